package chancery.serve;

import chancery.graph.ArticleGraph;
import chancery.read.Article;
import chancery.read.Reader;
import chancery.text.InputException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;

/** What was sent to be read, and how far that is. Safe to share: one thread reads, others look. */
final class Job {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Of each kind; a thousand bad lines need not be named one by one. */
    private static final int MOST_MESSAGES = 100;

    /** {@code STORED} and the later ones are final. */
    enum State {
        QUEUED, READING, ANNOTATING, STORED, REFUSED, FAILED, GIVEN_UP;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        boolean isFinal() {
            return compareTo(STORED) >= 0;
        }
    }

    /** Reads what was sent; as {@link Reader} hands it on. */
    interface Source {
        void read(Consumer<Article> articles, Consumer<InputException> refusals, Consumer<String> warnings);
    }

    /** An article whose graph is in the store, on disk. */
    private record Kept(String iri, int quads) { }

    private final String id = UUID.randomUUID().toString();
    private final Source source;
    private final int bytes;
    private final List<Kept> kept = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private int refusals;
    private State state = State.QUEUED;

    /** @param bytes what the source holds in memory */
    Job(Source source, int bytes) {
        this.source = source;
        this.bytes = bytes;
    }

    String id() {
        return id;
    }

    Source source() {
        return source;
    }

    int bytes() {
        return bytes;
    }

    synchronized State state() {
        return state;
    }

    synchronized void becomes(State next) {
        state = next;
    }

    synchronized void keep(ArticleGraph graph) {
        kept.add(new Kept(graph.iri(), graph.triples().size()));
        graph.warnings().forEach(this::warn);
        state = State.READING;
    }

    synchronized boolean hasKept() {
        return !kept.isEmpty();
    }

    synchronized void refuse(String problem) {
        refusals++;
        if (refused.size() < MOST_MESSAGES) {
            // Standard input, to the reader; to the sender, the lines of what was sent.
            refused.add(problem.replaceFirst("^-:(\\d+)", "line $1"));
        }
    }

    synchronized void warn(String warning) {
        if (warnings.size() < MOST_MESSAGES) {
            warnings.add(warning);
        }
    }

    synchronized void finish() {
        if (!state.isFinal()) {
            state = refusals == 0 && !kept.isEmpty() ? State.STORED : State.REFUSED;
        }
    }

    synchronized ObjectNode describe() {
        ObjectNode node = JSON.createObjectNode().put("id", id).put("state", state.word());
        ArrayNode articles = node.putArray("articles");
        kept.forEach(article -> articles.addObject().put("article", article.iri()).put("quads", article.quads()));
        ArrayNode problems = node.put("refusals", refusals).putArray("refused");
        refused.forEach(problems::add);
        ArrayNode notes = node.putArray("warnings");
        warnings.forEach(notes::add);
        return node;
    }
}
