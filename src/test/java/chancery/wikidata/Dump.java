package chancery.wikidata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/** Makes dumps as Wikidata writes them. */
public final class Dump {
    private final List<String> lines = new ArrayList<>();

    /** A dump of a class's subclass, a person of it, her office and country, and a city. All are made up. */
    public static Dump small() {
        return new Dump()
                .line(item("Q900001", "dwelling place", List.of(), claim("P279", "Q515", "normal", "")))
                .line(item("Q900002", "Wrenholm", List.of("Vrenholm"), claim("P31", "Q900001", "normal", ""),
                        claim("P17", "Q900003", "normal", ""), point(51.5, 4.25)))
                .line(item("Q900003", "Ostmark Republic", List.of("OR"), claim("P31", "Q6256", "normal", ""),
                        claim("P36", "Q900002", "normal", "")))
                .line(item("Q900004", "Henrietta Vossberg", List.of("Etta Vossberg"), claim("P31", "Q5", "normal", ""),
                        claim("P27", "Q900005", "deprecated", ""), claim("P39", "Q900006", "normal",
                                dates("+2021-03-04T00:00:00Z", 11, "")),
                        claim("P463", "Q900007", "normal", dates("+2010-00-00T00:00:00Z", 9, "+2015-06-00T00:00:00Z"))))
                .line(item("Q900008", "A song", List.of(), claim("P31", "Q900009", "normal", "")));
    }

    Dump line(String json) {
        lines.add(json);
        return this;
    }

    /** A dump's item; claims of one property must stand in one string. */
    static String item(String id, String label, List<String> aliases, String... claims) {
        return """
                {"type":"item","id":"%s","labels":{"en":{"language":"en","value":"%s"}},"descriptions":{},\
                "aliases":{"en":[%s]},"claims":{%s},"sitelinks":{"enwiki":{"site":"enwiki","title":"%s","badges":[]}},\
                "pageid":1,"ns":0,"title":"%s","lastrevid":1,"modified":"2024-01-01T00:00:00Z"}""".formatted(id, label,
                aliases.stream().map(alias -> "{\"language\":\"en\",\"value\":\"" + alias + "\"}")
                        .collect(Collectors.joining(",")),
                String.join(",", claims), label, id);
    }

    static String claim(String property, String value, String rank, String qualifiers) {
        return "\"" + property + "\":[" + statement(property, value, rank, qualifiers) + "]";
    }

    static String statement(String property, String value, String rank, String qualifiers) {
        return """
                {"mainsnak":{"snaktype":"value","property":"%1$s","datavalue":{"value":{"entity-type":"item","numeric-id":%2$s,\
                "id":"Q%2$s"},"type":"wikibase-entityid"},"datatype":"wikibase-item"},"type":"statement"%4$s,\
                "id":"Q1$%1$s-%2$s","rank":"%3$s"}""".formatted(property, value.substring(1), rank, qualifiers);
    }

    static String dates(String start, int precision, String end) {
        return ",\"qualifiers\":{" + time("P580", start, precision) + (end.isEmpty() ? "" : "," + time("P582", end, 10))
                + "},\"qualifiers-order\":[\"P580\"" + (end.isEmpty() ? "" : ",\"P582\"") + "]";
    }

    private static String time(String property, String value, int precision) {
        return """
                "%1$s":[{"snaktype":"value","property":"%1$s","datavalue":{"value":{"time":"%2$s","timezone":0,"before":0,\
                "after":0,"precision":%3$d,"calendarmodel":"http://www.wikidata.org/entity/Q1985727"},"type":"time"},\
                "datatype":"time"}]""".formatted(property, value, precision);
    }

    static String point(double latitude, double longitude) {
        return """
                "P625":[{"mainsnak":{"snaktype":"value","property":"P625","datavalue":{"value":{"latitude":%s,"longitude":%s,\
                "altitude":null,"precision":0.01,"globe":"http://www.wikidata.org/entity/Q2"},"type":"globecoordinate"},\
                "datatype":"globe-coordinate"},"type":"statement","id":"Q1$P625","rank":"normal"}]"""
                .formatted(latitude, longitude);
    }

    String text() {
        return "[\n" + String.join(",\n", lines) + "\n]\n";
    }

    /** Packed as the file's name says. */
    public Path write(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String name = file.getFileName().toString();
        try (OutputStream out = name.endsWith(".gz") ? new GZIPOutputStream(bytes)
                : name.endsWith(".bz2") ? new BZip2CompressorOutputStream(bytes) : bytes) {
            out.write(text().getBytes(StandardCharsets.UTF_8));
        }
        return Files.write(file, bytes.toByteArray());
    }
}
