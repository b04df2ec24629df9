package chancery.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimeFinderTest {
    static Stream<List<String>> rows() throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                TimeFinderTest.class.getResourceAsStream("times.tsv"), StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.startsWith("#")).map(line -> List.of(line.split("\t"))).toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void readsTheTimeOfASentence(List<String> row) {
        Notes notes = row.get(1).equals("-") ? TestNotes.of(row.get(0)) : TestNotes.of(row.get(0), row.get(1));
        List<String> expected = row.get(2).equals("-") ? List.of() : List.of(String.join(" | ", row.subList(2, 8)));
        assertEquals(expected, notes.times().stream().map(time -> String.join(" | ", notes.text(time.span()),
                time.edtf(), day(time.earliest()), day(time.latest()), time.period() ? "yes" : "no",
                time.source().name())).toList());
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("-");
    }
}
