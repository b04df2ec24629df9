package chancery.read;

import chancery.text.InputException;
import chancery.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** A news page to its report. */
final class HtmlReader {
    /** Deeper nesting is no page but an attack on whoever walks it. */
    private static final int MAX_DEPTH = 512;
    /** The largest live reports have 30,000; beyond this a page is made to keep its reader busy. */
    private static final int MOST_ELEMENTS = 50_000;
    /** Words of prose under which a page that does not say it is a report is none: a form, a notice, an error. */
    private static final int FEWEST_WORDS = 20;
    /** What the page gives to machines is taken where it says this many times as much as the page shows. */
    private static final int HIDDEN = 2;

    private HtmlReader() { }

    /**
     * @param url where the page was found, against which its links are read
     * @throws InputException if there is no report on the page, or its date is a mistake
     */
    static Page read(String html, Optional<String> url, Publication publication, Location location, Consumer<Notice> notices) {
        if (html.isBlank()) {
            throw new InputException(location, "is empty; expected an HTML page");
        }
        Document document = Jsoup.parse(html, url.orElse(""), Parser.htmlParser().setMaxDepth(MAX_DEPTH));
        long elements = document.stream().limit(MOST_ELEMENTS + 1L).count();
        if (elements > MOST_ELEMENTS) {
            throw new InputException(location, "has more than " + MOST_ELEMENTS + " elements; expected a page that a person would read");
        }
        Metadata metadata = Metadata.of(document, url, location, notices);
        List<Stated> dates = new ArrayList<>(metadata.dates());
        List<Stated> otherDates = metadata.otherDates();
        boolean saysReport = metadata.saysReport();
        Optional<String> title = metadata.title();
        PageBody.Parts parts = PageBody.of(document, title);
        String text = text(parts, title, metadata, saysReport, location, notices);
        List<Block> front = front(parts);
        dates.addAll(seen(parts, front));
        dates.addAll(otherDates);
        return new Page(title, metadata.authors(front), metadata.publisher(), publication.settle(dates, html, location, notices),
                metadata.language(), metadata.url(), text);
    }

    private static String text(PageBody.Parts parts, Optional<String> title, Metadata metadata, boolean saysReport, Location location,
                               Consumer<Notice> notices) {
        List<String> paragraphs = Body.paragraphs(parts.body(), title);
        String shown = String.join("\n\n", paragraphs);
        String hidden = metadata.articleBody().map(HtmlReader::articleBody).orElse("");
        if (hidden.length() > HIDDEN * shown.length()) {
            notices.accept(Notice.notice(location, "shows less of its report than its JSON-LD holds, which was read"));
            return hidden;
        }
        boolean report = saysReport || parts.marked() || !isList(parts.body(), paragraphs.size());
        if (paragraphs.isEmpty() || !report || shown.split(" ").length < FEWEST_WORDS && !saysReport) {
            throw new InputException(location, "holds no article; expected paragraphs of a report");
        }
        return shown;
    }

    private static String articleBody(String value) {
        Stream<String> lines = value.indexOf('<') < 0 ? value.lines()
                : PageBlocks.of(Jsoup.parse(value).body(), element -> false).stream().map(placed -> placed.block().text());
        return String.join("\n\n", Body.paragraphs(lines.map(line -> Block.paragraph(Spaces.single(Metadata.plain(line))))
                .filter(block -> !block.text().isEmpty()).toList(), Optional.empty()));
    }

    /** A front page: as many headlines that lead elsewhere as paragraphs. */
    private static boolean isList(List<Block> body, int paragraphs) {
        long leading = body.stream().filter(block -> block.is(Block.Role.HEADING) && block.isLink()).count();
        return leading >= 3 && leading * 2 >= paragraphs;
    }

    /** What stands above the body, with the labels at the head of the body itself. */
    private static List<Block> front(PageBody.Parts parts) {
        List<Block> front = new ArrayList<>(parts.front());
        for (Block block : parts.body()) {
            if (block.isProse() && Bylines.read(block.text()).isEmpty()) {
                break;
            }
            front.add(block);
        }
        return front;
    }

    private static List<Stated> seen(PageBody.Parts parts, List<Block> front) {
        List<Stated> dates = new ArrayList<>(parts.times());
        // A date in a longer line is one that the line speaks of.
        front.stream().map(Block::text).filter(line -> line.length() <= 160 && Dates.find(line).isPresent()).map(Stated::seen).forEach(dates::add);
        return dates;
    }
}
