package chancery.read;

import chancery.read.Furniture.Kind;
import chancery.read.PageBlocks.Placed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/**
 * The part of a page that is its report, after everything else has been taken out of the page. An element is taken out
 * for its name, its class or its role, but never one that holds half of the page's prose: a class misleads more often
 * than the text does. Weighing prose by the links in it follows C. Kohlschütter et al., Boilerplate detection using shallow text
 * features (2010); the rest is how news sites are made.
 */
final class PageBody {
    private static final String NEVER_TEXT = "script, style, noscript, template, svg, iframe, object, embed, video, audio, canvas, map,"
            + " button, input, select, textarea, label, datalist, dialog, figure, figcaption, picture, del, s, strike";
    private static final Set<String> ASIDE = Set.of("nav", "aside", "footer", "form", "menu", "amp-ad", "amp-sidebar", "amp-embed",
            "amp-social-share", "amp-sticky-ad", "amp-consent", "amp-auto-ads", "amp-user-notification", "amp-carousel", "amp-list");
    private static final Set<String> ASIDE_ROLES = Set.of("navigation", "complementary", "banner", "contentinfo", "search", "dialog",
            "alertdialog", "alert", "menu", "menubar", "toolbar", "tablist", "note");
    private static final Set<String> FRONT_PROPERTIES = Set.of("author", "datePublished", "dateModified", "headline", "alternativeHeadline",
            "publisher", "description");
    private static final Pattern HOUR_OR_DURATION = Pattern.compile("T?\\d{1,2}:\\d{2}.*|P.*");
    private static final Furniture FURNITURE = Furniture.shipped();

    private final Document page;
    private final List<Placed> blocks;
    private final Map<Element, Integer> weights;
    private final int total;

    private PageBody(Document page) {
        this.page = page;
        Map<Element, Integer> before = weights(PageBlocks.of(page.body(), element -> false));
        int all = before.getOrDefault(page.body(), 0);
        blocks = untilComments(PageBlocks.of(page.body(), element -> isFront(element) && before.getOrDefault(element, 0) * 2 <= all));
        weights = weights(blocks);
        total = weights.getOrDefault(page.body(), 0);
    }

    /**
     * What is left to read.
     *
     * @param front blocks from the headline down to the report: byline, date, standfirst
     * @param body  blocks of the report, still with the labels that stand among its paragraphs
     * @param times  values of time elements that stand with the headline, above the report or between its parts
     * @param marked whether the page itself says where its report is
     */
    record Parts(List<Block> front, List<Block> body, List<Stated> times, boolean marked) { }

    /** Takes the page apart; it is less afterwards. */
    static Parts of(Document page, Optional<String> title) {
        page.body().select(NEVER_TEXT).remove();
        takeOut(page, title);
        return new PageBody(page).parts(title);
    }

    private static void takeOut(Document page, Optional<String> title) {
        Map<Element, Integer> weights = weights(PageBlocks.of(page.body(), element -> false));
        int total = weights.getOrDefault(page.body(), 0);
        Set<Element> held = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element mark : page.body().select("[itemprop~=articleBody], main, [role=main]")) {
            hold(mark, held);
        }
        Optional<Element> headline = headline(page, title);
        headline.ifPresent(element -> hold(element, held));
        Optional<Element> marked = Optional.ofNullable(page.body().selectFirst("main, [role=main]"))
                .or(() -> headline.map(element -> element.closest("article"))).filter(element -> weights.getOrDefault(element, 0) > 0);
        page.body().filter((NodeFilter) (node, depth) -> {
            if (!(node instanceof Element element) || element == page.body() || held.contains(element)) {
                return NodeFilter.FilterResult.CONTINUE;
            }
            List<String> names = Furniture.words(element.className() + " " + element.id());
            if (FURNITURE.marks(Kind.TALK, names)) {
                return NodeFilter.FilterResult.REMOVE;
            }
            // Where the page says which part is its own, what stands beside that may be as long as it likes.
            boolean beside = marked.isPresent() && element.closest("article, main, [role=main]") == null;
            boolean small = beside || weights.getOrDefault(element, 0) * 2 < Math.max(1, total);
            return small && (isAside(element) || FURNITURE.marks(Kind.CLASS, names))
                    ? NodeFilter.FilterResult.REMOVE : NodeFilter.FilterResult.CONTINUE;
        });
    }

    private static void hold(Element element, Set<Element> held) {
        for (Element at = element; at != null; at = at.parent()) {
            held.add(at);
        }
    }

    /** The heading that is the report's: the one that says what the page's title says, else the first. */
    private static Optional<Element> headline(Document page, Optional<String> title) {
        List<Element> headings = page.body().select("h1, h2, [itemprop=headline]");
        Optional<Element> same = headings.stream()
                .filter(heading -> title.isPresent() && Body.same(heading.text(), title.get())).findFirst();
        return same.or(() -> headings.stream().filter(heading -> heading.normalName().equals("h1")).findFirst());
    }

    private static boolean isAside(Element element) {
        if (ASIDE.contains(element.normalName()) || element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")
                || ASIDE_ROLES.contains(element.attr("role"))) {
            return true;
        }
        String style = element.attr("style").replace(" ", "");
        return style.contains("display:none") || style.contains("visibility:hidden");
    }

    private static boolean isFront(Element element) {
        return element.normalName().equals("header") || element.normalName().equals("time") && element.siblingElements().isEmpty()
                || FRONT_PROPERTIES.contains(element.attr("itemprop")) || element.attr("rel").equals("author")
                || FURNITURE.marks(Kind.FRONT, Furniture.words(element.className() + " " + element.id()));
    }

    private static List<Placed> untilComments(List<Placed> blocks) {
        return blocks.subList(0, Body.untilComments(blocks.stream().map(Placed::block).toList()).size());
    }

    private static Map<Element, Integer> weights(List<Placed> blocks) {
        Map<Element, Integer> weights = new IdentityHashMap<>();
        for (Placed placed : blocks) {
            int weight = placed.block().weight();
            for (Element at = placed.in(); weight > 0 && at != null; at = at.parent()) {
                weights.merge(at, weight, Integer::sum);
            }
        }
        return weights;
    }

    private Parts parts(Optional<String> title) {
        Element scope = firstReport();
        Set<Element> bodies = Collections.newSetFromMap(new IdentityHashMap<>());
        bodies.addAll(scope.select("[itemprop~=articleBody]"));
        List<Element> marked = outermost(bodies);
        boolean isMarked = marked.stream().mapToInt(this::weight).sum() * 5 >= weight(scope) * 2 && !marked.isEmpty();
        Set<Element> roots = Collections.newSetFromMap(new IdentityHashMap<>());
        if (isMarked) {
            roots.addAll(marked);
        } else {
            Optional<Element> named = heaviest(scope.getAllElements().stream()
                    .filter(element -> FURNITURE.marks(Kind.BODY, Furniture.words(element.className() + " " + element.id()))).toList());
            Optional<Element> article = heaviest(scope.select("article, [role=article]"));
            isMarked = named.isPresent();
            roots.add(named.or(() -> article).orElseGet(() -> descend(scope)));
        }
        return split(roots, title, isMarked);
    }

    /** A page that goes on with further reports as one scrolls holds each in an article with a headline: the first is read. */
    private Element firstReport() {
        Set<Element> reports = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element heading : page.body().select("h1")) {
            Element report = heading.closest("article");
            if (report != null && weight(report) > 0 && weight(report) * 5 >= total) {
                reports.add(report);
            }
        }
        List<Element> apart = outermost(reports);
        return apart.size() > 1 ? page.body().select("article").stream().filter(apart::contains).findFirst().orElse(page.body())
                : page.body();
    }

    private static List<Element> outermost(Set<Element> elements) {
        return elements.stream().filter(element -> element.parent() == null || !isInside(element.parent(), elements)).toList();
    }

    /** The element with the most prose, the innermost of equals, if it has half of all there is. */
    private Optional<Element> heaviest(List<Element> elements) {
        Element best = null;
        for (Element element : elements) {
            if (best == null || weight(element) >= weight(best)) {
                best = element;
            }
        }
        return Optional.ofNullable(best).filter(element -> total > 0 && weight(element) * 2 >= total);
    }

    /** From the whole page inwards, for as long as one child holds four fifths of the prose; of a row of cells, half. */
    private Element descend(Element from) {
        Element at = from;
        while (true) {
            Element best = heaviestChild(at);
            boolean row = at.normalName().equals("tr");
            if (best == null || weight(best) == 0 || weight(best) * (row ? 2.0 : 1.25) < weight(at)) {
                return at;
            }
            at = best;
        }
    }

    private Element heaviestChild(Element parent) {
        Element best = null;
        for (Element child : parent.children()) {
            if (best == null || weight(child) > weight(best)) {
                best = child;
            }
        }
        return best;
    }

    private int weight(Element element) {
        return weights.getOrDefault(element, 0);
    }

    private Parts split(Set<Element> roots, Optional<String> title, boolean marked) {
        List<Placed> above = new ArrayList<>();
        List<Block> body = new ArrayList<>();
        boolean headed = false;
        for (Placed placed : blocks) {
            Block block = placed.block();
            if (!headed && title.isPresent() && Body.same(block.text(), title.get())) {
                // What stands above the headline is the site's, and its date is today's; but for lines right beside it.
                Element parent = placed.in().parent();
                above.removeIf(other -> other.in() != parent && other.in().parent() != parent);
                headed = true;
            }
            boolean inside = isInside(placed.in(), roots);
            if (inside && !block.is(Block.Role.FRONT)) {
                body.add(block);
            } else if (body.isEmpty() || inside) {
                above.add(placed);
            }
        }
        return new Parts(above.stream().map(Placed::block).toList(), List.copyOf(body), times(roots, title), marked);
    }

    /** Those outside the report before those between its parts; of a sentence's own times none. */
    private List<Stated> times(Set<Element> roots, Optional<String> title) {
        Optional<Element> headline = headline(page, title);
        List<Element> whole = page.body().getAllElements();
        int from = headline.map(whole::indexOf).orElse(0);
        Optional<Element> with = headline.map(element -> element.closest("article, header"));
        List<Stated> outside = new ArrayList<>();
        List<Stated> between = new ArrayList<>();
        for (int i = 0; i < whole.size(); i++) {
            Element time = whole.get(i);
            if (!time.normalName().equals("time") || time.attr("datetime").isBlank() && time.text().isBlank()) {
                continue;
            }
            Stated value = stated(time);
            if (isInside(time, roots)) {
                if (time.closest("p, li, blockquote") == null) {
                    between.add(value);
                }
            } else if (i >= from || with.isPresent() && time.parents().contains(with.get())) {
                outside.add(value);
            }
        }
        outside.addAll(between);
        return outside;
    }

    /** An hour or a duration is a right value of a time too, and "two hours ago" is only words. */
    private static Stated stated(Element time) {
        String value = time.attr("datetime").strip();
        if (value.isEmpty()) {
            return Stated.seen(time.text());
        }
        return HOUR_OR_DURATION.matcher(value).matches() ? Stated.seen(value) : Stated.declared(value, "<time datetime=\"2023-09-08\">");
    }

    private static boolean isInside(Element element, Set<Element> roots) {
        for (Element at = element; at != null; at = at.parent()) {
            if (roots.contains(at)) {
                return true;
            }
        }
        return false;
    }
}
