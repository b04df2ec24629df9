package chancery.extract.relation;

import chancery.annotate.Notes;
import chancery.extract.relation.Titles.Found;
import chancery.fact.Relation;
import chancery.gazetteer.Kind;
import chancery.resolve.Entities;
import chancery.resolve.Mention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The offices read so far in an article: who holds which, in text order. */
final class Offices {
    private static final Set<String> SMALL = Set.of("of", "the", "and", "for", "to", "in", "at", "without");

    private final Notes notes;
    private final Entities entities;
    private final Map<Integer, List<RelationReading>> known = new HashMap<>();
    private final List<RelationReading> found = new ArrayList<>();

    Offices(Notes notes, Entities entities) {
        this.notes = notes;
        this.entities = entities;
    }

    List<RelationReading> found() {
        return found;
    }

    /** The offices that somebody has been read to hold. */
    List<RelationReading> of(Mention holder) {
        return known.getOrDefault(holder.entity(), List.of());
    }

    /** Mentions of the states of which somebody has been read to be in the government, a state's latest last. */
    List<Mention> governed() {
        return found.stream().filter(office -> office.predicate() == Relation.Predicate.OFFICIAL_OF
                && !HomeStates.guessed(office.rule()) && Kinds.state(entities.entity(office.object()))
                && office.title().filter(HomeStates::governs).isPresent()).map(RelationReading::object).toList();
    }

    /** The body whose office somebody has been read to hold. */
    Optional<Mention> bodyOf(Mention person) {
        return of(person).stream().filter(office -> office.predicate() == Relation.Predicate.OFFICIAL_OF)
                .map(RelationReading::object).findFirst();
    }

    void add(Phrases phrases, Found title, Description description, Mention holder, Relation.Predicate predicate,
             Mention body, Optional<String> name) {
        add(phrases, title, description, holder, predicate, body, name, "office-" + description.place().rule());
    }

    void add(Phrases phrases, Found title, Description description, Mention holder, Relation.Predicate predicate,
             Mention body, Optional<String> name, String rule) {
        Kind kind = entities.entity(holder).kind();
        if (!Kinds.fit(entities, predicate, holder, body) || kind != Kind.PERSON && kind != Kind.GROUP) {
            return;
        }
        RelationReading reading = new RelationReading(phrases.sentence().index(), description.head(), holder, predicate,
                body, phrases.sentence().span(title.from(), title.to()), description.modality(), name,
                description.when(notes, phrases.sentence()), rule, RelationConfidence.of(rule, entities, holder, body));
        found.add(reading);
        known.computeIfAbsent(holder.entity(), entity -> new ArrayList<>()).add(reading);
    }

    /** "deputy foreign minister" → "Deputy Foreign Minister"; short words in capitals stay ("CEO"). */
    static String titleCase(String words) {
        StringBuilder out = new StringBuilder();
        for (String word : words.trim().replaceFirst("(?i)^ex-(?=\\p{L})", "").split("\\s+")) {
            out.append(out.isEmpty() ? "" : " ");
            String lower = word.toLowerCase(Locale.ROOT);
            boolean letters = word.length() <= 4 && word.equals(word.toUpperCase(Locale.ROOT)) && word.length() > 1;
            if (letters || SMALL.contains(lower) && out.length() > 1) {
                out.append(letters ? word : lower);
                continue;
            }
            String[] parts = word.split("-", -1);
            for (int i = 0; i < parts.length; i++) {
                out.append(i > 0 ? "-" : "").append(SMALL.contains(parts[i]) ? parts[i] : capital(parts[i]));
            }
        }
        return out.toString();
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
