package chancery.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReaderTest {
    private static final String ONE = "Borduria sent its envoy home on Monday and closed the consulate in Klow, where crowds had gathered.";
    private static final String TWO = "The crowds denied having thrown stones. A commission of three judges will look into the matter, both governments said on Tuesday.";
    private static final String NOTICE = "This report was first published by the Sample Institute, which has its seat in Zenda.";

    @Test
    void readsTitleBylineDateAndBody() {
        Article article = Readings.text("An envoy goes home – Analysis\n\n\nBy Ana Sample\n\nMay 3, 2023\n\n" + ONE + "\n\n\n" + TWO + "  \n\n" + NOTICE + "\n");
        assertEquals(Optional.of("An envoy goes home – Analysis"), article.title());
        assertEquals(List.of("Ana Sample"), article.authors());
        assertEquals(Optional.of(LocalDate.of(2023, 5, 3)), article.published());
        assertEquals(ONE + "\n\n" + TWO + "\n\n" + NOTICE, article.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "One thought on “An envoy goes home”\n\n  • May 9, 2023 at 4:48 am\n\nThe envoy was a spy.", "Comments (3)\n\nZorro\nThe envoy was a spy.",
        "Leave a Reply\n\nYour email address will not be published. Required fields are marked *", "  • May 9, 2023 at 4:48 am\n\n    The envoy was a spy.\n\n  • May 10, 2023 at 5:00 pm\n\nNo.",
        "12 Comments\n\nLogin", "Be the first to comment", "Zorro says:\nMay 9, 2023 at 4:48 am\nThe envoy was a spy.", "READER COMMENTS:\n\nThe envoy was a spy.",
        "Post a comment\n\nName\n\nEmail", "* Zorro • 3 days ago\nThe envoy was a spy.",
    })
    void endsWhereReadersSpeak(String below) {
        Article article = Readings.text("An envoy goes home\n\nBy Ana Sample\n\n" + ONE + "\n\n" + TWO + "\n\n" + NOTICE + "\n\n" + below);
        assertEquals(ONE + "\n\n" + TWO + "\n\n" + NOTICE, article.text());
        assertEquals(Optional.empty(), article.published());
    }

    @ParameterizedTest
    @ValueSource(strings = {"The bomb went off on May 9, 2023 at 10:30 am, the police said.", "“Leave a comment,” the sign on the wall says.", "On May 9, 2023 at 4:48 am the firing stopped.",
        "Two thoughts on the treaty divide the cabinet of Borduria, an adviser said.", "Last updated on May 9, 2023 at 4:48 am"})
    void doesNotEndWhereTheReportGoesOn(String line) {
        Article article = Readings.text("An envoy goes home\n\nBy Ana Sample\n\n" + ONE + "\n\n" + TWO + "\n\n" + line + "\n\n" + NOTICE);
        assertEquals(NOTICE, article.text().substring(article.text().lastIndexOf('\n') + 1));
    }

    @Test
    void joinsLinesThatAMarginBroke() {
        Article article = Readings.text("An envoy goes home\n\nBorduria sent its envoy home on Monday and\nclosed the consulate in Klow, where crowds\nhad gathered.\n\n" + TWO);
        assertEquals(ONE + "\n\n" + TWO, article.text());
    }

    @Test
    void takesEachLineForAParagraphWhereNoneIsBroken() {
        assertEquals(ONE + "\n\n" + TWO, Readings.text("An envoy goes home\r\n" + ONE + "\r\n" + TWO).text());
    }

    @Test
    void takesASentenceAtTheHeadForTheBody() {
        Article article = Readings.text(ONE + "\n\n" + TWO);
        assertEquals(Optional.empty(), article.title());
        assertEquals(ONE + "\n\n" + TWO, article.text());
    }

    @Test
    void keepsALineThatIsAllThereIs() {
        assertEquals("Envoy of Borduria recalled", Readings.text("Envoy of Borduria recalled").text());
    }
}
