package chancery.extract;

import chancery.annotate.Sentence;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The cues of {@code cues.tsv}, by part of speech and lemma. */
final class CueLexicon {
    private static final String RESOURCE = "cues.tsv";

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
        CueLexicon lexicon = new CueLexicon();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                CueLexicon.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    lexicon.add(line, Location.of(RESOURCE, number));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
        return lexicon;
    }

    private void add(String line, Location where) {
        String[] fields = line.split("\t", -1);
        if (fields.length < 4) {
            throw new InputException(where, "\"" + line + "\" has " + fields.length
                    + " fields; expected cue, part of speech, frames, stance and, if any, act");
        }
        List<String> words = List.of(fields[0].split(" "));
        Cue cue = new Cue(words.get(0), words.subList(1, words.size()), Set.copyOf(Arrays.asList(fields[2].split(" "))),
                Claim.Stance.valueOf(fields[3].toUpperCase(Locale.ROOT)),
                fields.length > 4 && !fields[4].isEmpty() ? Optional.of(fields[4]) : Optional.empty());
        cues.computeIfAbsent(fields[1] + " " + cue.lemma(), key -> new ArrayList<>()).add(cue);
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
