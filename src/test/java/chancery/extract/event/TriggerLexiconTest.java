package chancery.extract.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.annotate.Notes;
import chancery.annotate.TestNotes;
import chancery.gazetteer.Catalogue;
import chancery.resolve.Entities;
import chancery.resolve.Mention;
import chancery.resolve.Resolver;
import chancery.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TriggerLexiconTest {
    private static final TriggerLexicon LEXICON = TriggerLexicon.shipped();
    private static final Resolver RESOLVER = new Resolver(Catalogue.shipped());
    private static final Pattern SOURCE = Pattern.compile("\\{(.*?)}");
    private static final Pattern RECIPIENT = Pattern.compile("\\[(.*?)]");

    @Test
    void eachExampleYieldsItsTypeWithItsActors() {
        List<String> wrong = new ArrayList<>();
        for (TriggerSense sense : LEXICON.senses()) {
            Notes notes = TestNotes.of(plain(sense.example()));
            Entities entities = RESOLVER.resolve(notes);
            List<EventReading> readings = new EventFinder().find(notes, entities);
            if (readings.stream().noneMatch(reading -> reading.type().equals(sense.type())
                    && marked(reading.sources(), span(sense.example(), SOURCE))
                    && marked(reading.recipients(), span(sense.example(), RECIPIENT)))) {
                wrong.add(sense.type() + " " + sense.trigger() + ": " + sense.example() + " gives "
                        + readings.stream().map(EventReading::rule).toList());
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void hasTwelveHundredSensesAndAllTypes() {
        assertTrue(LEXICON.senses().size() >= 1200, () -> LEXICON.senses().size() + " senses");
        assertEquals(Set.copyOf(TriggerLexicon.TYPES),
                LEXICON.senses().stream().map(TriggerSense::type).collect(Collectors.toSet()));
    }

    @Test
    void marksAnActorInEachExample() {
        assertEquals(List.of(), LEXICON.senses().stream().map(TriggerSense::example)
                .filter(example -> span(example, SOURCE) == null && span(example, RECIPIENT) == null).toList());
    }

    @Test
    void usesThePloverVocabulary() throws IOException {
        String vocabulary = Files.readString(Path.of("ontology/plover.ttl"));
        assertEquals(List.of(), LEXICON.senses().stream()
                .flatMap(sense -> Stream.concat(sense.mode().stream(), sense.contexts().stream())).distinct()
                .filter(term -> !vocabulary.contains("plover:" + term + " ")).toList());
    }

    @Test
    void saysNoSenseTwice() {
        Set<String> seen = new HashSet<>();
        assertEquals(List.of(), LEXICON.senses().stream()
                .map(sense -> sense.type() + " " + sense.trigger() + " " + sense.conditions())
                .filter(sense -> !seen.add(sense)).toList());
    }

    private static boolean marked(List<Mention> mentions, Span wanted) {
        return wanted == null || mentions.stream().anyMatch(mention -> mention.span().overlaps(wanted));
    }

    private static String plain(String example) {
        return example.replaceAll("[{}\\[\\]]", "");
    }

    /** Where the marked words stand in the example without marks; null where none are marked. */
    private static Span span(String example, Pattern marks) {
        Matcher matcher = marks.matcher(example);
        if (!matcher.find()) {
            return null;
        }
        int start = plain(example.substring(0, matcher.start())).length();
        return new Span(start, start + plain(matcher.group(1)).length());
    }
}
