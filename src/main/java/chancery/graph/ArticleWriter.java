package chancery.graph;

import static chancery.graph.Vocabulary.ch;

import chancery.read.Article;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Writes what is known of the article itself, and how its graph came about. */
final class ArticleWriter {
    private final Triples triples;
    private final Node article;
    private final Settings settings;
    private final Minter minter;

    ArticleWriter(Triples triples, Node article, Settings settings, Minter minter) {
        this.triples = triples;
        this.article = article;
        this.settings = settings;
        this.minter = minter;
    }

    void write(Article source, String textDigest) {
        triples.type(article, ch("Article"), Terms.schema("NewsArticle"), Terms.nif("Context"));
        triples.text(article, Terms.IDENTIFIER, source.identifier());
        triples.text(article, Terms.schema("headline"), source.title());
        source.authors().forEach(author -> triples.text(article, Terms.schema("author"), author));
        triples.text(article, Terms.schema("publisher"), source.publisher());
        triples.date(article, Terms.schema("datePublished"), source.published());
        triples.text(article, Terms.schema("inLanguage"), source.language());
        source.url().ifPresent(this::writeUrl);
        triples.text(article, ch("textDigest"), textDigest);
        triples.text(article, Terms.nif("isString"), source.text());
        writeProvenance();
    }

    private void writeUrl(String url) {
        Optional<String> iri = webAddress(url);
        if (iri.isPresent()) {
            triples.add(article, Terms.schema("url"), NodeFactory.createURI(iri.get()));
        } else {
            triples.text(article, Terms.schema("url"), url);
        }
    }

    /** An address that can stand in RDF as it is; of any other, only the words can be kept. */
    private static Optional<String> webAddress(String url) {
        try {
            URI uri = new URI(url.strip());
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(uri.toASCIIString()) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty(); // pages give what they like; the words are kept instead
        }
    }

    private void writeProvenance() {
        Node graph = NodeFactory.createURI(article.getURI() + "#graph");
        Node extraction = NodeFactory.createURI(article.getURI() + "#extraction");
        Node software = NodeFactory.createURI(minter.software(settings.version()));
        triples.type(graph, Terms.prov("Entity"));
        triples.add(graph, Terms.prov("wasDerivedFrom"), article);
        triples.add(graph, Terms.prov("wasGeneratedBy"), extraction);
        triples.type(extraction, Terms.prov("Activity"));
        triples.add(extraction, Terms.prov("used"), article);
        triples.add(extraction, Terms.prov("wasAssociatedWith"), software);
        triples.text(extraction, ch("setting"), "base=" + settings.base());
        settings.gazetteer().ifPresent(index -> triples.text(extraction, ch("setting"), Settings.GAZETTEER + index));
        settings.time().ifPresent(time ->
                triples.typed(extraction, Terms.prov("endedAtTime"), time.toString(), XSDDatatype.XSDdateTime));
        triples.type(software, Terms.prov("SoftwareAgent"));
        triples.text(software, Terms.LABEL, "Chancery " + settings.version());
        triples.text(software, Terms.schema("softwareVersion"), settings.version());
    }
}
