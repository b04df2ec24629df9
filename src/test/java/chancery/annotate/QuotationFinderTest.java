package chancery.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chancery.text.CodePoints;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuotationFinderTest {
    @Test
    void keepsAQuotationOverSeveralSentences() {
        assertEquals(List.of("“It is late. We must go.”"), quoted("“It is late. We must go.” she said."));
    }

    @Test
    void keepsTheOuterOfNestedQuotations() {
        assertEquals(List.of("“They call it “peace” here.”"), quoted("“They call it “peace” here.” he said."));
        assertEquals(List.of("\"They call it “peace” here.\""), quoted("\"They call it “peace” here.\" he said."));
        assertEquals(List.of("“They call it ‘peace’ here.”"), quoted("“They call it ‘peace’ here.” he said."));
        assertEquals(List.of("\"They call it \"peace\" here.\""), quoted("\"They call it \"peace\" here.\" he said."));
    }

    @Test
    void goesOnInAParagraphThatOpensAMarkAgain() {
        assertEquals(List.of("“We waited for days. …", "“Nobody came.”"),
                quoted("“We waited for days.\n\n“Nobody came.” said the mayor."));
        assertEquals(List.of("“We waited for days. …", "“Nobody came.”"),
                quoted("“We waited for days.\n“Nobody came.” said the mayor."));
    }

    @Test
    void endsWithTheParagraphThatItOpenedWhereTheClosingMarkIsMissing() {
        assertEquals(List.of("“We waited for days."), quoted("“We waited for days.\n\nThe mayor left."));
    }

    @Test
    void takesAMarkThatNothingClosesForASlip() {
        assertEquals(List.of("“peace”"), quoted("He called “ it “peace” and left."));
        assertEquals(List.of(), quoted("The 19\" screen stood there."));
    }

    @Test
    void tellsSingleMarksFromApostrophes() {
        assertEquals(List.of("'We will stay,'"), quoted("'We will stay,' the soldiers' wives said."));
        assertEquals(List.of("‘The workers’ demands are fair,’"), quoted("‘The workers’ demands are fair,’ she said."));
        assertEquals(List.of(), quoted("Give 'em the soldiers' pay of the '90s, the farmers' leader said."));
    }

    @Test
    void readsTwoApostrophesAsOneMark() {
        assertEquals(List.of("''It isn't reform,''"), quoted("''It isn't reform,'' he said."));
    }

    @Test
    void findsScareQuotes() {
        assertEquals(List.of("“volunteers”", "“help”"), quoted("The “volunteers” came to “help” them."));
    }

    @Test
    void readsAngularAndLowMarks() {
        assertEquals(List.of("«Nous partons»", "„Wir gehen“"), quoted("«Nous partons», he said, and „Wir gehen“."));
    }

    private static List<String> quoted(String text) {
        CodePoints points = new CodePoints(text);
        return new QuotationFinder(text, points, List.of()).find().stream()
                .map(quotation -> points.slice(quotation.span()) + (quotation.continued() ? " …" : "")).toList();
    }
}
