package chancery.evaluate;

import chancery.read.Article;
import chancery.text.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An article as a careful reader annotated it. Entities go by the names that the annotator chose.
 *
 * @param entities in the order of the file
 */
record GoldArticle(Article article, Map<String, Entity> entities, List<Relation> relations, List<Event> events,
                   List<Claim> claims) {
    /**
     * @param named    whether it has a proper name
     * @param mentions where it is named, in text order
     */
    record Entity(String name, String kind, Optional<String> item, boolean named, List<Span> mentions) {
        Entity {
            mentions = List.copyOf(mentions);
        }
    }

    /** @param claim name of the claim that says it; empty where the article does */
    record Relation(String subject, String predicate, String object, String modality, Optional<String> claim) { }

    /**
     * @param triggers   words that tell of it, any of them
     * @param sources    empty option where they are not scored
     * @param recipients empty option where they are not scored
     */
    record Event(List<Span> triggers, String type, String modality, Optional<Set<String>> sources,
                 Optional<Set<String>> recipients, Optional<String> time, Optional<String> claim) {
        Event {
            triggers = List.copyOf(triggers);
        }
    }

    record Claim(String name, Set<String> speakers, String stance, Span content, Optional<String> claim) {
        Claim {
            speakers = Set.copyOf(speakers);
        }
    }

    GoldArticle {
        entities = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(entities));
        relations = List.copyOf(relations);
        events = List.copyOf(events);
        claims = List.copyOf(claims);
    }
}
