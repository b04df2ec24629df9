package chancery.extract.relation;

import chancery.annotate.Sentence;
import chancery.text.TableResource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The lexicon of verbs that put somebody into an office or take them out of it. */
final class OfficeVerbs {
    /** What the verb does to the holding of the office. */
    enum Effect { HOLDS, BEGINS, ENDS, MAY }

    private record Entry(boolean object, Effect effect, String link) { }

    /**
     * A verb over an office.
     *
     * @param holder token of who holds it
     */
    record Found(int verb, int holder, Effect effect) { }

    private static final OfficeVerbs SHIPPED = new OfficeVerbs();

    private final Map<String, List<Entry>> entries = new HashMap<>();

    private OfficeVerbs() {
        for (List<String> row : TableResource.rows(OfficeVerbs.class, "office-verbs.tsv", 4)) {
            entries.computeIfAbsent(row.get(0), verb -> new ArrayList<>()).add(new Entry(row.get(1).equals("object"),
                    Effect.valueOf(row.get(2).toUpperCase(Locale.ROOT)), row.get(3)));
        }
    }

    static OfficeVerbs shipped() {
        return SHIPPED;
    }

    /** The verb that governs the noun of an office, with the one who holds it. */
    Optional<Found> over(Sentence sentence, int office) {
        int verb = sentence.governor(office);
        if (verb < 0 || sentence.relation(office).startsWith("nsubj")) {
            return Optional.empty();
        }
        List<Integer> cases = sentence.children(office, "case", "mark");
        String link = cases.isEmpty() ? "-" : sentence.token(cases.get(0)).word().toLowerCase(Locale.ROOT);
        for (Entry entry : entries.getOrDefault(sentence.token(verb).lemma().toLowerCase(Locale.ROOT), List.of())) {
            if (entry.link().equals(link)) {
                Optional<Integer> holder = entry.object() ? object(sentence, verb, office) : subject(sentence, verb);
                if (holder.isPresent()) {
                    return holder.map(token -> new Found(verb, token, entry.effect()));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the verb over a token puts out of office whom the token names, as far as it came about. */
    boolean ends(Sentence sentence, int token) {
        String relation = sentence.relation(token);
        int verb = sentence.governor(token);
        if (!relation.equals("obj") && !relation.equals("nsubj:pass") || sentence.relation(verb).equals("xcomp")) {
            return false;
        }
        return entries.getOrDefault(sentence.token(verb).lemma().toLowerCase(Locale.ROOT), List.of()).stream()
                .anyMatch(entry -> entry.object() && entry.effect() == Effect.ENDS && entry.link().equals("-"));
    }

    private static Optional<Integer> object(Sentence sentence, int verb, int office) {
        List<Integer> passive = sentence.enhancedChildren(verb, "nsubj:pass");
        if (!passive.isEmpty()) {
            return named(sentence, passive);
        }
        Optional<Integer> borrowed = borrowed(sentence, verb);
        if (borrowed.isPresent()) {
            return borrowed;
        }
        return sentence.children(verb, "obj", "iobj").stream().filter(token -> token != office).findFirst()
                .or(() -> sentence.relation(verb).equals("acl") ? Optional.of(sentence.governor(verb))
                        : Optional.empty());
    }

    /**
     * The subject of the verb above, where "was … appointed" has none of its own: so the parser leaves the first of two
     * verbs that it could not coordinate.
     */
    private static Optional<Integer> borrowed(Sentence sentence, int verb) {
        int above = sentence.governor(verb);
        boolean passive = false;
        for (int at = Math.max(0, verb - 3); at < verb; at++) {
            passive |= sentence.token(at).lemma().equals("be");
        }
        if (!passive || above < verb || !sentence.token(verb).tag().equals("VBN")) {
            return Optional.empty();
        }
        return named(sentence, sentence.children(above, "nsubj").stream().filter(token -> token < verb).toList());
    }

    private static Optional<Integer> subject(Sentence sentence, int verb) {
        Optional<Integer> subject = named(sentence, sentence.enhancedChildren(verb, "nsubj"));
        boolean nameBefore = verb > 0 && sentence.token(verb - 1).isProper();
        return subject.isEmpty() && nameBefore ? Optional.of(verb - 1) : subject;
    }

    /** The first that is no relative pronoun: the enhanced graph has its antecedent beside it. */
    private static Optional<Integer> named(Sentence sentence, List<Integer> tokens) {
        return tokens.stream().filter(token -> !sentence.token(token).tag().startsWith("W")).findFirst();
    }
}
