package chancery.extract.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chancery.annotate.Notes;
import chancery.annotate.TestNotes;
import chancery.fact.Event;
import chancery.resolve.Entities;
import chancery.text.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs {@code attributions.cases}: each text yields the attributions written under it, and no other. */
class AttributionFinderTest {
    record Case(String text, List<String> expected) {
        @Override
        public String toString() {
            return text;
        }
    }

    static Stream<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                AttributionFinderTest.class.getResourceAsStream("attributions.cases"), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("  ")) {
                    cases.get(cases.size() - 1).expected().add(line.strip().replace('¶', '\n'));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    cases.add(new Case(line.replace('¶', '\n'), new ArrayList<>()));
                }
            }
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsWhoSaysWhat(Case each) {
        Notes notes = TestNotes.of(each.text());
        List<String> found = new AttributionFinder().find(notes, new Entities(List.of(), List.of())).stream()
                .map(attribution -> line(notes, attribution)).sorted().toList();
        assertEquals(String.join("\n", each.expected().stream().sorted().toList()), String.join("\n", found));
    }

    private static String line(Notes notes, Attribution attribution) {
        return String.join(" | ", text(notes, attribution.speakers()), text(notes, attribution.cues()),
                text(notes, attribution.contents()), attribution.stance().term())
                + (attribution.modality() == Event.Modality.OCCURRED ? "" : " | " + attribution.modality().term());
    }

    private static String text(Notes notes, List<Span> spans) {
        return spans.isEmpty() ? "-" : String.join(" / ", spans.stream().map(notes::text).toList());
    }
}
