package chancery.review;

import java.util.List;

/**
 * An entity that a person should look at.
 *
 * @param name       as articles write it, for a decision to name it by
 * @param kind       local name of its class
 * @param mentions   by name, in all articles
 * @param articles   that name it
 * @param reason     "no item", or what is doubtful about the one it has
 * @param candidates items considered, best first
 * @param quotes     one or two sentences that name it
 */
public record Doubt(String name, String kind, int mentions, int articles, String reason, List<Considered> candidates,
                    List<Quote> quotes) {
    /** An item by its key, with its best score in any article, from 0 to 1. */
    public record Considered(String key, String label, String description, double score) { }

    /** @param span of the words that name the entity, as {@code 120,127} */
    public record Quote(String article, String span, String sentence) { }

    public Doubt {
        candidates = List.copyOf(candidates);
        quotes = List.copyOf(quotes);
    }
}
