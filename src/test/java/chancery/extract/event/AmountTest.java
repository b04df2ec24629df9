package chancery.extract.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chancery.annotate.Constituent;
import chancery.annotate.Sentence;
import chancery.annotate.Token;
import chancery.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", value = {
        "12 men; 12; 12",
        "twelve men; 12; 12",
        "twenty - one men; 21; 21",
        "2,400 men; 2400; 2400",
        "1.5 million people; 1500000; 1500000",
        "two hundred people; 200; 200",
        "at least 12 people; 12; -",
        "more than 300 people; 300; -",
        "no fewer than nine people; 9; -",
        "as many as 40 people; -; 40",
        "up to 40 people; -; 40",
        "nearly 40 people; -; 40",
        "about 40 people; 40; 40",
        "between 5 and 10 people; 5; 10",
        "five to ten people; 5; 10",
        "dozens of people; 24; -",
        "two dozen people; 24; 24",
        "a dozen people; 12; 12",
        "several hundred people; 300; -",
        "hundreds of people; 200; -",
        "tens of thousands of people; 20000; -",
        "hundreds of thousands of people; 200000; -",
    })
    void boundsWhatIsCounted(String words, String lower, String upper) {
        Sentence sentence = sentence(words);
        Amount amount = Amount.in(sentence, 0, sentence.size()).orElseThrow();
        assertEquals(bound(lower), amount.lower());
        assertEquals(bound(upper), amount.upper());
    }

    private static OptionalLong bound(String number) {
        return number == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(number));
    }

    private static Sentence sentence(String words) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (String word : words.split(" ")) {
            tokens.add(new Token(tokens.size(), new Span(at, at + word.length()), word, word, "NN"));
            at += word.length() + 1;
        }
        return new Sentence(0, new Span(0, at), 0, tokens, List.of(), List.of(),
                new Constituent("S", 0, tokens.size(), List.of()));
    }
}
