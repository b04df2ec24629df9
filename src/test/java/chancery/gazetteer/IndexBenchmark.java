package chancery.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.MMapDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Names looked up a second, on one thread, in an index of ten million made-up names, in a JVM of its own with 512 MB of
 * heap. Beside it, of the same names in the same run: Lucene's own query for a term, and a map in memory of a sample. Then
 * how long names with slips and beginnings of names take, and adding one item.
 *
 * <p>Not run with the tests: {@code mvn -B test -Dtest=IndexBenchmark}. It asserts that work was done, never a time.
 */
class IndexBenchmark {
    private static final int ITEMS = 5_000_000;
    private static final int SAMPLE = 100_000;
    private static final String[] SYLLABLES = {"ka", "len", "dor", "mi", "sha", "vel", "ro", "tan", "gu", "bes", "lin", "or",
        "pa", "zim", "ne", "hal", "wi", "cor", "ya", "fen"};

    @TempDir
    private Path folder;

    @Test
    void printsLookUpsASecond() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "-cp", System.getProperty("java.class.path"), IndexBenchmark.class.getName(), folder.toString())
                .redirectErrorStream(true).start();
        try (BufferedReader printed = process.inputReader()) {
            printed.lines().forEach(System.out::println);
        }
        assertEquals(0, process.waitFor());
    }

    /** @param arguments a folder */
    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        long began = System.nanoTime();
        try (IndexBuilder builder = IndexBuilder.open(folder, "benchmark")) {
            for (int i = 1; i <= ITEMS; i++) {
                builder.add(entry(i));
            }
            Manifest built = builder.finish("benchmark", "2024-01-01", 0, Map.of());
            say("%,d items, %,d names: built in %.0f s, %,d MB on disk", built.items(), built.names(),
                    (System.nanoTime() - began) / 1e9, size(folder) >> 20);
        }
        Random random = new Random(7);
        List<String> names = new ArrayList<>();
        Map<String, Integer> map = new HashMap<>();
        for (int i = 0; i < SAMPLE; i++) {
            int item = 1 + random.nextInt(ITEMS);
            names.add(i % 2 == 0 ? name(item) : "Unknown " + name(item));
            map.put(name(item), item);
        }
        try (IndexCatalogue index = IndexCatalogue.open(folder);
                DirectoryReader reader = DirectoryReader.open(new MMapDirectory(folder.resolve(
                        Manifest.read(folder).generation())))) {
            IndexSearcher searcher = new IndexSearcher(reader);
            for (int round = 0; round < 3; round++) {
                measure("catalogue", names, name -> !index.candidates(name).isEmpty());
                measure("TermQuery and its document", names, name -> found(searcher, name));
                measure("map in memory of the sample", names, map::containsKey);
            }
            lookThrough(index, names);
        }
        add(folder);
        Runtime runtime = Runtime.getRuntime();
        say("heap in use %,d MB of %,d", (runtime.totalMemory() - runtime.freeMemory()) >> 20, runtime.maxMemory() >> 20);
    }

    /** What a table's rows and a reader's typing ask for. */
    private static void lookThrough(IndexCatalogue index, List<String> names) {
        int sample = 200;
        long began = System.nanoTime();
        names.stream().limit(sample).forEach(name -> index.near(name.substring(1), 2));
        say("%-28s %,12.1f ms", "names with slips", (System.nanoTime() - began) / 1e6 / sample);
        began = System.nanoTime();
        names.stream().limit(sample).forEach(name -> index.startingWith(name.substring(0, 4), 20));
        say("%-28s %,12.1f ms", "names that begin so", (System.nanoTime() - began) / 1e6 / sample);
    }

    private static void add(Path folder) throws IOException {
        for (int i = 1; i <= 3; i++) {
            long began = System.nanoTime();
            Entry entry = entry(ITEMS + i);
            try (IndexBuilder builder = IndexBuilder.adding(folder, List.of(entry.item().key()), "benchmark")) {
                builder.add(entry);
                Manifest added = builder.finish("benchmark", "2024-01-02", 0, Map.of());
                say("one item added to %,d in %,.1f s", added.items() - 1, (System.nanoTime() - began) / 1e9);
            }
        }
    }

    private static boolean found(IndexSearcher searcher, String name) {
        try {
            var hits = searcher.search(new TermQuery(new Term("name", IndexCatalogue.term(name))), 64).scoreDocs;
            for (var hit : hits) {
                searcher.storedFields().document(hit.doc);
            }
            return hits.length > 0;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void measure(String who, List<String> names, Predicate<String> lookUp) {
        long began = System.nanoTime();
        long found = names.stream().filter(lookUp).count();
        double seconds = (System.nanoTime() - began) / 1e9;
        assertEquals(SAMPLE / 2, found, who);
        say("%-28s %,12.0f look-ups a second, half of them of names that are not there", who, SAMPLE / seconds);
    }

    private static Entry entry(int i) {
        Item item = new Item("Q" + i, Kind.PERSON, name(i), Optional.of("Q" + i % 200), List.of(), Optional.empty(), i % 5_000);
        return new Entry(item, List.of(new Candidate(item, name(i), NameType.LABEL),
                new Candidate(item, "Dr " + name(i) + " " + i % 97, NameType.ALIAS)), List.of(),
                List.of(new Background("Q" + i, Background.MEMBER_OF, "Q" + i % 300, Optional.of("2001"), Optional.empty())));
    }

    /** "Kalendor Mishavel" and the like: each number its own, with some that share all but a syllable. */
    private static String name(int i) {
        StringBuilder name = new StringBuilder();
        int left = i;
        for (int part = 0; part < 6; part++) {
            String syllable = SYLLABLES[left % SYLLABLES.length];
            name.append(part % 3 == 0 ? (part == 0 ? "" : " ") + syllable.substring(0, 1).toUpperCase(Locale.ROOT)
                    + syllable.substring(1) : syllable);
            left /= SYLLABLES.length;
        }
        return name.toString();
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
