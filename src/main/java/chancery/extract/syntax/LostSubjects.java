package chancery.extract.syntax;

import chancery.annotate.Dateline;
import chancery.annotate.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the subjects that the parser lost: behind a dateline, after an opening phrase, before a verb it set apart. */
final class LostSubjects {
    private static final Set<String> DAYS = Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
            "sunday", "today", "yesterday", "week", "month", "year", "morning", "evening", "night", "afternoon");

    private final Arcs arcs;
    /** Past the dateline, "BERLIN (AP) --", which the parser takes for the subject. */
    private final int start;

    LostSubjects(Arcs arcs) {
        this.arcs = arcs;
        start = Dateline.end(arcs.sentence());
    }

    /** The first token that is not the dateline's. */
    int start() {
        return start;
    }

    /** "In May, Baku said": what the parser sets beside the noun before it is the subject where no comma closes it. */
    int unapposed(int subject, int verb) {
        if (arcs.listed(subject) >= 0 && arcs.children(subject, "case").isEmpty()) {
            return subject;
        }
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

    /**
     * "It split the coalition: the minister, Ana Ruiz, resigned": the noun behind the colon, which the parser set beside
     * the one before it.
     */
    int pastColon(int subject, int verb) {
        for (int beside : arcs.children(subject, "dep", "appos", "parataxis")) {
            boolean colon = false;
            for (int at = subject + 1; at < beside; at++) {
                colon |= arcs.token(at).word().equals(":");
            }
            if (colon && beside < verb && arcs.token(beside).isNoun()) {
                return beside;
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

    /** Whether a deed is a verb's subject, so that nobody is: no comma ends a phrase before the one who acts. */
    boolean deed(int verb) {
        return arcs.children(verb, "csubj").stream().anyMatch(clause -> arcs.children(clause, "obj").isEmpty()
                && arcs.sentence().tokens().subList(Math.min(clause, verb), verb).stream().noneMatch(token -> token.tag().equals(",")));
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
