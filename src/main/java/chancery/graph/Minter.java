package chancery.graph;

import chancery.gazetteer.Item;
import chancery.read.Article;
import java.nio.charset.StandardCharsets;

/**
 * Names for what Chancery speaks of, under one base. A name is made of content alone, so that the same thing gets the
 * same name in every run.
 */
public final class Minter {
    /** Enough digits of a digest to name an article among millions without a clash. */
    private static final int DIGITS = 32;
    private static final String UNSAFE = "<>\"{}|\\^`%";

    private final String base;

    /** @param base ends in {@code /}; see {@link Settings#base()} */
    public Minter(String base) {
        this.base = base;
    }

    /** By the canonical address, else the identifier; standard input has neither and goes by its text. */
    public String article(Article article) {
        boolean unnamed = article.identifier().equals("-");
        return article(article.address().orElse(unnamed ? Triples.wellFormed(article.text()) : article.identifier()));
    }

    /** The name of the article with a canonical address, or with an identifier and no address. */
    public String article(String addressOrIdentifier) {
        return base + "article/" + Digest.of(addressOrIdentifier, DIGITS);
    }

    /** The name of an item of the gazetteer: by its Wikidata id, else by the gazetteer's own key. */
    public String entity(Item item) {
        return base + "entity/" + escape(item.qid().orElse(item.key().replace(':', '-')));
    }

    /** The name of a person or an organization that the gazetteer does not know. */
    String entity(String kind, String name) {
        return base + "entity/" + kind + "-" + Slug.unique(name);
    }

    /** A statement of the gazetteer's that has dates. */
    String statement(String digest) {
        return base + "catalogue/statement-" + digest;
    }

    /** What made a graph. */
    String software(String version) {
        return base + "software/" + escape("chancery-" + version);
    }

    /** Percent-encodes what an IRI must not hold; other letters than ASCII stay. */
    static String escape(String segment) {
        StringBuilder escaped = new StringBuilder();
        Triples.wellFormed(segment).codePoints().forEach(character -> {
            boolean fits = character > ' ' && UNSAFE.indexOf(character) < 0 && "/?#[]".indexOf(character) < 0
                    && (character < 0x7F || Character.isLetterOrDigit(character));
            if (fits) {
                escaped.appendCodePoint(character);
            } else {
                for (byte octet : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
                    escaped.append(String.format("%%%02X", octet));
                }
            }
        });
        return escaped.toString();
    }
}
