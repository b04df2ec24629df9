package chancery.export;

import chancery.export.Network.Act;
import chancery.export.Network.Actor;
import chancery.text.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A folder for {@code neo4j-admin}: the actors, the acts, and the command that imports them. */
final class Neo4jCsv {
    private final Network network;

    Neo4jCsv(Network network) {
        this.network = network;
    }

    void write(Path folder) {
        StringBuilder actors = new StringBuilder("iri:ID,name,kind,item,:LABEL\n");
        for (Actor actor : network.actors()) {
            row(actors, actor.iri(), actor.label(), actor.kind(), actor.item().orElse(""), "Actor;" + actor.kind());
        }
        StringBuilder acts = new StringBuilder(":START_ID,:END_ID,:TYPE,status,count:int,first:date,last:date\n");
        for (Act act : network.acts()) {
            boolean dated = !act.spells().isEmpty();
            row(acts, network.actors().get(act.source()).iri(), network.actors().get(act.recipient()).iri(), type(act),
                    act.status(), "" + act.count(), dated ? act.spells().get(0).begin().toString() : "",
                    dated ? act.spells().get(act.spells().size() - 1).end().toString() : "");
        }
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("actors.csv"), actors);
            Files.writeString(folder.resolve("acts.csv"), acts);
            Files.writeString(folder.resolve("import.sh"), "#!/bin/sh\n# Makes a new Neo4j database of the files beside this"
                    + " one.\nset -eu\ncd \"$(dirname \"$0\")\"\nneo4j-admin database import full --nodes=actors.csv"
                    + " --relationships=acts.csv \"${1:-chancery}\"\n");
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": cannot be written: " + Reason.of(e), e);
        }
    }

    /** What is alleged is another type, so that a pattern over assaults never finds what was only said. */
    private static String type(Act act) {
        return act.status().equals("reported") ? act.type() : act.status().toUpperCase(Locale.ROOT) + "_" + act.type();
    }

    /** Nothing between the commas is no value, for the importer; two quotation marks would be one, and no date. */
    private static void row(StringBuilder csv, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            String cell = cells[i].replaceAll("\\s+", " ").replace("\"", "\"\"");
            csv.append(i == 0 ? "" : ",").append(cell.isEmpty() ? "" : '"' + cell + '"');
        }
        csv.append('\n');
    }
}
