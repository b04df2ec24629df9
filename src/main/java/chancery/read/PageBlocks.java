package chancery.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** A page's text as the blocks a reader sees, in the page's order. Two line breaks part blocks as a paragraph does. */
final class PageBlocks implements NodeVisitor {
    /** A block and the element it stands in. */
    record Placed(Block block, Element in) { }

    private static final Set<String> BREAKING = Set.of("address", "article", "aside", "blockquote", "body", "caption", "center",
            "dd", "details", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3",
            "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary",
            "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> BOLD = Set.of("b", "strong");
    private static final Pattern NOTE_NUMBER = Pattern.compile("\\[?\\w{1,3}\\]?");

    private final Predicate<Element> front;
    private final List<Placed> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int linked;
    private int bold;
    private int breaks;
    private int inLink;
    private int inBold;
    private int inFront;
    private int inQuote;
    private int inNote;

    private PageBlocks(Predicate<Element> front) {
        this.front = front;
    }

    /** @param front the elements whose text is never body */
    static List<Placed> of(Element root, Predicate<Element> front) {
        PageBlocks visitor = new PageBlocks(front);
        root.traverse(visitor);
        visitor.flush(root);
        return visitor.blocks;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
        } else if (node instanceof Element element) {
            String name = element.normalName();
            if (name.equals("br")) {
                lineBreak(element);
                return;
            }
            if (BREAKING.contains(name)) {
                flush(element.parent() == null ? element : element.parent());
            }
            if (name.equals("q")) {
                append("“");
            }
            count(element, name, 1);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            String name = element.normalName();
            if (name.equals("q")) {
                append("”");
            }
            if (BREAKING.contains(name)) {
                flush(element);
            }
            count(element, name, -1);
        }
    }

    private void count(Element element, String name, int step) {
        inLink += name.equals("a") ? step : 0;
        inBold += BOLD.contains(name) ? step : 0;
        inQuote += name.equals("blockquote") ? step : 0;
        inNote += name.equals("sup") && NOTE_NUMBER.matcher(element.text()).matches() && !element.select("a").isEmpty() ? step : 0;
        inFront += front.test(element) ? step : 0;
    }

    private void append(String words) {
        if (inNote > 0 || words.isEmpty()) {
            return;
        }
        text.append(words);
        if (!Spaces.isBlank(words)) {
            breaks = 0;
        }
        // Counted before spaces are made single: near enough to tell a link from a sentence with one in it.
        int length = words.strip().length();
        linked += inLink > 0 ? length : 0;
        bold += inBold > 0 ? length : 0;
    }

    private void lineBreak(Element element) {
        breaks++;
        if (breaks > 1 || isLine()) {
            flush(element.parent());
        } else {
            text.append(' ');
        }
    }

    /** Whether the text so far is a headline, a byline or a date, which one break is enough to end. */
    private boolean isLine() {
        String line = Spaces.single(text);
        return line.length() <= 160 && (bold > 0 && bold * 10 >= line.length() * 9 || !Bylines.read(line).isEmpty()
                || line.length() <= 60 && !line.endsWith(".") && Dates.find(line).isPresent());
    }

    private void flush(Element in) {
        if (text.isEmpty()) {
            return;
        }
        String words = Spaces.single(text);
        if (!words.isEmpty()) {
            blocks.add(new Placed(new Block(words, Math.min(linked, words.length()), role(in, words)), in));
        }
        text.setLength(0);
        linked = 0;
        bold = 0;
        breaks = 0;
    }

    private Block.Role role(Element in, String words) {
        String name = in.normalName();
        if (HEADINGS.contains(name)) {
            return Block.Role.HEADING;
        }
        if (inFront > 0) {
            return Block.Role.FRONT;
        }
        if (inQuote > 0) {
            return Block.Role.QUOTE;
        }
        if (bold * 10 >= words.length() * 9 && words.length() <= 100 && !words.endsWith(".")) {
            return Block.Role.HEADING;
        }
        return switch (name) {
            case "li", "dd", "dt" -> Block.Role.ITEM;
            case "td", "th" -> Block.Role.CELL;
            default -> in.closest("li") != null ? Block.Role.ITEM : Block.Role.PARAGRAPH;
        };
    }
}
