package chancery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import chancery.annotate.Annotator;
import chancery.annotate.Floor;
import chancery.gazetteer.Catalogue;
import chancery.graph.ArticleGraph;
import chancery.graph.QuadFile;
import chancery.graph.Settings;
import chancery.read.Article;
import chancery.read.Reader;
import chancery.read.ReaderSettings;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Tokens a second on one thread, models loaded: CoreNLP alone, with our finders of times and quotations, and the whole
 * pipeline with its N-Quads. Each article goes through all three before the next one comes, and each of the three is the
 * first in turn, so that a busy machine slows them alike.
 *
 * <p>Not run with the tests: {@code mvn -B test -Dtest=ThroughputBenchmark}. It asserts that work was done, never a time.
 */
class ThroughputBenchmark {
    private static final int WARMING = 3;
    private static final long ENOUGH_NANOS = 20_000_000_000L;

    private final List<Article> articles = articles();
    private final Floor floor = new Floor();
    private final Annotator annotator = floor.annotator();
    private final Pipeline pipeline = new Pipeline(annotator, Catalogue.shipped(), Settings.defaults());
    private final List<Contender> contenders = List.of(
            new Contender("CoreNLP alone", floor::parse),
            new Contender("and our finders", annotator::annotate),
            new Contender("the whole pipeline", this::graph));

    /** One of the three, and the time it took so far. */
    private static final class Contender {
        private final String name;
        private final Consumer<Article> work;
        private long nanos;
        private long cpuNanos;

        Contender(String name, Consumer<Article> work) {
            this.name = name;
            this.work = work;
        }

        void run(Article article) {
            long began = System.nanoTime();
            long cpuBegan = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            work.accept(article);
            cpuNanos += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuBegan;
            nanos += System.nanoTime() - began;
        }
    }

    @Test
    void printsTokensASecond() {
        long tokens = articles.stream().mapToLong(floor::parse).sum();
        for (int round = 0; round < WARMING; round++) {
            run(round);
        }
        contenders.forEach(contender -> {
            contender.nanos = 0;
            contender.cpuNanos = 0;
        });
        int rounds = 0;
        while (contenders.get(0).nanos < ENOUGH_NANOS) {
            run(rounds++);
        }
        print(rounds, tokens);
    }

    private void run(int round) {
        int turn = round;
        for (Article article : articles) {
            for (int i = 0; i < contenders.size(); i++) {
                contenders.get((turn + i) % contenders.size()).run(article);
            }
            turn++;
        }
    }

    private void graph(Article article) {
        ArticleGraph graph = pipeline.run(article);
        assertFalse(graph.triples().isEmpty(), article.identifier());
        QuadFile.write(List.of(graph), OutputStream.nullOutputStream());
    }

    private void print(int rounds, long tokens) {
        Contender alone = contenders.get(0);
        say("%d articles of %,d tokens, %d times, on one thread:", articles.size(), tokens, rounds);
        for (Contender contender : contenders) {
            say("%-20s %,7.0f tokens/s; %,7.0f a second of CPU; %+5.1f %% time, %+5.1f %% CPU on top of CoreNLP",
                    contender.name, perSecond(rounds * tokens, contender.nanos), perSecond(rounds * tokens, contender.cpuNanos),
                    onTop(contender.nanos, alone.nanos), onTop(contender.cpuNanos, alone.cpuNanos));
        }
        say("peak heap: %,d MB, garbage included", peakHeap() >> 20);
    }

    private static double perSecond(long tokens, long nanos) {
        return tokens * 1e9 / nanos;
    }

    private static double onTop(long nanos, long floor) {
        return 100.0 * (nanos - floor) / floor;
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage).mapToLong(usage -> usage.getUsed()).sum();
    }

    private static List<Article> articles() {
        List<Article> articles = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        new Reader(ReaderSettings.defaults(LocalDate.of(2024, 6, 1))).read(List.of(Path.of("data", "articles").toString()),
                articles::add, refusal -> refused.add(refusal.getMessage()), notice -> { });
        assertEquals(List.of(), refused);
        assertFalse(articles.isEmpty());
        return articles;
    }
}
