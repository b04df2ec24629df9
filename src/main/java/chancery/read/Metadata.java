package chancery.read;

import chancery.text.Location;
import java.net.URI;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says of its report in its head: JSON-LD first, then OpenGraph and the other metas, then microdata. */
final class Metadata {
    private static final Set<String> PUBLISHED = Set.of("article:published_time", "article:published", "og:article:published_time", "og:published_time",
            "datepublished", "date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "published_time_telegram",
            "originalpublicationdate", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.created", "dcterms.issued", "dc.date.created",
            "parsely-pub-date", "sailthru.date", "citation_publication_date", "citation_date", "article.published", "cxenseparse:recs:publishtime");
    private static final Set<String> MODIFIED = Set.of("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified");
    private static final Set<String> AUTHORS = Set.of("author", "article:author", "og:article:author", "authors", "byl", "dc.creator", "dcterms.creator",
            "parsely-author", "sailthru.author", "citation_author", "article.author", "cxenseparse:author");
    private static final Set<String> PUBLISHERS = Set.of("og:site_name", "dc.publisher", "dcterms.publisher", "citation_publisher", "article:publisher",
            "publisher", "application-name", "copyright-holder");
    private static final Pattern SEPARATOR = Pattern.compile("\\s+(?:[|–—·»«:-]|::|&raquo;)\\s+");
    private static final Pattern DATED_PATH = Pattern.compile("/(\\d{4})/(\\d{1,2})/(\\d{1,2})(?:/|$)");
    private static final Pattern LANGUAGE_TAG = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*");

    private final Document page;
    private final JsonLd jsonLd;
    private final Optional<String> url;
    private final Optional<String> publisher;
    private final Optional<String> title;

    private Metadata(Document page, Optional<String> found, Location location, Consumer<Notice> notices) {
        this.page = page;
        Optional<String> canonical = attribute("link[rel~=(?i)canonical]", "abs:href").or(() -> meta(Set.of("og:url")).stream().findFirst())
                .flatMap(Metadata::web);
        jsonLd = JsonLd.of(page, canonical.or(() -> found), location, notices);
        url = canonical.or(() -> jsonLd.url().flatMap(Metadata::web)).or(() -> found);
        publisher = jsonLd.names("publisher").stream().findFirst()
                .or(() -> meta(PUBLISHERS).stream().filter(name -> !name.contains("://")).findFirst())
                .or(() -> attribute("[itemprop=publisher] [itemprop=name]", "content"))
                .or(() -> text("[itemprop=publisher] [itemprop=name]"));
        title = findTitle();
    }

    /** Reads the head before the page is taken apart. */
    static Metadata of(Document page, Optional<String> found, Location location, Consumer<Notice> notices) {
        return new Metadata(page, found, location, notices);
    }

    Optional<String> title() {
        return title;
    }

    Optional<String> publisher() {
        return publisher;
    }

    Optional<String> url() {
        return url;
    }

    /** Whether the page calls itself a report. */
    boolean saysReport() {
        return jsonLd.hasReport() || meta(Set.of("og:type")).stream().anyMatch(type -> type.endsWith("article"))
                || !page.select("[itemtype~=(?i)schema.org/\\w*(Article|Posting)$], [itemprop~=articleBody]").isEmpty();
    }

    /** The report as the page gives it to machines, perhaps without its paragraphs. */
    Optional<String> articleBody() {
        return jsonLd.string("articleBody");
    }

    Optional<String> language() {
        return attribute("html[lang]", "lang").or(() -> attribute("html", "xml:lang")).or(() -> jsonLd.string("inLanguage"))
                .or(() -> meta(Set.of("og:locale")).stream().findFirst()).or(() -> attribute("meta[http-equiv~=(?i)content-language]", "content"))
                .flatMap(Metadata::languageTag);
    }

    static Optional<String> languageTag(String value) {
        String tag = value.strip().replace('_', '-');
        if (!LANGUAGE_TAG.matcher(tag).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Locale.Builder().setLanguageTag(tag).build().toLanguageTag());
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    /** @param front the blocks between headline and report, where a byline may stand for readers alone */
    List<String> authors(List<Block> front) {
        List<List<String>> sources = List.of(jsonLd.names("author"), meta(AUTHORS), texts("[itemprop~=author] [itemprop=name]"),
                texts("[itemprop~=author], a[rel~=author]"));
        for (List<String> source : sources) {
            Set<String> names = new LinkedHashSet<>();
            source.stream().filter(value -> !value.contains("://")).forEach(value -> names.addAll(Bylines.names(value)));
            if (!names.isEmpty()) {
                return List.copyOf(names);
            }
        }
        return front.stream().map(block -> Bylines.read(block.text())).filter(names -> !names.isEmpty()).findFirst()
                .or(() -> texts(".byline, .author, .authors, [class*=byline], [class*=author-name]").stream().map(Bylines::names)
                        .filter(names -> !names.isEmpty()).findFirst())
                .orElse(List.of());
    }

    /** The dates of publication that the page's head states; the later of them are believed less. */
    List<Stated> dates() {
        List<Stated> dates = new ArrayList<>();
        jsonLd.string("datePublished").ifPresent(value -> dates.add(Stated.declared(value, "\"datePublished\": \"2023-09-08\"")));
        meta(PUBLISHED).forEach(value -> dates.add(Stated.declared(value, "<meta property=\"article:published_time\" content=\"2023-09-08\">")));
        for (Element element : page.select("[itemprop~=datePublished]")) {
            String value = element.hasAttr("content") ? element.attr("content") : element.hasAttr("datetime") ? element.attr("datetime") : element.text();
            dates.add(Stated.declared(value, "<time itemprop=\"datePublished\" datetime=\"2023-09-08\">"));
        }
        dates.removeIf(date -> date.value().isBlank());
        return dates;
    }

    /** What may stand for the date of publication where neither head nor byline states it. */
    List<Stated> otherDates() {
        List<Stated> dates = new ArrayList<>();
        url.ifPresent(address -> {
            Matcher path = DATED_PATH.matcher(address);
            if (path.find()) {
                dates.add(Stated.seen(path.group(1) + "-" + path.group(2) + "-" + path.group(3)));
            }
        });
        jsonLd.string("dateCreated").ifPresent(value -> dates.add(Stated.seen(value)));
        jsonLd.string("dateModified").ifPresent(value -> dates.add(Stated.seen(value)));
        meta(MODIFIED).forEach(value -> dates.add(Stated.seen(value)));
        return dates;
    }

    private Optional<String> findTitle() {
        List<String> headings = texts("h1, h2, [itemprop=headline]");
        Optional<String> given = jsonLd.string("headline").or(() -> meta(Set.of("og:title", "twitter:title", "dc.title")).stream().findFirst());
        return given.map(value -> withoutSite(plain(value), headings)).or(() -> texts("[itemprop=headline], h1").stream().findFirst())
                .or(() -> Optional.of(page.title()).filter(value -> !value.isBlank()).map(value -> withoutSite(value, headings)));
    }

    /** "The road that closed | Example Wire" is the headline and the name of the site. */
    private String withoutSite(String value, List<String> headings) {
        if (headings.stream().anyMatch(heading -> Body.same(heading, value))) {
            return value;
        }
        List<String> parts = new ArrayList<>(List.of(SEPARATOR.split(value)));
        Optional<String> heading = parts.stream().filter(part -> headings.stream().anyMatch(text -> Body.same(text, part))).findFirst();
        if (heading.isPresent()) {
            return heading.get();
        }
        boolean named = parts.removeIf(part -> publisher.isPresent() && Body.same(part, publisher.get()));
        if (named && !parts.isEmpty()) {
            return value.substring(value.indexOf(parts.get(0)), value.lastIndexOf(parts.get(parts.size() - 1)) + parts.get(parts.size() - 1).length());
        }
        String longest = parts.stream().max(java.util.Comparator.comparingInt(String::length)).orElse(value);
        return longest.split(" ").length >= 4 ? longest : value;
    }

    /** The contents of metas of these names, in the page's order. */
    private List<String> meta(Set<String> names) {
        List<String> values = new ArrayList<>();
        for (Element meta : page.select("meta[content]")) {
            for (String attribute : List.of("property", "name", "itemprop")) {
                if (names.contains(meta.attr(attribute).toLowerCase(Locale.ROOT)) && !meta.attr("content").isBlank()) {
                    values.add(meta.attr("content").strip());
                    break;
                }
            }
        }
        return values;
    }

    private Optional<String> attribute(String query, String name) {
        return page.select(query).stream().map(element -> element.attr(name).strip()).filter(value -> !value.isEmpty()).findFirst();
    }

    private Optional<String> text(String query) {
        return texts(query).stream().findFirst();
    }

    private List<String> texts(String query) {
        return page.select(query).stream().map(Element::text).filter(text -> !text.isBlank()).toList();
    }

    /** JSON-LD carries entities and tags where templates did not take care. */
    static String plain(String value) {
        return value.indexOf('&') < 0 && value.indexOf('<') < 0 ? value : org.jsoup.Jsoup.parse(value).text();
    }

    /** The address without its fragment, if it is one of the web. */
    static Optional<String> web(String address) {
        try {
            URI uri = URI.create(address.strip());
            boolean web = uri.getHost() != null && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()));
            return web ? Optional.of(address.strip().replaceFirst("#.*$", "")) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
