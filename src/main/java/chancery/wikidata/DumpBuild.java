package chancery.wikidata;

import chancery.gazetteer.Entry;
import chancery.gazetteer.IndexBuilder;
import chancery.gazetteer.Manifest;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wikidata.wdtk.datamodel.helpers.Datamodel;
import org.wikidata.wdtk.datamodel.helpers.JsonDeserializer;

/**
 * A dump into an index. The dump is read twice: for the tree of classes, then for the items. A line that is no item is
 * named and passed over; a build that was stopped goes on from its last checkpoint, and gives what it would have given.
 */
public final class DumpBuild {
    /**
     * How far a build is.
     *
     * @param reading "classes", then "items"
     * @param bytes   of the file, as packed, that were read; of {@code size}
     * @param lines   that were read
     * @param items   that were taken in
     */
    public record Progress(String reading, long bytes, long size, long lines, long items) { }

    private static final Pattern DAY = Pattern.compile("(20[0-9]{2})-?([01][0-9])-?([0-3][0-9])");
    private static final int CHUNK = 500;
    private static final String LINE = "line";
    private static final String REFUSED = "refused";

    private final Path dump;
    private final BuildSettings settings;
    private final int threads;
    private final int checkpoint;
    private final Consumer<String> notices;
    private final Consumer<Progress> progress;

    /**
     * @param notices  takes what was wrong with a line
     * @param progress is told now and then; what it throws stops the build
     */
    public DumpBuild(Path dump, BuildSettings settings, int threads, Consumer<String> notices, Consumer<Progress> progress) {
        this(dump, settings, threads, 2_000_000, notices, progress);
    }

    /** @param checkpoint after how many lines what was taken in is made durable */
    DumpBuild(Path dump, BuildSettings settings, int threads, int checkpoint, Consumer<String> notices,
              Consumer<Progress> progress) {
        this.dump = dump;
        this.settings = settings;
        this.threads = threads;
        this.checkpoint = checkpoint;
        this.notices = notices;
        this.progress = progress;
    }

    /** What a run of lines gave: items in their order, or what is wrong with a line. */
    private record Chunk(List<Entry> entries, List<String> problems, long last) { }

    /**
     * Builds the index in a folder, and swaps it in.
     *
     * @throws chancery.text.InputException where the dump is cut short or is none; the index in use stays
     */
    public Manifest run(Path folder) {
        long size = size();
        try (IndexBuilder builder = IndexBuilder.open(folder, settings.line() + " dump=" + dump.getFileName()
                + " bytes=" + size)) {
            Map<String, List<String>> below = Subclasses.of(dump, builder.scratch(), lines ->
                    progress.accept(new Progress("classes", lines.bytes(), size, lines.number(), 0)));
            ItemReader reader = new ItemReader(new Classes(settings.classes(), below), settings);
            Map<String, String> reached = read(builder, reader, size);
            return builder.finish(dump.getFileName().toString(), date(), Long.parseLong(reached.get(REFUSED)), reached);
        }
    }

    private Map<String, String> read(IndexBuilder builder, ItemReader reader, long size) {
        ExecutorService workers = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "items");
            thread.setDaemon(true);
            return thread;
        });
        long refused = Long.parseLong(builder.position(REFUSED, "0"));
        long done = Long.parseLong(builder.position(LINE, "0"));
        long committed = done;
        try (DumpLines lines = new DumpLines(dump)) {
            lines.skipTo(done);
            Deque<Future<Chunk>> open = new ArrayDeque<>();
            boolean more = true;
            while (more || !open.isEmpty()) {
                while (more && open.size() <= 2 * threads) {
                    List<DumpLines.Line> chunk = chunk(lines);
                    more = !chunk.isEmpty();
                    if (more) {
                        open.add(workers.submit(() -> read(chunk, reader)));
                    }
                }
                if (!open.isEmpty()) {
                    Chunk chunk = result(open.remove());
                    chunk.entries().forEach(builder::add);
                    chunk.problems().forEach(notices);
                    refused += chunk.problems().size();
                    done = chunk.last();
                    if (done - committed >= checkpoint) {
                        builder.commit(Map.of(LINE, Long.toString(done), REFUSED, Long.toString(refused)));
                        committed = done;
                    }
                    progress.accept(new Progress("items", lines.bytes(), size, done, builder.items()));
                }
            }
            return Map.of(LINE, Long.toString(done), REFUSED, Long.toString(refused));
        } finally {
            workers.shutdownNow();
        }
    }

    private static List<DumpLines.Line> chunk(DumpLines lines) {
        List<DumpLines.Line> chunk = new ArrayList<>(CHUNK);
        while (chunk.size() < CHUNK) {
            Optional<DumpLines.Line> line = lines.next();
            if (line.isEmpty()) {
                break;
            }
            chunk.add(line.get());
        }
        return chunk;
    }

    private Chunk read(List<DumpLines.Line> lines, ItemReader reader) {
        JsonDeserializer json = new JsonDeserializer(Datamodel.SITE_WIKIDATA);
        List<Entry> entries = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (DumpLines.Line line : lines) {
            if (line.json().startsWith("{\"type\":\"property\"") || line.json().startsWith("{\"type\":\"lexeme\"")) {
                continue;
            }
            try {
                reader.read(json.deserializeItemDocument(line.json())).ifPresent(entries::add);
            } catch (IOException | RuntimeException e) {
                problems.add(dump + ":" + line.number() + ": is no item (" + reason(e) + "); expected one as JSON: passed over");
            }
        }
        return new Chunk(entries, problems, lines.get(lines.size() - 1).number());
    }

    private static String reason(Exception problem) {
        String text = problem instanceof JsonProcessingException json ? json.getOriginalMessage() : problem.getMessage();
        String first = String.valueOf(text).lines().findFirst().orElse("");
        return first.length() <= 120 ? first : first.substring(0, 120) + "…";
    }

    private static Chunk result(Future<Chunk> chunk) {
        try {
            return chunk.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("items cannot be read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading items", e);
        }
    }

    private long size() {
        try {
            return Files.isRegularFile(dump) ? Files.size(dump) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(dump + " cannot be read", e);
        }
    }

    /** The day in the file's name, as Wikidata's dumps have it; else the file's own. */
    private String date() {
        Matcher day = DAY.matcher(dump.getFileName().toString());
        try {
            return day.find() ? day.group(1) + "-" + day.group(2) + "-" + day.group(3)
                    : Files.getLastModifiedTime(dump).toInstant().atZone(ZoneOffset.UTC).toLocalDate().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(dump + " cannot be read", e);
        }
    }
}
