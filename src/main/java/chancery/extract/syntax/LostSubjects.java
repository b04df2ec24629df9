package chancery.extract.syntax;

import chancery.annotate.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the subjects that the parser lost: behind a dateline, after an opening phrase, before a verb it set apart. */
final class LostSubjects {
    private static final Set<String> DAYS = Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
            "sunday", "today", "yesterday", "week", "month", "year", "morning", "evening", "night", "afternoon");
    private static final Set<String> DASHES = Set.of("-", "–", "_");
    private static final int LONGEST_DATELINE = 12;

    private final Arcs arcs;
    /** Past the dateline, "BERLIN (AP) --", which the parser takes for the subject. */
    private final int start;

    LostSubjects(Arcs arcs) {
        this.arcs = arcs;
        start = pastDateline();
    }

    /** The first token that is not the dateline's. */
    int start() {
        return start;
    }

    private int pastDateline() {
        for (int i = 1; i < Math.min(LONGEST_DATELINE, arcs.sentence().size() - 2); i++) {
            String word = arcs.token(i).word();
            if (arcs.token(i).isVerb() || !Character.isUpperCase(arcs.token(0).word().charAt(0))) {
                return 0;
            }
            boolean apart = arcs.token(i).span().start() > arcs.token(i - 1).span().end()
                    && arcs.token(i + 1).span().start() > arcs.token(i).span().end();
            boolean shouted = arcs.token(0).word().length() > 2 && arcs.token(0).word().equals(arcs.token(0).word().toUpperCase(Locale.ROOT));
            if (word.equals("--") || word.equals("—") || DASHES.contains(word) && apart || word.equals(":") && shouted) {
                return i + 1;
            }
        }
        return 0;
    }

    /** "In May, Baku said": what the parser sets beside the noun before it is the subject where no comma closes it. */
    int unapposed(int subject, int verb) {
        for (int beside : arcs.children(subject, "appos")) {
            if (beside > subject && beside < verb && arcs.token(beside).isProper()) {
                boolean closed = false;
                for (int i = beside + 1; i < verb; i++) {
                    closed |= arcs.token(i).isPunctuation();
                }
                if (!closed) {
                    return beside;
                }
            }
        }
        return subject;
    }

    /** "Dismissing the reports, Baku claimed": who opens the clause after a participle that opens the sentence. */
    List<Integer> afterOpening(int participle) {
        boolean comma = false;
        for (int i = participle + 1; i < arcs.sentence().size(); i++) {
            comma |= arcs.token(i).tag().equals(",");
            if (comma && i != participle && arcs.token(i).isVerb() && finite(i)) {
                return before(i);
            }
        }
        return List.of();
    }

    boolean finite(int verb) {
        String tag = arcs.token(verb).tag();
        return tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || !arcs.children(verb, "aux").isEmpty();
    }

    /** Whether the parser left a finite verb without a clause that it could share a subject with. */
    boolean stray(int verb) {
        return arcs.governor(verb) < 0 || arcs.is(verb, "dep") || arcs.is(verb, "ccomp") || arcs.is(verb, "csubj");
    }

    /** The form of "be" before a participle, with no more than adverbs between; -1 for none. */
    int afterBe(int participle) {
        int at = participle - 1;
        while (at > 0 && arcs.token(at).tag().startsWith("RB")) {
            at--;
        }
        return at >= 0 && arcs.token(participle).tag().equals("VBN") && arcs.lemma(at).equals("be")
                && arcs.token(at).isVerb() ? at : -1;
    }

    /** The noun phrase that ends just before a verb. */
    List<Integer> before(int verb) {
        int at = verb - 1;
        for (int child : arcs.children(verb, "aux", "advmod")) {
            at = Math.min(at, child - 1);
        }
        for (; at >= start; at--) {
            Token token = arcs.token(at);
            if (token.isVerb() || token.tag().equals(",") && at + 1 == verb) {
                return List.of();
            }
            if ((token.isNoun() || token.isPronoun() && !token.tag().endsWith("$")) && !DAYS.contains(token.lemma().toLowerCase(Locale.ROOT))) {
                int top = at;
                while (arcs.governor(top) >= start && arcs.governor(top) < verb && !arcs.token(arcs.governor(top)).isVerb()
                        && !arcs.is(top, "appos")) {
                    top = arcs.governor(top);
                }
                return arcs.token(top).isNoun() || arcs.token(top).isPronoun() ? List.of(top) : List.of(at);
            }
        }
        return List.of();
    }
}
