package chancery.extract.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words that tell of events: {@code events/TYPE.tsv} beside this class, one file for each type, and
 * {@code events/words.tsv} with the word classes that their conditions use. Each file's head says how to read it.
 */
public final class TriggerLexicon {
    static final List<String> TYPES = List.of("plover:AGREE", "plover:CONSULT", "plover:SUPPORT", "plover:CONCEDE",
            "plover:COOPERATE", "plover:AID", "plover:RETREAT", "plover:REQUEST", "plover:REJECT", "plover:ACCUSE",
            "plover:THREATEN", "plover:PROTEST", "plover:SANCTION", "plover:MOBILIZE", "plover:COERCE", "plover:ASSAULT",
            "ch:Appointment", "ch:Dismissal", "ch:Election", "ch:Treaty", "ch:Death", "ch:Disaster");
    private static final String FOLDER = "triggers/";
    private static final int COLUMNS = 7;

    private final Map<String, Set<String>> classes = new LinkedHashMap<>();
    private final List<TriggerSense> senses = new ArrayList<>();
    private final Map<String, List<TriggerSense>> byLemma = new HashMap<>();

    private TriggerLexicon() { }

    /** Reads the lexicon that comes with the program. */
    public static TriggerLexicon shipped() {
        TriggerLexicon lexicon = new TriggerLexicon();
        for (Line line : lines("words.tsv", 2)) {
            Set<String> words = lexicon.classes.computeIfAbsent(line.cell(0), key -> new LinkedHashSet<>());
            for (String word : line.cell(1).split(" ")) {
                words.addAll(word.startsWith("@") ? lexicon.wordClass(line, word) : Set.of(word));
            }
        }
        for (String type : TYPES) {
            for (Line line : lines(type.replace(':', '-') + ".tsv", COLUMNS)) {
                lexicon.add(lexicon.sense(type, line));
            }
        }
        return lexicon;
    }

    /** All senses, by type and then in the order of the files. */
    List<TriggerSense> senses() {
        return List.copyOf(senses);
    }

    /** The senses of a word, in the order of the files. */
    List<TriggerSense> senses(String lemma, char pos) {
        return byLemma.getOrDefault(lemma + "/" + pos, List.of());
    }

    /** Whether a word is in a class of {@code words.tsv}, named without its {@code @}. */
    boolean isA(String lemma, String wordClass) {
        return classes.getOrDefault(wordClass, Set.of()).contains(lemma);
    }

    private void add(TriggerSense sense) {
        senses.add(sense);
        byLemma.computeIfAbsent(sense.lemma() + "/" + sense.pos(), key -> new ArrayList<>()).add(sense);
    }

    private TriggerSense sense(String type, Line line) {
        String trigger = line.cell(0);
        int slash = trigger.lastIndexOf('/');
        if (slash < 1 || "vna".indexOf(trigger.charAt(trigger.length() - 1)) < 0 || slash != trigger.length() - 2) {
            throw line.fault("trigger \"" + trigger + "\"", "words and a part of speech, as in crack down on/v");
        }
        char pos = trigger.charAt(slash + 1);
        List<String> words = List.of(trigger.substring(0, slash).split(" "));
        List<TriggerSense.Condition> conditions = new ArrayList<>();
        for (String word : line.list(1, " ")) {
            conditions.add(condition(line, word));
        }
        List<String> sources = line.list(4, ">");
        List<String> recipients = line.list(5, ">");
        return new TriggerSense(trigger, words.get(0), pos, words.subList(1, words.size()), conditions, type,
                Optional.of(line.cell(2)).filter(mode -> !mode.isEmpty())
                        .map(mode -> type.substring(type.indexOf(':') + 1) + "-" + mode),
                line.list(3, " "),
                !sources.isEmpty() ? sources : pos == 'n' ? List.of("poss", "by", "subj") : List.of("subj"),
                !recipients.isEmpty() ? recipients : pos == 'n' ? List.of("of", "on", "against") : List.of("obj"),
                line.cell(6));
    }

    private TriggerSense.Condition condition(Line line, String text) {
        boolean holds = !text.startsWith("!");
        String condition = holds ? text : text.substring(1);
        int equals = condition.indexOf('=');
        if (equals < 0) {
            return new TriggerSense.Condition(condition, Set.of(), holds);
        }
        Set<String> words = new LinkedHashSet<>();
        for (String word : condition.substring(equals + 1).split("\\|")) {
            words.addAll(word.startsWith("@") ? wordClass(line, word) : Set.of(word));
        }
        return new TriggerSense.Condition(condition.substring(0, equals), words, holds);
    }

    private Set<String> wordClass(Line line, String name) {
        Set<String> words = classes.get(name.substring(1));
        if (words == null) {
            throw line.fault("word class " + name, "one of words.tsv");
        }
        return words;
    }

    private record Line(String file, int number, String[] cells) {
        String cell(int at) {
            return cells[at].strip();
        }

        List<String> list(int at, String separator) {
            List<String> found = new ArrayList<>();
            for (String part : cell(at).split(separator)) {
                if (!part.isBlank()) {
                    found.add(part.strip());
                }
            }
            return found;
        }

        IllegalStateException fault(String found, String expected) {
            return new IllegalStateException(FOLDER + file + ":" + number + ": " + found + "; expected " + expected);
        }
    }

    private static List<Line> lines(String file, int columns) {
        List<Line> lines = new ArrayList<>();
        try (InputStream in = TriggerLexicon.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException(FOLDER + file + " is missing from the program");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            int number = 0;
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                number++;
                if (!text.isBlank() && !text.startsWith("#")) {
                    Line line = new Line(file, number, text.split("\t", -1));
                    if (line.cells().length != columns) {
                        throw line.fault(line.cells().length + " columns", columns + " with a tab between them");
                    }
                    lines.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FOLDER + file, e);
        }
        return lines;
    }
}
