package chancery.extract.speech;

import chancery.text.Span;
import chancery.text.SpanIndex;
import java.util.Arrays;
import java.util.List;

/**
 * In whose words each part of an article stands.
 *
 * <p>Words belong to the innermost attribution whose content holds them; an attribution belongs to the one whose content
 * holds its cue. An attribution's own cue and speakers are never its own words, whatever its content's bounds.
 */
public final class Voices {
    /** The voice of who wrote the article. */
    public static final int REPORTER = -1;

    private final List<Attribution> attributions;
    private final SpanIndex contents = new SpanIndex();
    private final int[] length;
    private final int[] outer;
    private final int[] depth;

    public Voices(List<Attribution> attributions) {
        this.attributions = List.copyOf(attributions);
        outer = new int[attributions.size()];
        depth = new int[attributions.size()];
        length = new int[attributions.size()];
        Arrays.fill(outer, REPORTER);
        for (int i = 0; i < length.length; i++) {
            for (Span content : attributions.get(i).contents()) {
                contents.add(content, i);
                length[i] += content.length();
            }
        }
        for (int i = 0; i < outer.length; i++) {
            outer[i] = outerOf(i);
        }
        for (int i = 0; i < outer.length; i++) {
            for (int at = outer[i]; at != REPORTER; at = outer[at]) {
                depth[i]++;
            }
        }
    }

    /** The attribution in whose content an attribution's cue stands, or {@link #REPORTER}. */
    public int outer(int attribution) {
        return outer[attribution];
    }

    /** The attribution in whose words a span stands, or {@link #REPORTER}. */
    public int of(Span words) {
        int best = REPORTER;
        for (int i : contents.near(words)) {
            if (says(i, words) && (best == REPORTER || inner(i, best))) {
                best = i;
            }
        }
        return best;
    }

    private boolean inner(int one, int other) {
        return depth[one] != depth[other] ? depth[one] > depth[other]
                : length[one] < length[other];
    }

    private int outerOf(int inner) {
        Span anchor = anchor(attributions.get(inner));
        int best = REPORTER;
        for (int i : contents.near(anchor)) {
            if (i != inner && says(i, anchor) && !within(i, inner)
                    && (best == REPORTER || length[i] < length[best])) {
                best = i;
            }
        }
        return best;
    }

    /** Whether an attribution already stands, at some depth, in another's words; keeps the nesting free of cycles. */
    private boolean within(int one, int other) {
        for (int at = one; at != REPORTER; at = outer[at]) {
            if (at == other) {
                return true;
            }
        }
        return false;
    }

    /** By what it is known in whose words an attribution stands: its cue; a bare quotation stands where it is. */
    private static Span anchor(Attribution attribution) {
        return attribution.cues().isEmpty() ? attribution.contents().get(0) : attribution.cues().get(0);
    }

    private boolean says(int at, Span words) {
        Attribution attribution = attributions.get(at);
        return holds(attribution.contents(), words) && !holds(attribution.cues(), words)
                && !holds(attribution.speakers(), words);
    }

    public static boolean holds(List<Span> spans, Span words) {
        for (Span span : spans) {
            if (span.contains(words)) {
                return true;
            }
        }
        return false;
    }
}
