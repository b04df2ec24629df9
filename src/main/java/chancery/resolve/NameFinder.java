package chancery.resolve;

import chancery.annotate.Name;
import chancery.annotate.Notes;
import chancery.annotate.Sentence;
import chancery.annotate.Token;
import chancery.gazetteer.Candidate;
import chancery.gazetteer.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the names of an article: those of the recognizer with their bounds mended, those that the gazetteer knows, runs
 * of capitalised words, and what one of these showed to be a name elsewhere in the article.
 */
final class NameFinder {
    /** The gazetteer's longest names have about this many tokens. */
    private static final int LONGEST_KNOWN = 8;
    /** As many tokens as "UN children's agency" has, and one. */
    private static final int LONGEST_DESCRIPTION = 5;
    /** Outweighs any guess about the family name by itself. */
    private static final int FAMILY = 12;

    private final Gazette gazette;
    private final NameKinds kinds;
    private final Capitals capitals;
    private final NameContext context;
    private final NameBounds bounds;

    NameFinder(Gazette gazette, HeadWords heads, Lexicon lexicon) {
        this.gazette = gazette;
        this.kinds = new NameKinds(gazette, heads, lexicon);
        this.capitals = new Capitals(heads, lexicon);
        this.context = new NameContext(kinds, capitals, lexicon);
        this.bounds = new NameBounds(kinds, context);
    }

    List<NameSpan> find(Notes notes) {
        List<List<Stretch>> bySentence = new ArrayList<>();
        int at = 0;
        for (Sentence sentence : notes.sentences()) {
            int first = at;
            while (at < notes.names().size() && notes.names().get(at).sentence() == sentence.index()) {
                at++;
            }
            bySentence.add(stretches(sentence, notes.names().subList(first, at)));
        }
        Seen seen = seen(notes, bySentence);
        Set<String> common = common(notes);
        List<NameSpan> names = new ArrayList<>();
        for (Sentence sentence : notes.sentences()) {
            List<Stretch> stretches = bySentence.get(sentence.index());
            repeat(sentence, stretches, seen);
            runs(sentence, stretches, common);
            stretches.sort(Comparator.comparingInt(Stretch::from));
            for (Stretch stretch : BrokenNames.mended(sentence, stretches)) {
                if (context.language(sentence, stretch)) {
                    continue;
                }
                NameSpan name = named(sentence, stretch, seen);
                withoutParts(names, name);
                names.add(name);
            }
        }
        return withShortThings(names);
    }

    /** Takes back what was seen as a name and turns out to be the beginning of one: "Northern" of "Northern Asia". */
    private static void withoutParts(List<NameSpan> names, NameSpan whole) {
        int last = names.size() - 1;
        while (last >= 0 && names.get(last).sentence() == whole.sentence() && names.get(last).from() >= whole.from()) {
            names.remove(last--);
        }
    }

    /** What the article calls a ship, an operation or a sort of thing once, it is where the name stands without that word too. */
    private List<NameSpan> withShortThings(List<NameSpan> names) {
        Set<String> things = new HashSet<>();
        names.stream().filter(name -> name.kind() == Kind.THING)
                .forEach(name -> things.add(kinds.afterOpening(name).orElse(name.text())));
        return names.stream().map(name -> name.known().isEmpty() && name.kind() != Kind.PERSON && things.contains(name.text())
                ? new NameSpan(name.sentence(), name.from(), name.to(), name.text(), Kind.THING, name.known()) : name).toList();
    }

    /** Words that the article also writes small. */
    private static Set<String> common(Notes notes) {
        Set<String> words = new HashSet<>();
        for (Sentence sentence : notes.sentences()) {
            for (Token token : sentence.tokens()) {
                if (!Capitals.capital(token)) {
                    words.add(token.word());
                }
            }
        }
        return words;
    }

    private Seen seen(Notes notes, List<List<Stretch>> bySentence) {
        Seen seen = new Seen();
        for (Sentence sentence : notes.sentences()) {
            for (Stretch stretch : bySentence.get(sentence.index())) {
                stretch.guess().ifPresent(type -> seen.add(words(sentence, stretch.from(), stretch.to()), type, 2));
            }
        }
        families(notes, bySentence, seen);
        for (Sentence sentence : notes.sentences()) {
            for (int from = 0; from < sentence.size(); from++) {
                for (int to = from + 1; capitals.mayOpenName(sentence, from) && to <= sentence.size()
                        && to <= from + seen.longest(); to++) {
                    String words = words(sentence, from, to);
                    Stretch stretch = new Stretch(from, to, seen.type(words), Optional.empty());
                    stretch.guess().flatMap(type -> context.around(sentence, stretch.from(), stretch.to(), seen))
                            .ifPresent(type -> seen.add(words, type, 3));
                }
            }
        }
        return seen;
    }

    /** A family name that stands alone is the person's whose full name the article gives, whatever else it looks like. */
    private static void families(Notes notes, List<List<Stretch>> bySentence, Seen seen) {
        for (Sentence sentence : notes.sentences()) {
            for (Stretch stretch : bySentence.get(sentence.index())) {
                String words = words(sentence, stretch.from(), stretch.to());
                if (stretch.length() > 1 && seen.type(words).filter(type -> type == Name.Type.PERSON).isPresent()) {
                    seen.add(sentence.token(stretch.to() - 1).word(), Name.Type.PERSON, FAMILY);
                }
            }
        }
    }

    private NameSpan named(Sentence sentence, Stretch stretch, Seen seen) {
        Stretch full = bounds.grown(sentence, stretch, seen);
        String text = text(sentence, full.from(), full.to());
        Optional<Name.Type> guess = seen.type(words(sentence, stretch.from(), stretch.to())).or(stretch::guess)
                .or(() -> stretch.known().isPresent() ? Optional.empty() : context.around(sentence, full.from(), full.to(), seen))
                .map(type -> context.noPerson(sentence, stretch, type) ? kinds.placeOrBody(text) : type);
        boolean grown = full.from() != stretch.from() || full.to() != stretch.to();
        Optional<Candidate> known = !grown && stretch.known().isPresent() ? stretch.known() : gazette.reading(text, guess);
        if (context.vessel(sentence, full.from(), guess) || context.sort(sentence, full, guess) && known.isEmpty()) {
            return new NameSpan(sentence.index(), full.from(), full.to(), text, Kind.THING, Optional.empty());
        }
        Kind kind = kinds.kind(sentence, full.from(), full.to(), guess, known);
        return new NameSpan(sentence.index(), full.from(), full.to(), text, kind, known);
    }

    private List<Stretch> stretches(Sentence sentence, List<Name> names) {
        List<Stretch> all = new ArrayList<>();
        for (Name name : names) {
            int[] range = capitals.trim(sentence, name.from(), name.to(), name.type() == Name.Type.PERSON);
            boolean field = range[1] - range[0] == 1 && office(sentence, range[0]);
            if (range[0] < range[1] && capitals.written(sentence, range[0], range[1]) && !field && !partOfATitle(sentence, name, range)) {
                all.add(new Stretch(range[0], range[1], Optional.of(name.type()),
                        gazette.reading(text(sentence, range[0], range[1]), Optional.of(name.type()))));
            }
        }
        known(sentence, all);
        return longestFirst(all);
    }

    /** "Chilean Interior" of "Chilean Interior Minister": the state's adjective and half of an office. */
    private boolean partOfATitle(Sentence sentence, Name name, int[] range) {
        return name.type() == Name.Type.ORGANIZATION && range[1] - range[0] > 1 && range[1] < sentence.size()
                && Capitals.capital(sentence.token(range[1])) && capitals.office(sentence, range[1])
                && gazette.reading(sentence.token(range[0]).word(), Optional.empty()).filter(Gazette::adjectival).isPresent();
    }

    private void known(Sentence sentence, List<Stretch> all) {
        for (int from = 0; from < sentence.size(); from++) {
            if (!capitals.mayOpenName(sentence, from)) {
                continue;
            }
            for (int to = capitals.farthest(sentence, from, LONGEST_KNOWN); to > from; to--) {
                if (!capitals.mayCloseName(sentence, to - 1)) {
                    continue;
                }
                Optional<Candidate> found = gazette.reading(text(sentence, from, to), Optional.empty());
                if (found.isPresent() && believable(sentence, from, to, found.get())) {
                    all.add(new Stretch(from, to, Optional.empty(), found));
                    break;
                }
            }
            described(sentence, from).ifPresent(all::add);
        }
    }

    /** "the U.N. refugee agency": a body by what its state's or its parent's name and common nouns say of it. */
    private Optional<Stretch> described(Sentence sentence, int from) {
        for (int to = Math.min(sentence.size(), from + LONGEST_DESCRIPTION); to > from + 1; to--) {
            Optional<Candidate> found = Capitals.capital(sentence.token(to - 1)) || !sentence.token(to - 1).isNoun() ? Optional.empty()
                    : gazette.reading(text(sentence, from, to), Optional.empty()).filter(known -> known.item().kind().organized());
            if (found.isPresent()) {
                return Optional.of(new Stretch(from, to, Optional.empty(), found));
            }
        }
        return Optional.empty();
    }

    /** Single words that are known are taken where the tagger takes them for names, or they are a state's adjective. */
    private boolean believable(Sentence sentence, int from, int to, Candidate candidate) {
        if (to - from > 1) {
            return true;
        }
        Token token = sentence.token(from);
        if (Gazette.adjectival(candidate)) {
            return token.tag().startsWith("JJ") || token.isNoun();
        }
        boolean unmistakable = Gazette.state(candidate.item().kind()) || candidate.item().kind().organized()
                || !candidate.item().capitalOf().isEmpty();
        return token.isProper() && (unmistakable || capitals.afterPlacePreposition(sentence, from));
    }

    private static List<Stretch> longestFirst(List<Stretch> all) {
        all.sort(Comparator.comparingInt((Stretch s) -> -s.length()).thenComparing(s -> s.guess().isEmpty())
                .thenComparingInt(Stretch::from));
        List<Stretch> kept = new ArrayList<>();
        for (Stretch stretch : all) {
            if (free(kept, stretch.from(), stretch.to())) {
                kept.add(stretch);
            }
        }
        return kept;
    }

    /** Marks what the recognizer saw as a name elsewhere in the article. */
    private void repeat(Sentence sentence, List<Stretch> stretches, Seen seen) {
        for (int from = 0; from < sentence.size(); from++) {
            if (!capitals.mayOpenName(sentence, from)) {
                continue;
            }
            for (int to = Math.min(sentence.size(), from + seen.longest()); to > from; to--) {
                Optional<Name.Type> type = seen.type(words(sentence, from, to));
                if (type.isPresent() && free(stretches, from, to)) {
                    stretches.add(new Stretch(from, to, type, Optional.empty()));
                    break;
                }
            }
        }
    }

    private void runs(Sentence sentence, List<Stretch> stretches, Set<String> common) {
        boolean[] taken = new boolean[sentence.size()];
        for (Stretch stretch : stretches) {
            java.util.Arrays.fill(taken, stretch.from(), stretch.to(), true);
        }
        for (int[] run : capitals.runs(sentence, taken)) {
            if (run[1] - run[0] == 1 && (office(sentence, run[0]) || common.contains(sentence.token(run[0]).word().toLowerCase(Locale.ROOT))
                    && !kinds.body(sentence, run[0]))) {
                continue;
            }
            stretches.add(new Stretch(run[0], run[1], Optional.empty(), Optional.empty()));
        }
    }

    /** "State" of "Secretary of State", "Defense" of "Secretary of Defense". */
    private boolean office(Sentence sentence, int token) {
        return token > 1 && sentence.token(token - 1).word().equals("of") && capitals.title(sentence, token - 2)
                && capitals.portfolio(sentence.token(token));
    }

    private static boolean free(List<Stretch> stretches, int from, int to) {
        for (Stretch stretch : stretches) {
            if (stretch.from() < to && from < stretch.to()) {
                return false;
            }
        }
        return true;
    }

    /** The words of a run of tokens, apart by blanks. */
    static String words(Sentence sentence, int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            words.append(i > from ? " " : "").append(sentence.token(i).word());
        }
        return words.toString();
    }

    /** The words of a run of tokens as they stand in the text, white space made single. */
    static String text(Sentence sentence, int from, int to) {
        StringBuilder text = new StringBuilder(sentence.token(from).word());
        for (int i = from + 1; i < to; i++) {
            boolean gap = sentence.token(i).span().start() > sentence.token(i - 1).span().end();
            text.append(gap ? " " : "").append(sentence.token(i).word());
        }
        return text.toString();
    }
}
