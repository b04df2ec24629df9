package chancery.extract.speech;

import chancery.annotate.Sentence;
import chancery.extract.syntax.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Speech set off from its verb by quotation marks or commas: {@code "…," he said}; {@code …, said the minister};
 * {@code he said: "…"}. Read from the words on either side of the verb and its speaker.
 */
final class DirectSpeech {
    /** A quotation of fewer words is part of its clause, not the whole of what was said. */
    private static final int SHORT = 4;

    /** A quotation that follows its verb without a comma and is shorter is a name or a term. */
    private static final int SENTENCE = 7;

    private final Sentence sentence;
    private final boolean[] quoted;

    DirectSpeech(Sentence sentence, Quotes quotes) {
        this.sentence = sentence;
        quoted = new boolean[sentence.size()];
        for (int i = 0; i < quoted.length; i++) {
            quoted[i] = quotes.quoted(sentence, i);
        }
    }

    /** A verb of saying, and what stands on either side of it. */
    private final class Setting {
        private final int verb;
        private final Cue cue;
        private final int last;
        private final Saying saying;
        private final int left;
        private final int right;

        Setting(int verb, Cue cue, List<Speaker> subjects) {
            this.verb = verb;
            this.cue = cue;
            last = CueLexicon.last(sentence, verb, cue);
            saying = Saying.of(sentence, quoted, verb, last, subjects);
            left = saying.chunk().from() - 1;
            right = saying.chunk().to();
        }

        Optional<Complement> found(AttributionRule rule, List<Range> contents) {
            List<Range> trimmed = Range.trimmed(sentence, contents);
            return saying.speakers().isEmpty() || trimmed.isEmpty() ? Optional.empty()
                    : Optional.of(new Complement(rule, cue, trimmed, new Range(verb, last + 1), addressee(), saying.speakers()));
        }

        /** Whether the sentence holds the verb and its speaker alone, so that the words said stand before or after it. */
        private boolean isBare() {
            return left < 0 && ends(right, cue) && !quoted[verb] && !saying.speakers().isEmpty()
                    && (right >= sentence.size() - 1 || !Words.finite(sentence, right, sentence.size()));
        }

        /** Head of who is spoken to: "told reporters", "said to the press". */
        private OptionalInt addressee() {
            int at = right;
            boolean to = at < sentence.size() && Words.lower(sentence.token(at)).equals("to");
            int head = -1;
            if (to || cue.has("np-quote")) {
                for (int i = to ? at + 1 : at; i < sentence.size()
                        && sentence.token(i).tag().matches("NN.*|PRP.?|DT|JJ.*|POS|CD"); i++) {
                    boolean person = sentence.token(i).isNoun() || sentence.token(i).tag().equals("PRP");
                    head = person && !Words.isTime(sentence.token(i)) ? i : head;
                }
            }
            return head < 0 ? OptionalInt.empty() : OptionalInt.of(head);
        }
    }

    private Optional<Setting> setting(int verb, List<Cue> cues, List<Speaker> subjects, String... frames) {
        return cues.stream().filter(cue -> Stream.of(frames).anyMatch(cue::has)).findFirst()
                .map(cue -> new Setting(verb, cue, subjects));
    }

    /** Quotations beside the verb; and what is set off between commas, where the verb interrupts its content. */
    Optional<Complement> quotation(int verb, List<Cue> cues, List<Speaker> subjects) {
        return setting(verb, cues, subjects, "quote", "np-quote").flatMap(at -> {
            int left = at.left;
            boolean joined = left + 1 < sentence.size() && sentence.token(left + 1).tag().equals("CC");
            boolean quoteBefore = left > 0 && !quoted[verb] && !joined && (quoted[left] || comma(left) && quoted[left - 1])
                    && ends(at.right, at.cue) && !afterTitle(left);
            int mark = quoteAfter(at.right);
            List<Range> contents = new ArrayList<>();
            if (quoteBefore || mark >= 0 && left > 0 && !joined && comma(left) && !introductory(left)) {
                contents.add(new Range(afterColon(left), left + 1));
            }
            if (mark >= 0) {
                contents.add(new Range(mark, quoteEnd(mark)));
            } else if (quoteBefore && resumedQuote(at.right) >= 0) {
                contents.add(new Range(resumedQuote(at.right), sentence.size()));
            } else if (quoteBefore && resumes(at.right) && !(quotedThroughout(left) && circumstance(at.right + 1))) {
                contents.add(new Range(at.right + 1, sentence.size()));
            } else if (!quoteBefore && !joined && interrupts(at)) {
                boolean relative = left > 1 && Words.isRelative(sentence.token(left - 1));
                contents.add(new Range(relative ? left - 1 : 0, left));
                contents.add(new Range(at.right + 1, sentence.size()));
                return at.found(AttributionRule.FRONTED, contents);
            }
            return at.found(AttributionRule.DIRECT, contents);
        });
    }

    /** What stands before a verb that has nothing to say after it: "the talks failed, officials said". */
    Optional<Complement> fronted(int verb, List<Cue> cues, List<Speaker> subjects) {
        return setting(verb, cues, subjects, "quote", "np-quote", "clause").flatMap(at -> {
            int left = at.left;
            if (left >= 0 && Words.lower(sentence.token(left)).equals("as")) {
                return asSaid(at);
            }
            if (left <= 0 || !setOff(left) || sentence.token(left + 1).tag().equals("CC")
                    || introductory(left) && !saidBefore(at) || !ends(at.right, at.cue)) {
                return Optional.empty();
            }
            List<Range> contents = new ArrayList<>();
            contents.add(new Range(0, left));
            if (resumes(at.right)) {
                contents.add(new Range(at.right + 1, sentence.size()));
            }
            return at.found(AttributionRule.FRONTED, contents);
        });
    }

    /** A verb and its speaker with no content in their sentence: {@code "…?" she asked.}, {@code He went on:} */
    Optional<Complement> bare(int verb, List<Cue> cues, List<Speaker> subjects) {
        return setting(verb, cues, subjects, "quote", "np-quote").filter(Setting::isBare)
                .map(at -> new Complement(AttributionRule.DIRECT, at.cue, List.of(), new Range(verb, at.last + 1),
                        at.addressee(), at.saying.speakers()));
    }

    /** "As X put it, …" and "…, as X put it". */
    private Optional<Complement> asSaid(Setting at) {
        int comma = at.right;
        while (comma < sentence.size() && !comma(comma) && !sentence.token(comma).word().equals(":")) {
            comma++;
        }
        boolean first = at.left <= 1;
        if (!first && !comma(at.left - 1) || first && comma >= sentence.size()) {
            return Optional.empty();
        }
        List<Range> contents = new ArrayList<>();
        if (!first) {
            contents.add(new Range(0, at.left));
        }
        if (first || comma < sentence.size()) {
            contents.add(new Range(comma, sentence.size()));
        }
        return at.found(AttributionRule.FRONTED, contents);
    }

    private boolean comma(int token) {
        return Marks.comma(sentence, token);
    }

    private boolean setOff(int token) {
        return comma(token) || Marks.closesQuote(sentence, token) || sentence.token(token).word().matches("[?!—–―]|--");
    }

    /** Whether what stands before the comma is no clause of its own but leads into the next: "On Friday, he said …". */
    private boolean introductory(int comma) {
        boolean participle = sentence.token(0).tag().matches("VB[GN]") && sentence.relation(0).startsWith("advcl");
        return participle && sentence.governor(0) > comma || !Words.finite(sentence, 0, comma)
                || Words.subordinates(sentence.token(0)) && !laterComma(comma) || subordinate(comma);
    }

    /** Whether the first finite verb before a comma stands in a clause of time: "Once, when he saw the sea, he said …". */
    private boolean subordinate(int comma) {
        for (int i = 0; i < comma && !Words.isFinite(sentence.token(i)); i++) {
            if (sentence.token(i).tag().equals("WRB") && Words.lower(sentence.token(i)).equals("when") && i > 0
                    && sentence.token(0).tag().matches("IN|RB") && comma(i - 1)) {
                return true;
            }
        }
        return false;
    }

    /** "Shelling killed ten, doctors said.": what a verb that ends the sentence says stands before it, however it was tagged. */
    private boolean saidBefore(Setting at) {
        boolean last = at.right >= sentence.size() - 1;
        boolean verbal = sentence.tokens().subList(0, at.left).stream().anyMatch(token -> token.isVerb());
        boolean answer = at.right == at.left + 3 && sentence.token(at.left + 1).tag().equals("PRP")
                && !Words.isTime(sentence.token(at.left - 1));
        return last && (verbal || answer) && !sentence.token(0).tag().matches("IN|TO|RB")
                && !Words.subordinates(sentence.token(0));
    }

    private boolean laterComma(int comma) {
        for (int i = 0; i < comma; i++) {
            if (comma(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing but adverbials, asides and, of some verbs, who is spoken to follow up to the end of the sentence. */
    private boolean ends(int from, Cue cue) {
        if (from >= sentence.size() || sentence.token(from).isPunctuation() && !Marks.opensQuote(sentence, from)) {
            return true;
        }
        String tag = sentence.token(from).tag();
        if (cue.has("np-quote") && tag.matches("NN.*|PRP.?|DT|JJ|CD")) {
            return true;
        }
        boolean anotherVerb = tag.equals("CC") && from + 1 < sentence.size() && sentence.token(from + 1).isVerb();
        return tag.matches("IN|RB.?|W.*|TO|CC|VBG") && !anotherVerb && !Words.lower(sentence.token(from)).equals("that")
                || Words.isTime(sentence.token(from)) || from + 1 < sentence.size() && Words.isTime(sentence.token(from + 1));
    }

    /** Whether the content goes on after a comma: "…, he said, until it failed". */
    private boolean resumes(int comma) {
        if (!comma(comma) || comma + 1 >= sentence.size()) {
            return false;
        }
        String tag = sentence.token(comma + 1).tag();
        boolean clauseOfItsOwn = tag.equals("CC") && comma + 3 < sentence.size()
                && (sentence.token(comma + 2).tag().matches("PRP|NNP") || anotherSays(comma + 2));
        return tag.matches("IN|CC|TO") && !clauseOfItsOwn && !Words.lower(sentence.token(comma + 1)).equals("according");
    }

    /** Whether all that stands before a place is quoted, so that what follows the verb without marks is the reporter's. */
    private boolean quotedThroughout(int end) {
        return Marks.opensQuote(sentence, 0) && quoted[end > 0 && comma(end) ? end - 1 : end];
    }

    /** Whether words after the verb tell when or where it was said, or what happened next, not what would. */
    private boolean circumstance(int from) {
        for (int i = from; i < sentence.size(); i++) {
            if (sentence.token(i).tag().equals("MD") || Marks.opensQuote(sentence, i)) {
                return false;
            }
        }
        return sentence.token(from).tag().matches("IN|CC");
    }

    /** Whether a noun phrase says something of its own: "…, and [a panel accuses] the firm". */
    private boolean anotherSays(int from) {
        int at = from;
        while (at < sentence.size() && sentence.token(at).tag().matches("NN.*|DT|JJ.*|CD|POS|HYPH|PRP\\$")) {
            at++;
        }
        return at > from && at < sentence.size() && Words.isFinite(sentence.token(at)) && FurtherSaying.tells(sentence, at);
    }

    /** Where what is said starts, after a colon that announces it: "she waved him off: there was, she said, "no time"". */
    private int afterColon(int left) {
        for (int i = left - 1; i > 0; i--) {
            if (sentence.token(i).word().equals(":") && Words.finite(sentence, i, left) && Words.finite(sentence, 0, i)
                    && !quoted[i]) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The mark by which a quotation goes on past an aside: "…," he said, pointing at the map, "[and so on]"; -1 for none. */
    private int resumedQuote(int from) {
        for (int i = from; i + 1 < sentence.size(); i++) {
            if (Marks.opensQuote(sentence, i)) {
                return i > 0 && comma(i - 1) && Character.isLowerCase(sentence.token(i + 1).word().codePointAt(0)) ? i : -1;
            }
        }
        return -1;
    }

    /** Whether the quotation marks before the verb hold a title: "In his book, 'Bread and Salt,' the author recalled …". */
    private boolean afterTitle(int left) {
        int close = quoted[left] ? left : left - 1;
        int open = close;
        while (open > 0 && quoted[open - 1]) {
            open--;
        }
        int names = 0;
        for (int i = open; i <= close; i++) {
            String word = sentence.token(i).word();
            boolean capital = Character.isUpperCase(word.codePointAt(0));
            if (Character.isLetter(word.codePointAt(0)) && !capital && word.length() > 3) {
                return false;
            }
            names += capital ? 1 : 0;
        }
        return names > 1 && open > 1 && !Words.finite(sentence, 0, open) && sentence.token(0).tag().equals("IN");
    }

    /** Whether the verb stands between commas inside a clause: "the attack, he said, was …". */
    private boolean interrupts(Setting at) {
        if (at.left <= 0 || !comma(at.left) || at.right + 1 >= sentence.size() || !comma(at.right)) {
            return false;
        }
        String next = sentence.token(at.right + 1).tag();
        boolean conditional = Words.lower(sentence.token(0)).matches("if|unless|although|though|while")
                || Words.lower(sentence.token(0)).equals("even") && Words.lower(sentence.token(1)).equals("if");
        boolean relative = at.left > 1 && Words.isRelative(sentence.token(at.left - 1));
        return (conditional || relative || !Words.finite(sentence, 0, at.left)) && !next.equals("VBG")
                && Words.finite(sentence, at.right + 1, sentence.size());
    }

    /** The mark that opens direct speech after the verb and its speaker; -1 where none does. */
    private int quoteAfter(int from) {
        int mark = from;
        while (mark < sentence.size() && !Marks.opensQuote(sentence, mark)) {
            mark++;
        }
        if (mark >= sentence.size()) {
            return -1;
        }
        int before = mark - 1;
        while (before >= from && sentence.token(before).tag().equals("CC")) {
            before--;
        }
        if (before >= from && !sentence.token(before).word().matches("[,:]")
                || before < from && quoteEnd(mark) - mark < SENTENCE) {
            return -1;
        }
        for (int i = from; i < mark; i++) {
            if (Words.isFinite(sentence.token(i)) || sentence.token(i).tag().equals("VBG")
                    || i > from && Words.subordinates(sentence.token(i))) {
                return -1;
            }
        }
        return mark;
    }

    private int quoteEnd(int mark) {
        int end = mark + 1;
        while (end < sentence.size() && !(Marks.closesQuote(sentence, end)
                && sentence.token(end).word().length() == sentence.token(mark).word().length())) {
            end++;
        }
        return end - mark < SHORT || end >= sentence.size() ? sentence.size() : end + 1;
    }
}
