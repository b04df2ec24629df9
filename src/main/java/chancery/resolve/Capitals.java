package chancery.resolve;

import chancery.annotate.Sentence;
import chancery.annotate.Token;
import chancery.gazetteer.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What capital letters tell: where a name begins and ends, and where capitals mean nothing. */
final class Capitals {
    private static final Set<String> NOT_NAMES = Set.of("i", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "sir",
            "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february",
            "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan.",
            "feb.", "mar.", "apr.", "jun.", "jul.", "aug.", "sept.", "sep.", "oct.", "nov.", "dec.", "mon.", "tue.",
            "wed.", "thu.", "fri.", "sat.", "sun.", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep",
            "oct", "nov", "dec", "am", "pm", "a.m.", "p.m.", "b.c.", "a.d.", "bc", "ad", "gmt", "utc", "est", "edt", "no.", "christmas", "easter",
            "ramadan", "god", "internet", "covid", "covid-19", "ok", "tv", "q", "a");
    private static final Set<String> RANKS = Set.of("mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "sir", "dame",
            "lord", "lady", "gen.", "gen", "lt.", "lt", "col.", "col", "maj.", "maj", "capt.", "capt", "sgt.", "sgt",
            "cpl.", "brig.", "brig", "adm.", "rear", "vice", "deputy", "rep.", "sen.", "gov.", "pres.", "prof.", "prof",
            "rev.", "hon.", "cmdr.", "pfc.", "spc.", "pvt.", "sheikh", "shaikh", "ayatollah", "former", "acting",
            "first", "assistant", "senior", "chief", "mullah", "st.", "staff", "master", "warrant", "petty", "airman",
            "army", "navy", "marine", "air", "force", "lieutenant", "brigadier", "major", "foreign", "defense",
            "defence", "interior", "finance", "prime");
    private static final Set<String> PLACE_PREPOSITIONS = Set.of("in", "near", "at", "from", "around", "outside",
            "to", "toward", "towards", "into", "across", "through", "throughout", "over", "inside", "of", "via");
    private static final Set<String> FUNCTION_WORDS = Set.of("the", "a", "an", "this", "that", "these", "those", "and",
            "but", "or", "by", "with", "without", "about", "against", "after", "before", "during", "under", "between",
            "among", "amid", "despite", "since", "until", "while", "when", "where", "what", "who", "why", "how", "if",
            "as", "for", "on", "not", "no", "yes", "all", "both", "some", "many", "most", "more", "also", "then",
            "here", "there", "now", "it", "its", "we", "our", "they", "their", "he", "his", "she", "her", "you", "your",
            "my", "is", "are", "was", "were", "said", "says", "new");
    private static final Set<String> INSIDE = Set.of("of", "for", "and", "the", "&", "-", "–", "de", "du", "del", "al",
            "la", "on", "in", "az", "ar", "ez", "ash", "el", "ul", "’s", "'s", "’", "'");

    private final HeadWords heads;
    private final Lexicon lexicon;

    Capitals(HeadWords heads, Lexicon lexicon) {
        this.heads = heads;
        this.lexicon = lexicon;
    }

    /** A name's range without the article and titles before it, and without the possessive after it. */
    int[] trim(Sentence sentence, int from, int to, boolean person) {
        int first = from;
        int past = to;
        while (past > first && (sentence.token(past - 1).tag().equals("POS") || sentence.token(past - 1).isPunctuation()
                && !sentence.token(past - 1).word().equals("."))) {
            past--;
        }
        if (past - first > 2 && sentence.token(first).word().matches("[DRI]") && sentence.token(first + 1).word().equals("-")) {
            first += 2; // "(D-Ohio)": a party's letter before the state's name
        }
        while (first < past && (article(sentence.token(first)) || sentence.token(first).isPunctuation()
                || person && first + 1 < past && title(sentence, first))) {
            first++;
        }
        return new int[] {first, past};
    }

    private static boolean article(Token token) {
        return token.word().equalsIgnoreCase("the") || token.word().equals("a") || token.word().equals("an");
    }

    /** Whether a capitalised word only says what somebody is. */
    boolean title(Sentence sentence, int token) {
        String word = sentence.token(token).word().toLowerCase(Locale.ROOT);
        return RANKS.contains(word)
                || heads.head(word).map(head -> head.kind() == Kind.PERSON).orElse(false);
    }

    /** Whether some word of a name is written as a name is: "interior ministry" is none, whatever the recognizer says. */
    boolean written(Sentence sentence, int from, int to) {
        return sentence.tokens().subList(from, to).stream().anyMatch(token -> !calendar(token)
                && (token.isProper() || !token.word().equals(
                token.word().toLowerCase(Locale.ROOT)) || Character.isDigit(token.word().codePointAt(0))));
    }

    /** Whether a word, with one before it or alone, is an office: "Interior Minister". */
    boolean office(Sentence sentence, int token) {
        return heads.endingAt(sentence, Math.max(0, token - 1), token).filter(head -> head.kind() == Kind.PERSON).isPresent();
    }

    /** Whether a word says what a minister is there for: State, Defense. */
    boolean portfolio(Token token) {
        return capital(token) && lexicon.has("portfolio", token.word().toLowerCase(Locale.ROOT));
    }

    static boolean capital(Token token) {
        return Character.isUpperCase(token.word().codePointAt(0));
    }

    /** Whether the token may be the first of a name: it has a capital ("al-Qaida" has one inside), and is no date. */
    boolean mayOpenName(Sentence sentence, int at) {
        Token token = sentence.token(at);
        boolean inside = token.isProper() && !token.word().equals(token.word().toLowerCase(Locale.ROOT));
        // "the" belongs to a name only where it keeps its capital within a sentence: The Hague
        boolean article = token.word().equals("The") && at > 0 && !sentence.token(at - 1).isPunctuation()
                || !token.word().equals("The");
        return (capital(token) || inside) && article && !token.isVerb() && !NOT_NAMES.contains(token.word().toLowerCase(Locale.ROOT));
    }

    /** Right after a word that only places follow: in, near, at. */
    boolean afterPlace(Sentence sentence, int at) {
        String before = at > 0 ? sentence.token(at - 1).word().toLowerCase(Locale.ROOT) : "";
        return Set.of("in", "near", "outside", "around").contains(before)
                || before.equals("of") && at > 1 && lexicon.has("place-of", sentence.token(at - 2).lemma());
    }

    /** Whether a word is a month's or a weekday's name, or is otherwise never a name. */
    static boolean calendar(Token token) {
        return NOT_NAMES.contains(token.word().toLowerCase(Locale.ROOT));
    }

    boolean honorific(Token token) {
        return token.word().matches("(?i)(?:mr|mrs|ms|dr|gen|col|lt|capt|sgt|maj)\\.?");
    }

    /** How far a name that opens at a token may reach: over capitals and the small words that join them. */
    int farthest(Sentence sentence, int from, int longest) {
        int to = from + 1;
        int last = Math.min(sentence.size(), from + longest);
        while (to < last && (capital(sentence.token(to)) || INSIDE.contains(sentence.token(to).word())
                || sentence.token(to).word().matches("[0-9]+|,"))) {
            to++;
        }
        return to;
    }

    boolean mayCloseName(Sentence sentence, int at) {
        Token token = sentence.token(at);
        return Character.isLetterOrDigit(token.word().codePointAt(0)) && !token.tag().equals("POS")
                && !FUNCTION_WORDS.contains(token.word());
    }

    boolean afterPlacePreposition(Sentence sentence, int at) {
        return at > 0 && PLACE_PREPOSITIONS.contains(sentence.token(at - 1).word().toLowerCase(Locale.ROOT));
    }

    /** Whether so many words have capitals, as in a headline, that a capital tells nothing. */
    static boolean headline(Sentence sentence) {
        int words = 0;
        int capitals = 0;
        for (Token token : sentence.tokens()) {
            if (token.isVerb() && !capital(token) && Character.isLetter(token.word().codePointAt(0))) {
                return false;
            }
            if (token.word().length() > 3 && Character.isLetter(token.word().codePointAt(0))) {
                words++;
                capitals += capital(token) ? 1 : 0;
            }
        }
        return words > 3 && capitals > 0.7 * words;
    }

    /** Runs of capitalised proper nouns among tokens that no name has taken yet. */
    List<int[]> runs(Sentence sentence, boolean[] taken) {
        List<int[]> runs = new ArrayList<>();
        if (headline(sentence)) {
            return runs;
        }
        int at = 0;
        while (at < sentence.size()) {
            if (!part(sentence, at, taken)) {
                at++;
                continue;
            }
            int to = end(sentence, at, taken);
            int from = afterTitles(sentence, at, to);
            boolean ordinal = from > 0 && !taken[from - 1] && sentence.token(from - 1).word().matches("[0-9]+(?:st|nd|rd|th)");
            from = ordinal ? from - 1 : from;
            if (named(sentence, from, to)) {
                runs.add(new int[] {from, to});
            }
            at = to;
        }
        return runs;
    }

    /** "King Nebuchadnezzar": titles are no part of the name, unless what follows them makes a body of it. */
    private int afterTitles(Sentence sentence, int from, int to) {
        int first = from;
        while (first + 1 < to && title(sentence, first) && !INSIDE.contains(sentence.token(first + 1).word())) {
            first++;
        }
        boolean body = heads.ofName(sentence, from, NameKinds.headToken(sentence, from, to))
                .map(head -> head.kind() != Kind.PERSON).orElse(false);
        return body ? from : first;
    }

    private int end(Sentence sentence, int from, boolean[] taken) {
        int to = from + 1;
        while (to < sentence.size()) {
            int next = to;
            while (next < sentence.size() && next < to + 2 && !taken[next] && INSIDE.contains(sentence.token(next).word())
                    && !sentence.token(next).word().equals("and")) {
                next++;
            }
            if (next >= sentence.size() || !part(sentence, next, taken)) {
                break;
            }
            to = next + 1;
        }
        return to;
    }

    private boolean part(Sentence sentence, int at, boolean[] taken) {
        Token token = sentence.token(at);
        String word = token.word().toLowerCase(Locale.ROOT);
        boolean within = at > 0 && !sentence.token(at - 1).isPunctuation() || at > 0 && capital(sentence.token(at - 1));
        return !taken[at] && capital(token) && (token.isProper() || within && !token.isPronoun()) && !NOT_NAMES.contains(word)
                && !PLACE_PREPOSITIONS.contains(word) && !FUNCTION_WORDS.contains(word);
    }

    /** A run that is more than a title, or than a first word that the sentence's start accounts for. */
    private boolean named(Sentence sentence, int from, int to) {
        boolean titles = heads.endingAt(sentence, from, NameKinds.headToken(sentence, from, to))
                .map(head -> head.kind() == Kind.PERSON).orElse(false);
        boolean ranks = true;
        for (int i = from; i < to; i++) {
            ranks &= title(sentence, i) || INSIDE.contains(sentence.token(i).word());
        }
        boolean proper = false;
        for (int i = from; i < to; i++) {
            proper |= sentence.token(i).isProper() || acronym(sentence.token(i).word()) || codeName(sentence, i);
        }
        boolean initial = from == 0 && to == 1;
        return proper && !titles && !ranks && !(initial && !acronym(sentence.token(from).word()))
                && !(to - from == 1 && counted(sentence, from));
    }

    /** "a VBIED", "four UAVs": letters that stand for a sort of thing rather than name one. */
    private static boolean counted(Sentence sentence, int token) {
        return token > 0 && (sentence.token(token - 1).word().matches("(?i)an?|one|two|three|four|five|[0-9]+")
                || sentence.token(token).word().matches("\\p{Lu}+s"));
    }

    /** "the rebel group M23", "M23 rebels": letters and figures, beside a word that says what body goes by them. */
    private boolean codeName(Sentence sentence, int token) {
        return sentence.token(token).word().matches("\\p{Lu}{1,4}-?[0-9]{1,3}")
                && (organized(sentence, token - 1) || organized(sentence, token + 1));
    }

    private boolean organized(Sentence sentence, int token) {
        return token >= 0 && token < sentence.size() && sentence.token(token).isNoun()
                && heads.endingAt(sentence, Math.max(0, token - 1), token)
                        .map(head -> head.kind().organized() || head.sector().filter("REB"::equals).isPresent()).orElse(false);
    }

    /** Two to six capitals, with full stops or figures or without. */
    static boolean acronym(String word) {
        return word.matches("(?:\\p{Lu}\\.?|[0-9]|-|&){2,8}") && word.matches("\\p{Lu}.*\\p{Lu}.*");
    }
}
