package chancery.extract.speech;

import chancery.annotate.Sentence;
import chancery.extract.syntax.Words;
import chancery.fact.Claim;
import chancery.text.InputException;
import chancery.text.Location;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The cues of {@code cues.tsv}, by part of speech and lemma. */
final class CueLexicon {
    private static final String RESOURCE = "cues.tsv";
    private static final List<String> PARTS = List.of("verb", "noun", "adjective", "adverb");
    private static final Pattern FRAME = Pattern.compile("-|quote|clause|wh|to|ing|raise|rest|attributive|prep:to"
            + "|np(-person|-source|-content|-to|-ing|-pred|-clause|-wh|-quote)?|np[+>][a-z]+"
            + "|about|after|against|at|by|for|from|in|of|on|over|upon|with");

    private final Map<String, List<Cue>> cues = new HashMap<>();

    private static final class Shipped {
        static final CueLexicon LEXICON = read();
    }

    private CueLexicon() { }

    /** The lexicon that comes with the program, read once. */
    static CueLexicon shipped() {
        return Shipped.LEXICON;
    }

    private static CueLexicon read() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                CueLexicon.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
            return of(RESOURCE, in.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }

    /** @throws InputException where a line is no row of the lexicon, naming it */
    static CueLexicon of(String source, List<String> lines) {
        CueLexicon lexicon = new CueLexicon();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
                lexicon.add(lines.get(i), Location.of(source, i + 1));
            }
        }
        return lexicon;
    }

    private void add(String line, Location where) {
        String[] fields = line.split("\t", -1);
        if (fields.length < 4 || fields.length > 5) {
            throw new InputException(where, "\"" + line + "\" has " + fields.length
                    + " fields; expected cue, part of speech, frames, stance and, if any, act");
        }
        if (!PARTS.contains(fields[1])) {
            throw new InputException(where, "part of speech \"" + fields[1] + "\"; expected one of " + PARTS);
        }
        List<String> words = List.of(fields[0].split(" "));
        Cue cue = new Cue(words.get(0), words.subList(1, words.size()), frames(fields[2], where), stance(fields[3], where),
                fields.length > 4 ? Optional.of(fields[4]) : Optional.empty());
        cues.computeIfAbsent(fields[1] + " " + cue.lemma(), key -> new ArrayList<>()).add(cue);
    }

    private static Set<String> frames(String field, Location where) {
        Set<String> frames = new LinkedHashSet<>(Arrays.asList(field.split(" ")));
        for (String frame : frames) {
            if (!FRAME.matcher(frame).matches()) {
                throw new InputException(where, "frame \"" + frame + "\"; expected one of those at the head of the lexicon");
            }
        }
        return frames;
    }

    private static Claim.Stance stance(String field, Location where) {
        return Arrays.stream(Claim.Stance.values()).filter(stance -> stance.term().equals(field)).findFirst()
                .orElseThrow(() -> new InputException(where, "stance \"" + field + "\"; expected one of "
                        + Arrays.stream(Claim.Stance.values()).map(Claim.Stance::term).toList()));
    }

    /** The cues that stand at a token; where one of several words does, it alone. */
    List<Cue> at(Sentence sentence, int token, String partOfSpeech) {
        List<Cue> found = new ArrayList<>();
        int longest = 0;
        String lemma = partOfSpeech.equals("adjective") ? Words.lower(sentence.token(token))
                : sentence.token(token).lemma().toLowerCase(Locale.ROOT);
        for (Cue cue : cues.getOrDefault(partOfSpeech + " " + lemma, List.of())) {
            if (cue.rest().size() >= longest && last(sentence, token, cue) >= 0) {
                if (cue.rest().size() > longest) {
                    longest = cue.rest().size();
                    found.clear();
                }
                found.add(cue);
            }
        }
        return found;
    }

    /** The last token of the cue's words: {@code token} itself where it is one word; -1 where they do not follow. */
    static int last(Sentence sentence, int token, Cue cue) {
        int at = token;
        for (String word : cue.rest()) {
            int next = at + 1;
            if (next < sentence.size() && !is(sentence, next, word)) {
                next = sentence.children(token, "compound:prt").stream().filter(child -> is(sentence, child, word))
                        .findFirst().orElse(-1);
            }
            if (next < 0 || next >= sentence.size()) {
                return -1;
            }
            at = next;
        }
        return at;
    }

    private static boolean is(Sentence sentence, int token, String word) {
        return sentence.token(token).lemma().equalsIgnoreCase(word) || sentence.token(token).word().equalsIgnoreCase(word);
    }
}
