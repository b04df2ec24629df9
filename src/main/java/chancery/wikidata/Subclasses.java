package chancery.wikidata;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Which class lies right below which: the first reading of a dump, kept so that it need not be made twice. */
final class Subclasses {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String FILE = "subclasses.tsv";

    private Subclasses() { }

    /** Class → those right below it; from the folder where an earlier run left them, else from the dump. */
    static Map<String, List<String>> of(Path dump, Path folder, Consumer<DumpLines> progress) {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                Path beside = folder.resolve(FILE + ".new");
                write(dump, beside, progress);
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
            }
            Map<String, List<String>> below = new HashMap<>();
            try (var lines = Files.lines(file)) {
                lines.map(line -> line.split("\t")).forEach(pair ->
                        below.computeIfAbsent(pair[1], key -> new ArrayList<>(2)).add(pair[0]));
            }
            return below;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written or read (" + e.getMessage() + ")", e);
        }
    }

    private static void write(Path dump, Path file, Consumer<DumpLines> progress) throws IOException {
        try (DumpLines lines = new DumpLines(dump); BufferedWriter out = Files.newBufferedWriter(file)) {
            for (Optional<DumpLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                String json = line.get().json();
                if (json.contains("\"" + Statements.SUBCLASS_OF + "\"")) {
                    out.write(pairs(json));
                }
                if (lines.number() % 10_000 == 0) {
                    progress.accept(lines);
                }
            }
        }
    }

    /** "Q515 below Q486972" as a line; nothing for a line that is no JSON: the second reading names it. */
    static String pairs(String json) {
        StringBuilder pairs = new StringBuilder();
        try (JsonParser parser = JSON.createParser(json)) {
            String id = "";
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                if (field.equals("id")) {
                    id = parser.getText();
                } else if (field.equals("claims")) {
                    for (String above : above(parser)) {
                        pairs.append(id).append('\t').append(above).append('\n');
                    }
                } else {
                    parser.skipChildren();
                }
            }
        } catch (IOException e) {
            return "";
        }
        return pairs.toString();
    }

    private static List<String> above(JsonParser parser) throws IOException {
        List<String> classes = new ArrayList<>();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return classes;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String property = parser.currentName();
            parser.nextToken();
            if (property.equals(Statements.SUBCLASS_OF)) {
                values(parser, classes);
            } else {
                parser.skipChildren();
            }
        }
        return classes;
    }

    /** The ids of the statements' main values; those of qualifiers and references stand elsewhere. */
    private static void values(JsonParser parser, List<String> classes) throws IOException {
        int depth = 0;
        boolean main = false;
        int mainDepth = 0;
        do {
            JsonToken token = parser.currentToken();
            if (token == JsonToken.FIELD_NAME && parser.currentName().equals("mainsnak")) {
                main = true;
                mainDepth = depth;
            } else if (token == JsonToken.FIELD_NAME && main && parser.currentName().equals("id")) {
                classes.add(parser.nextTextValue());
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            main = main && !(token.isStructEnd() && depth == mainDepth);
        } while (depth > 0 && parser.nextToken() != null);
    }
}
