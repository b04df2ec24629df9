package chancery.resolve;

import chancery.annotate.Dateline;
import chancery.annotate.Sentence;
import chancery.annotate.Token;
import java.util.Locale;
import java.util.Set;

/** Where the phrase that a noun heads begins and ends, in tokens. */
final class PhraseBounds {
    /** Dependents that are no part of the phrase that a noun heads. */
    private static final Set<String> OUTSIDE = Set.of("conj", "cc", "cc:preconj", "acl:relcl", "appos", "parataxis",
            "case", "cop", "nsubj", "nsubj:pass", "mark", "advcl", "aux", "aux:pass", "csubj", "dep", "discourse",
            "expl", "obl", "punct", "ccomp", "xcomp", "obj", "acl", "vocative", "orphan", "ref", "advmod");
    private static final Set<String> CALENDAR = Set.of("monday", "tuesday", "wednesday", "thursday", "friday",
            "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september",
            "october", "november", "december", "today", "yesterday", "tomorrow", "tonight");

    private PhraseBounds() { }

    /** Whether a word is the name of a day or a month, and so heads no phrase of its own. */
    static boolean calendar(Token word) {
        return CALENDAR.contains(word.lemma().toLowerCase(Locale.ROOT));
    }

    /** The noun phrase around its head: what hangs on it, without coordination, apposition and clauses. */
    static int[] of(Sentence sentence, int head) {
        boolean[] inside = new boolean[sentence.size()];
        mark(sentence, head, inside, true);
        int from = head;
        int to = head + 1;
        while (from > 0 && (inside[from - 1] || between(sentence, from - 1, inside, -1))) {
            from--;
        }
        while (to < sentence.size() && (inside[to] || between(sentence, to, inside, 1))) {
            to++;
        }
        for (int det : sentence.children(head, "det")) {
            from = det < head && sentence.children(head, "det:predet").isEmpty() ? det : from;
            break;
        }
        int report = Dateline.end(sentence);
        from = afterQuote(sentence, from < report && report <= head ? report : from, head);
        to = beforeAside(sentence, head, to);
        while (to > head + 1 && (!inside[to - 1] || sentence.token(to - 1).isPunctuation())) {
            to--;
        }
        while (from < head && (!inside[from] || sentence.token(from).isPunctuation())) {
            from++;
        }
        return new int[] {from, to};
    }

    /** Where the phrase begins if a quotation that opens in it has words of its own: Ethiopia "our first enemy". */
    private static int afterQuote(Sentence sentence, int from, int head) {
        for (int i = head - 2; i > from; i--) {
            if (sentence.token(i).tag().equals("``") && sentence.token(i + 1).tag().matches("DT|PRP\\$")) {
                return i + 1;
            }
        }
        return from;
    }

    /** Where the phrase ends if what follows a comma is an aside and no further member of a list in it. */
    private static int beforeAside(Sentence sentence, int head, int to) {
        for (int i = head + 1; i < to; i++) {
            boolean aside = sentence.token(i).word().equals(",") || sentence.token(i).word().equals(";")
                    || sentence.token(i).word().equals(":");
            boolean list = false;
            for (int j = i + 1; aside && j < to; j++) {
                list |= sentence.relation(j).equals("conj") && sentence.governor(j) > head;
            }
            if (aside && !list) {
                return i;
            }
        }
        return to;
    }

    /** Punctuation and the like between two parts of the phrase. */
    private static boolean between(Sentence sentence, int token, boolean[] inside, int step) {
        int next = token + step;
        return sentence.token(token).isPunctuation() && !sentence.token(token).word().equals(",") && next >= 0
                && next < sentence.size() && inside[next];
    }

    private static void mark(Sentence sentence, int token, boolean[] inside, boolean top) {
        inside[token] = true;
        for (int child : sentence.children(token)) {
            String relation = sentence.relation(child);
            boolean out = top ? OUTSIDE.contains(relation) && !quantifying(sentence, child, token)
                    : relation.equals("acl:relcl") || relation.equals("parataxis") || relation.equals("appos");
            out |= relation.startsWith("nmod") && dated(sentence, child);
            if (!out && !inside[child]) {
                mark(sentence, child, inside, false);
            }
        }
    }

    /** "the port of Aden on Monday", "in 2024": when something was is no part of what it was done to. */
    private static boolean dated(Sentence sentence, int token) {
        Token word = sentence.token(token);
        boolean date = calendar(word) || word.word().matches("(?:19|20)[0-9]{2}");
        return date && sentence.children(token, "case").stream()
                .anyMatch(at -> at < token && sentence.token(at).lemma().matches("on|in|since|until|for|by|from|during|of"));
    }

    /** "almost all residents", "not only": adverbs right before the head's other modifiers. */
    private static boolean quantifying(Sentence sentence, int child, int head) {
        return sentence.relation(child).equals("advmod") && child == head - 1 && sentence.token(child).tag().equals("RB");
    }
}
