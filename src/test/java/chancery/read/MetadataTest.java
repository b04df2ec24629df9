package chancery.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.text.InputException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataTest {
    private static final String BODY = "<p>The envoys of Borduria and Syldavia met on the bridge at noon and signed what their ministers had agreed a week before.</p>"
            + "<p>Neither of them spoke to the reporters who had waited there since dawn, and both left by the road they had come.</p>";

    private static Article page(String head, String body) {
        return Readings.page("<html><head>" + head + "</head><body>" + body + "</body></html>");
    }

    private static Optional<LocalDate> date(String head, String front) {
        return page(head, "<article><h1>On the bridge</h1>" + front + BODY + "</article>").published();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<meta property='article:published_time' content='2023-09-08T23:30:00-05:00'> | 2023-09-08",
        "<meta name='pubdate' content='Fri, 08 Sep 2023 10:00:00 GMT'> | 2023-09-08",
        "<meta name='DC.date.issued' content='20230908'> | 2023-09-08",
        "<meta name='publish-date' content='8 September 2023'> | 2023-09-08",
        "<script type='application/ld+json'>{\"@graph\":[{\"@type\":[\"Thing\",\"NewsArticle\"],\"datePublished\":\"2023-09-08\"}]}</script> | 2023-09-08",
        "<link rel='canonical' href='https://a.example/2023/09/08/bridge'> | 2023-09-08",
        "<meta property='article:modified_time' content='2023-09-09'> | 2023-09-09",
    })
    void readsTheDateWhereTheHeadGivesIt(String head, String day) {
        assertEquals(Optional.of(LocalDate.parse(day)), date(head, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<time datetime='2023-09-08T08:00'>today</time>", "<p class='byline'>By A. Sample, September 8, 2023</p>", "<div>Published on 8th September 2023, 10:15</div>",
        "<time datetime='14:05'>14:05</time> <span>8.9.2023</span>",
    })
    void readsTheDateBetweenHeadlineAndReport(String front) {
        assertEquals(Optional.of(LocalDate.of(2023, 9, 8)), date("", front));
    }

    @Test
    void takesNoDateFromCommentsOrFromTheReportItself() {
        String comments = "<div class='comments'><h3>2 comments</h3><p><time datetime='2023-09-10'>September 10, 2023</time> The bridge will fall.</p></div>";
        assertEquals(Optional.empty(), page("", "<h1>On the bridge</h1>" + BODY + "<p>The treaty of 3 May 2019 is still in force, both of them say.</p>" + comments)
                .published());
    }

    @Test
    void passesOverAMistakeWhereAnotherDateIsRight() {
        List<String> notices = new ArrayList<>();
        String html = "<meta name='date' content='yesterday'><article><h1>On the bridge</h1><time datetime='2023-09-08'></time>" + BODY + "</article>";
        Article article = new Reader(Readings.SETTINGS).read(html.getBytes(StandardCharsets.UTF_8), Optional.of("text/html"), "page", Optional.empty(),
                chancery.text.Location.of("page.html"), notice -> notices.add(notice.toString()));
        assertEquals(Optional.of(LocalDate.of(2023, 9, 8)), article.published());
        assertEquals(List.of("page.html:1: warning: date \"yesterday\" is no date; expected ISO 8601, as in <meta property=\"article:published_time\" content=\"2023-09-08\">"
                + "; 2023-09-08, stated elsewhere in it, is taken"), notices);
    }

    @Test
    void saysOnWhichLineADateIsNone() {
        InputException refusal = assertThrows(InputException.class, () -> Readings.page("<article><h1>On the bridge</h1>\n\n<time datetime='32 Sept 2023'>x</time>" + BODY));
        assertEquals("page.html:3: date \"32 Sept 2023\" is no date; expected ISO 8601, as in <time datetime=\"2023-09-08\">", refusal.getMessage());
    }

    @Test
    void takesTheDateThatIsGivenAndSaysWhatItReplaces() {
        List<String> notices = new ArrayList<>();
        Article article = new Reader(Readings.SETTINGS.withDate(LocalDate.of(2023, 9, 8))).read(
                ("<time datetime='2023-09-01'>x</time>" + BODY).getBytes(StandardCharsets.UTF_8), Optional.of("text/html"), "page", Optional.empty(),
                chancery.text.Location.of("page.html"), notice -> notices.add(notice.toString()));
        assertEquals(Optional.of(LocalDate.of(2023, 9, 8)), article.published());
        assertEquals(List.of("page.html: notice: states 2023-09-01 as its date; 2023-09-08 was given and is taken"), notices);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "By Ana Sample | Ana Sample", "BY ANA SAMPLE | ANA SAMPLE", "By Ana Sample and Jo van der Proof in Tbilisi | Ana Sample+Jo van der Proof",
        "By Ana Sample, Diplomatic Correspondent | Ana Sample", "By Ana Sample / Example Wire | Ana Sample+Example Wire", "By Jean-Luc D’Exemple with Mary O'Proof | Jean-Luc D’Exemple+Mary O'Proof",
        "By the river the two delegations met at last | ", "By noon both had left. | ", "The report was written by Ana | ",
    })
    void readsTheNamesOfAByline(String line, String names) {
        assertEquals(names == null ? "" : names, String.join("+", Bylines.read(line)));
    }

    @Test
    void readsTheReportThatThePageIsAboutAmongSeveral() {
        String json = "<script type='application/ld+json'>[{'@type':'NewsArticle','url':'https://a.example/other','headline':'Another story','author':'B. Wrong'},"
                + "{'@type':'NewsArticle','url':'https://a.example/bridge','headline':'On the bridge','author':[{'@id':'#ana'}]},{'@id':'#ana','@type':'Person','name':'Ana Sample'}]</script>";
        Article article = page("<link rel=canonical href='https://a.example/bridge#top'>" + json.replace('\'', '"').replace("type=\"application/ld+json\"", "type='application/ld+json'"), BODY);
        assertEquals(Optional.of("On the bridge"), article.title());
        assertEquals(List.of("Ana Sample"), article.authors());
        assertEquals(Optional.of("https://a.example/bridge"), article.url());
    }

    @Test
    void takesNothingButTheWebForAnAddress() {
        assertEquals(Optional.empty(), page("<link rel=canonical href='javascript:alert(1)'>", BODY).url());
        assertEquals(Optional.empty(), page("<link rel=canonical href='file:///etc/passwd'>", BODY).url());
    }

    @Test
    void givesTheLanguageAsATag() {
        assertEquals(Optional.of("en-GB"), page("<meta property='og:locale' content='en_GB'>", BODY).language());
        assertEquals(Optional.empty(), page("<meta property='og:locale' content='English, please'>", BODY).language());
    }

    @Test
    void takesTheSiteOffTheTitle() {
        String site = "<meta property='og:site_name' content='Sample Wire'><meta property='og:title' content='On the bridge - again | Sample Wire'>";
        assertEquals(Optional.of("On the bridge - again"), page(site, BODY).title());
        assertTrue(page("<title>Sample Wire - Two envoys meet on the bridge</title>", BODY).title().get().equals("Two envoys meet on the bridge"));
    }
}
