package chancery.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages of differing make beside what is to be read from them; {@code -Dgolden.update} writes what was read. */
class PagesTest {
    private static final Path PAGES = Path.of("src/test/resources/chancery/read/pages");
    private static final String SAMPLES = "data/articles";

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void readsWhatTheFileBesideThePageSays(Path page) throws IOException {
        Path beside = page.resolveSibling(page.getFileName().toString().replace(".html", ".expected"));
        String read = shown(Readings.of(Readings.SETTINGS, page.toString()).articles().get(0));
        if (System.getProperty("golden.update") != null) {
            Files.writeString(beside, read);
        }
        assertEquals(Files.readString(beside), read);
    }

    private static String shown(Article article) {
        return "title: " + article.title().orElse("") + "\nauthors: " + String.join(" + ", article.authors())
                + "\npublisher: " + article.publisher().orElse("") + "\npublished: " + article.published().map(Object::toString).orElse("")
                + "\nlanguage: " + article.language().orElse("") + "\nurl: " + article.url().orElse("") + "\n\n" + article.text() + "\n";
    }

    @Test
    void readsEachSampleWithTitleBylineAndDate() {
        Readings samples = Readings.of(Readings.SETTINGS, SAMPLES);
        assertEquals(List.of(), samples.refusals());
        assertEquals(List.of(), samples.notices());
        assertEquals(10, samples.articles().size());
        for (Article article : samples.articles()) {
            int words = article.text().split("\\s+").length;
            assertTrue(words >= 300 && words <= 900, article.identifier() + " has " + words + " words");
            assertTrue(article.title().isPresent() && article.published().isPresent() && !article.authors().isEmpty(), article.toString());
        }
    }

    @Test
    void readsNothingOfASamplePageButItsReport() {
        for (Article article : Readings.of(Readings.SETTINGS, SAMPLES).articles()) {
            for (String clutter : List.of("newsletter", "cookies", "All rights reserved", "Share", "Nobel", "suitcase", "hotels", "Egyptians on Friday",
                    "Most read", "Reply", "Photo", "Advertisement", "webmaster", "our app", "lives in Subic", "GMT")) {
                assertFalse(article.text().contains(clutter), article.identifier() + " has \"" + clutter + "\"");
            }
        }
    }

    @Test
    void keepsParagraphsApartByOneBlankLine() {
        for (Article article : Readings.of(Readings.SETTINGS, SAMPLES).articles()) {
            for (String paragraph : article.text().split("\n\n", -1)) {
                assertEquals(paragraph.strip(), paragraph);
                assertFalse(paragraph.isEmpty() || paragraph.contains("\n"), article.identifier());
            }
        }
    }
}
