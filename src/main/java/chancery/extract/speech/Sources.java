package chancery.extract.speech;

import chancery.annotate.Constituent;
import chancery.annotate.Sentence;
import chancery.extract.syntax.Words;
import chancery.fact.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Sources named beside the clause they vouch for: {@code according to X, …}; {@code in X's view}. */
final class Sources {
    private static final Cue CUE = new Cue("according", List.of("to"), Set.of(), Claim.Stance.ASSERTS, Optional.empty());
    private static final Set<String> VIEWS = Set.of("view", "opinion", "words", "estimation", "telling", "eyes", "judgment",
            "judgement", "assessment", "reckoning", "account", "mind");

    private static final Set<String> RECKONINGS = Set.of("estimate", "account", "count", "tally", "reckoning", "measure",
            "calculation", "admission", "telling", "description");
    private static final Set<String> POLLS = Set.of("poll", "survey", "census");

    private Sources() { }

    static List<Complement> find(Sentence sentence) {
        List<Complement> found = new ArrayList<>();
        for (int i = 0; i + 2 < sentence.size(); i++) {
            int at = i;
            if (Words.lower(sentence.token(i)).equals("according") && Words.lower(sentence.token(i + 1)).equals("to")) {
                phrase(sentence, i, i + 2).flatMap(range -> accordingTo(sentence, range)).ifPresent(found::add);
            } else if (Words.lower(sentence.token(i)).equals("in")) {
                view(sentence, i).or(() -> poll(sentence, at)).ifPresent(found::add);
            } else if (Words.lower(sentence.token(i)).equals("by")) {
                reckoning(sentence, i).ifPresent(found::add);
            }
        }
        return found;
    }

    /** The whole phrase, whose noun phrase starts at a token. */
    private static Optional<Range> phrase(Sentence sentence, int from, int noun) {
        for (Constituent each : sentence.tree().path(noun)) {
            if (each.from() == noun && (each.label().equals("NP") || each.isLeaf())) {
                return Optional.of(new Range(from, uncut(sentence, from, each.to())));
            }
        }
        return Optional.empty();
    }

    /** The end of a phrase at the sentence's start, where the parse drew the subject of what follows into it. */
    private static int uncut(Sentence sentence, int from, int to) {
        for (int i = from + 3; from == 0 && to >= sentence.size() - 1 && i < to; i++) {
            if (Marks.comma(sentence, i) && startsClause(sentence, i + 1)) {
                return i;
            }
        }
        if (from == 0 && to < sentence.size() && Words.isFinite(sentence.token(to))) {
            for (int i = to - 1; i > from; i--) {
                if (Marks.comma(sentence, i)) {
                    return i;
                }
            }
        }
        return to;
    }

    /** Whether a noun phrase with its finite verb stands at a token. */
    private static boolean startsClause(Sentence sentence, int from) {
        int at = from;
        while (at < sentence.size() && sentence.token(at).tag().matches("NN.*|DT|JJ.*|CD|POS|HYPH|PRP.?")) {
            at++;
        }
        return at > from && at < sentence.size() && Words.isFinite(sentence.token(at));
    }

    private static Optional<Complement> accordingTo(Sentence sentence, Range phrase) {
        int noun = phrase.from() + 2;
        Range name = new Range(noun, phrase.to()).trimmed(sentence);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        int head = head(sentence, name);
        List<Speaker> several = new NounPhrases(sentence).speakers(head, phrase.from());
        boolean inside = several.size() > 1 && several.stream().allMatch(each -> name.contains(each.head()));
        return clause(sentence, phrase, new Range(phrase.from(), noun),
                inside ? several : List.of(new Speaker(sentence.index(), head, name.span(sentence))));
    }

    private static Optional<Complement> view(Sentence sentence, int in) {
        for (int i = in + 2; i < Math.min(sentence.size(), in + 9); i++) {
            boolean owned = sentence.children(i, "nmod:poss").stream().anyMatch(owner -> owner > in);
            if (VIEWS.contains(Words.lower(sentence.token(i))) && owned) {
                int owner = sentence.children(i, "nmod:poss").get(0);
                Range phrase = new Range(in, i + 1);
                return clause(sentence, phrase, new Range(i, i + 1), new NounPhrases(sentence).speakers(owner, i));
            }
            if (!sentence.token(i - 1).tag().matches("PRP\\$|NN.*|DT|JJ|POS")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "By one estimate, …": set off from its clause; whose it is, where it is somebody's. */
    private static Optional<Complement> reckoning(Sentence sentence, int by) {
        int noun = by + 1;
        while (noun < Math.min(sentence.size(), by + 7)
                && sentence.token(noun).tag().matches("DT|JJ.*|CD|PRP\\$|POS|NNP.?|RBS")) {
            noun++;
        }
        boolean reckons = noun > by + 1 && noun < sentence.size() && RECKONINGS.contains(sentence.token(noun).lemma());
        boolean setOff = (by == 0 || Marks.comma(sentence, by - 1))
                && (noun + 1 >= sentence.size() || sentence.token(noun + 1).isPunctuation());
        if (!reckons || !setOff) {
            return Optional.empty();
        }
        List<Integer> owners = sentence.children(noun, "nmod:poss");
        List<Speaker> speakers = owners.isEmpty() ? List.of(new Speaker(sentence.index(), noun, sentence.span(by + 1, noun + 1)))
                : new NounPhrases(sentence).speakers(owners.get(0), noun);
        return clause(sentence, new Range(by, noun + 1), new Range(by, by + 1), speakers);
    }

    /** "In a poll last week, …": what it found, where it opens the sentence. */
    private static Optional<Complement> poll(Sentence sentence, int in) {
        Optional<Range> phrase = in > 0 ? Optional.empty() : phrase(sentence, in, in + 1);
        return phrase.map(range -> pastTime(sentence, range))
                .filter(range -> range.to() < sentence.size() && Marks.comma(sentence, range.to())).flatMap(range -> {
            int head = head(sentence, new Range(in + 1, range.to()));
            return !POLLS.contains(sentence.token(head).lemma()) ? Optional.empty()
                    : clause(sentence, range, new Range(in, in + 1),
                            List.of(new Speaker(sentence.index(), head, sentence.span(in + 1, range.to()))));
        });
    }

    private static Range pastTime(Sentence sentence, Range phrase) {
        int to = phrase.to();
        while (to < sentence.size() && (sentence.token(to).tag().matches("JJ|DT") || Words.isTime(sentence.token(to)))) {
            to++;
        }
        return new Range(phrase.from(), to);
    }

    /** The clause in which the phrase stands, without it. */
    private static Optional<Complement> clause(Sentence sentence, Range phrase, Range cue, List<Speaker> speakers) {
        List<Range> contents = new ArrayList<>();
        Range before = new Range(0, phrase.from()).trimmed(sentence);
        Range after = new Range(phrase.to(), sentence.size()).trimmed(sentence);
        boolean initial = !Words.finite(sentence, before.from(), before.to());
        if (!before.isEmpty() && (!initial || before.to() - before.from() > 3)) {
            contents.add(before);
        }
        if (!after.isEmpty() && (initial || Words.finite(sentence, after.from(), after.to())
                && sentence.token(after.from()).tag().matches("VB[DPZ]|MD"))) {
            contents.add(after);
        }
        return contents.isEmpty() ? Optional.empty() : Optional.of(new Complement(AttributionRule.SOURCE, CUE, contents, cue,
                OptionalInt.empty(), speakers));
    }

    private static int head(Sentence sentence, Range name) {
        for (int i = name.from(); i < name.to(); i++) {
            int governor = sentence.governor(i);
            if (!name.contains(governor) && sentence.token(i).isNoun() | sentence.token(i).isPronoun()) {
                return i;
            }
        }
        return name.to() - 1;
    }
}
