package chancery.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningDateTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "On Saturday Kenya recalled its envoy . | 2",
        "In late April 2021 the two armies met . | 4",
        "On 3 March Chad closed the border . | 3",
        "On Friday night protesters burned tyres . | 3",
        "In 2014 Peru signed the pact . | 2",
        "On Saturday , Kenya recalled its envoy . | 0",
        "On Saturday and Sunday shops were shut . | 0",
        "In May of that year Peru signed it . | 0",
        "In May 's vote the mayor lost . | 0",
        "On the bridge Kenya posted guards . | 0",
        "In 12 days Kenya lost two towns . | 0",
        "May said it would rain . | 0",
        "On Saturday . | 0"})
    void knowsWhereACommaIsMissing(String sentence, int place) {
        assertEquals(place, OpeningDate.withoutComma(List.of(sentence.strip().split(" "))));
    }

    @Test
    void readsTheSubjectAfterTheDateAndGivesEveryTokenItsPlace() {
        Sentence sentence = TestNotes.of("On Saturday Kenya recalled its envoy.").sentences().get(0);
        assertEquals(List.of("On", "Saturday", "Kenya", "recalled", "its", "envoy", "."),
                sentence.tokens().stream().map(Token::word).toList());
        assertEquals("nsubj", sentence.relation(2));
        assertEquals(3, sentence.governor(2));
        assertEquals(7, sentence.tree().to());
        assertEquals(2, sentence.tree().path(2).get(1).from());
    }
}
