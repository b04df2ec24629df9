package chancery.resolve;

import chancery.annotate.Notes;
import chancery.annotate.Sentence;
import chancery.gazetteer.Kind;
import chancery.text.TableResource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Leaves out places and adjectives of states that are parts of a longer name which is no name of theirs: "Paris" in
 * "Treaty of Paris", "Cuban" in "Cuban Missile Crisis", "Spanish" and "American" in "Spanish-American War", "Asia" in
 * "Northern Asia". What belongs to the state as a whole names it: "Government of Georgia", "U.S. Congress".
 */
final class PartsOfNames {
    private final Map<String, Set<String>> words = new HashMap<>();

    PartsOfNames() {
        for (List<String> row : TableResource.rows(PartsOfNames.class, "parts.tsv", 2)) {
            words.put(row.get(0), Set.of(row.get(1).split(" ")));
        }
    }

    /** The names that stand by themselves, in the order given. */
    List<NameSpan> without(Notes notes, List<NameSpan> spans) {
        Set<NameSpan> parts = new HashSet<>();
        Map<Integer, List<NameSpan>> bySentence = spans.stream()
                .collect(java.util.stream.Collectors.groupingBy(NameSpan::sentence));
        for (NameSpan span : spans) {
            Sentence sentence = notes.sentences().get(span.sentence());
            if (place(span) && !Capitals.headline(sentence) && !opens(span, bySentence.get(span.sentence()))) {
                In in = new In(sentence, bySentence.get(span.sentence()));
                if (in.followsOf(span) || in.goesOn(span) || in.wentBefore(span) || in.isATeam(span) || in.ofADoublePeople(span)
                        || in.isALanguage(span) || in.isHalf(span)) {
                    parts.add(span);
                }
            }
        }
        return spans.stream().filter(span -> !parts.contains(span)).toList();
    }

    private static boolean place(NameSpan span) {
        return span.known().filter(known -> known.item().kind() == Kind.CITY || known.item().kind() == Kind.REGION
                || known.item().kind() == Kind.PLACE || Gazette.state(known.item().kind())).isPresent();
    }

    /** The state's words at the head of a body's name. */
    private static boolean opens(NameSpan span, List<NameSpan> spans) {
        return spans.stream().anyMatch(other -> other.from() == span.from() && other.to() > span.to());
    }

    private static boolean capital(String word) {
        return Character.isUpperCase(word.codePointAt(0));
    }

    /** A sentence with its names. */
    private final class In {
        private final Sentence sentence;
        private final List<NameSpan> spans;

        In(Sentence sentence, List<NameSpan> spans) {
            this.sentence = sentence;
            this.spans = spans;
        }

        /** "Treaty of Paris", "Communist Party of the Soviet Union"; not "President of Russia", "Government of Georgia". */
        boolean followsOf(NameSpan span) {
            int at = span.from() - 1;
            if (at >= 0 && sentence.token(at).word().equals("the")) {
                at--;
            }
            boolean owner = span.to() < sentence.size() && sentence.token(span.to()).tag().equals("POS");
            if (at < 1 || owner || !sentence.token(at).word().equals("of") || !nameNoun(at - 1)) {
                return false;
            }
            boolean alone = at == 1 || !capital(sentence.token(at - 2).word());
            return !(alone && at == 1 && !sentence.token(0).isProper());
        }

        /** A capitalised noun that is neither an office nor a thing of the state. */
        private boolean nameNoun(int token) {
            return capital(sentence.token(token).word()) && sentence.token(token).isNoun() && !is("office", token)
                    && !is("of-the-state", token) && !Capitals.calendar(sentence.token(token));
        }

        private boolean is(String list, int token) {
            return words.get(list).contains(sentence.token(token).word().toLowerCase(Locale.ROOT))
                    || words.get(list).contains(sentence.token(token).lemma().toLowerCase(Locale.ROOT));
        }

        /** "Cuban Missile Crisis", "Maltese 2nd Division", "Spanish-American War"; not "Ukraine's", "Russian President". */
        boolean goesOn(NameSpan span) {
            boolean hyphen = false;
            for (int at = span.to(); at < sentence.size(); at++) {
                String word = sentence.token(at).word();
                NameSpan other = spanAt(at);
                if (word.equals("-") || word.equals("–")) {
                    hyphen = true;
                } else if (other != null && (hyphen || other.from() > at)) {
                    hyphen = false;
                    at = other.to() - 1;
                } else if (other != null) {
                    return other.known().isEmpty() && (other.kind() == Kind.THING || other.kind() == Kind.PLACE
                            || other.kind() == Kind.ORGANIZATION && !is("of-the-state", other.to() - 1));
                } else if (!word.matches("[0-9]+(st|nd|rd|th)")) {
                    return !hyphen && nameNoun(at);
                }
            }
            return false;
        }

        /** "African American", "British Pakistanis": a people of its own, and neither of the two. */
        boolean ofADoublePeople(NameSpan span) {
            NameSpan before = span.from() > 0 ? spanAt(span.from() - 1) : null;
            NameSpan after = span.to() < sentence.size() ? spanAt(span.to()) : null;
            return adjectival(span) && (before != null && sentence.token(before.to() - 1).word().matches("African|Asian|Native")
                    || after != null && adjectival(after) && sentence.token(after.from()).tag().equals("NNPS"));
        }

        /** "said in French", "a speaker of Turkish", "speaks Russian": by itself, and neither people nor a state. */
        boolean isALanguage(NameSpan span) {
            int token = span.to() - 1;
            int governor = sentence.governor(token);
            if (!adjectival(span) || governor < 0 || !sentence.children(token, "det", "amod", "nummod").isEmpty()
                    || sentence.relation(token).matches("amod|compound") || sentence.token(token).word().endsWith("s")) {
                return false;
            }
            boolean within = sentence.children(token, "case").stream()
                    .anyMatch(at -> is("into-language", at));
            boolean spoken = span.from() > 0 && is("of-language", span.from() - 1)
                    && (span.to() == sentence.size() || !sentence.token(span.to()).isNoun());
            return within || spoken || sentence.relation(token).matches("obj|nmod|obl|conj") && is("of-language", governor);
        }

        /** "the Kingston-Gore line": a town that is joined with a name nobody knows. */
        boolean isHalf(NameSpan span) {
            boolean town = span.known().filter(known -> known.item().kind() == Kind.CITY || known.item().kind() == Kind.REGION).isPresent();
            return town && (unknownAt(span.to(), span.to() + 1) || unknownAt(span.from() - 1, span.from() - 2));
        }

        private boolean unknownAt(int hyphen, int token) {
            boolean joined = hyphen > 0 && hyphen + 1 < sentence.size() && sentence.token(hyphen).word().equals("-")
                    && sentence.token(hyphen - 1).span().end() + 1 == sentence.token(hyphen + 1).span().start();
            NameSpan other = joined ? spanAt(token) : null;
            return other != null && other.known().isEmpty();
        }

        private boolean adjectival(NameSpan span) {
            return span.known().map(Gazette::adjectival).orElse(false);
        }

        /** "England national football team": a side, and no act of its state. */
        boolean isATeam(NameSpan span) {
            int end = Math.min(span.to() + 5, sentence.size());
            if (span.to() >= end || !sentence.token(span.to()).word().equals("national")) {
                return false;
            }
            return sentence.tokens().subList(span.to(), end).stream()
                    .anyMatch(token -> token.lemma().matches("team|side|squad"));
        }

        /** "Northern Asia", "African American", "Epic Thailand": a capitalised adjective or noun that is no name itself. */
        boolean wentBefore(NameSpan span) {
            int at = span.from() - 1;
            if (at < 0 || spanAt(at) != null || is("office", at) || !capital(sentence.token(at).word())
                    || Capitals.calendar(sentence.token(at))) {
                return false;
            }
            String tag = sentence.token(at).tag();
            boolean first = at == 0 || sentence.token(at - 1).word().matches("[\"“”'‘’`]+|:");
            return !first && (tag.startsWith("JJ") || tag.startsWith("NN")) && sentence.token(at).word().length() > 2;
        }

        private NameSpan spanAt(int token) {
            return spans.stream().filter(span -> span.from() <= token && token < span.to()).findFirst().orElse(null);
        }
    }
}
