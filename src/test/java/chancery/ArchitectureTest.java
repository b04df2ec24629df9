package chancery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** Imports run one way: asked of the compiled classes, so that a qualified name in the code counts as an import does. */
class ArchitectureTest {
    /** Each package and those of ours it may use; "…" stands for all packages in the lines above it. */
    private static final String TABLE = """
            text
            gazetteer: text
            read: text
            annotate: text read
            resolve: text gazetteer read annotate
            link: text gazetteer read annotate resolve
            fact: text annotate
            extract.syntax: text annotate
            extract.event: text gazetteer annotate resolve fact extract.syntax
            extract.speech: text annotate resolve fact extract.syntax extract.event
            extract.relation: text gazetteer read annotate resolve link fact extract.syntax extract.speech
            extract: text gazetteer read annotate resolve link fact extract.syntax extract.event extract.speech extract.relation
            decide: text gazetteer read annotate resolve link fact
            graph: text gazetteer read annotate resolve link fact decide
            chancery: …
            store: …
            query: …
            export: …
            reconcile: …
            review: …
            wikidata: …
            evaluate: …
            serve: …
            spark: …
            cli: …
            """;

    /** Libraries that stay home: where their packages begin, and who may use them. */
    private static final Map<String, Set<String>> HOMES = Map.of(
            "edu.stanford.nlp", Set.of("annotate"),
            "org.jsoup", Set.of("read"),
            "org.netpreserve", Set.of("read"),
            "org.wikidata.wdtk", Set.of("wikidata"),
            "org.apache.lucene", Set.of("gazetteer", "wikidata", "serve", "store"),
            "org.apache.jena.tdb2", Set.of("store"),
            "org.apache.jena.fuseki", Set.of("serve"),
            "org.eclipse.rdf4j", Set.of("export"),
            "picocli", Set.of("cli"));

    private static final Pattern USE = Pattern.compile("^ {3}(chancery\\.\\S+) +-> (\\S+)", Pattern.MULTILINE);

    @Test
    void everyImportIsInTheTable() {
        Map<String, Set<String>> allowed = allowed();
        List<String> offences = new ArrayList<>();
        uses().forEach((user, used) -> {
            String from = stage(user);
            if (!allowed.containsKey(from)) {
                offences.add("package " + from + " is not in the table");
                return;
            }
            for (String name : used) {
                if (name.startsWith("chancery.") && !stage(name).equals(from) && !allowed.get(from).contains(stage(name))) {
                    offences.add(user + " uses " + name);
                }
            }
        });
        assertEquals(List.of(), offences, "imports that the table does not allow");
    }

    @Test
    void librariesStayHome() {
        List<String> offences = new ArrayList<>();
        uses().forEach((user, used) -> used.forEach(name -> HOMES.forEach((library, homes) -> {
            if (name.startsWith(library + ".") && !homes.contains(stage(user))) {
                offences.add(user + " uses " + name);
            }
        })));
        assertEquals(List.of(), offences, "libraries away from home");
    }

    @Test
    void jenaBeginsWithTheGraph() {
        List<String> offences = new ArrayList<>();
        Set<String> before = allowed().get("graph");
        uses().forEach((user, used) -> used.stream()
                .filter(name -> name.startsWith("org.apache.jena.")
                        && (before.contains(stage(user)) || stage(user).startsWith("extract")))
                .forEach(name -> offences.add(user + " uses " + name)));
        assertEquals(List.of(), offences);
    }

    @Test
    void oneClassAloneKnowsCoreNlp() {
        Set<String> users = new TreeSet<>();
        uses().forEach((user, used) -> {
            if (used.stream().anyMatch(name -> name.startsWith("edu.stanford.nlp."))) {
                users.add(user.replaceAll("\\$.*", ""));
            }
        });
        assertEquals(Set.of("chancery.annotate.CoreNlp"), users);
    }

    private static Map<String, Set<String>> allowed() {
        Map<String, Set<String>> allowed = new LinkedHashMap<>();
        for (String line : TABLE.lines().toList()) {
            String[] parts = line.split(":\\s*|\\s+");
            Set<String> may = new LinkedHashSet<>();
            for (int i = 1; i < parts.length; i++) {
                if (parts[i].equals("…")) {
                    may.addAll(allowed.keySet());
                } else {
                    may.add(parts[i]);
                }
            }
            allowed.put(parts[0], may);
        }
        return allowed;
    }

    /** {@code chancery.extract.event.Draft} → {@code extract.event}; a class of the root package → {@code chancery}. */
    private static String stage(String className) {
        String of = className.substring(0, className.lastIndexOf('.'));
        return of.equals("chancery") ? of : of.substring("chancery.".length());
    }

    /** Class → classes it uses, as {@code jdeps} finds them in the compiled program. */
    private static Map<String, Set<String>> uses() {
        StringWriter out = new StringWriter();
        ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
        Path classes = Path.of("target", "classes");
        int status = jdeps.run(new PrintWriter(out), new PrintWriter(out), "-verbose:class", "-filter:none",
                "--multi-release", "17", "--ignore-missing-deps", classes.toString());
        assertEquals(0, status, out::toString);
        Map<String, Set<String>> uses = new LinkedHashMap<>();
        Matcher line = USE.matcher(out.toString());
        while (line.find()) {
            uses.computeIfAbsent(line.group(1), name -> new LinkedHashSet<>()).add(line.group(2));
        }
        assertFalse(uses.isEmpty(), "jdeps found no classes");
        return uses;
    }
}
