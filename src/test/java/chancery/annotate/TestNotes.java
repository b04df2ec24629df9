package chancery.annotate;

import chancery.read.Article;
import java.time.LocalDate;
import java.util.Optional;

/** Notes for tests, by one annotator that is loaded once for all of them. */
public final class TestNotes {
    private static final class Shared {
        static final Annotator ANNOTATOR = new Annotator();
    }

    private TestNotes() { }

    public static Annotator annotator() {
        return Shared.ANNOTATOR;
    }

    /** Notes on a text without a date. */
    public static Notes of(String text) {
        return annotator().annotate(Article.of("test", text, Optional.empty()));
    }

    /** Notes on a text published on a day ({@code 2023-09-08}). */
    public static Notes of(String text, String day) {
        return annotator().annotate(Article.of("test", text, Optional.of(LocalDate.parse(day))));
    }
}
