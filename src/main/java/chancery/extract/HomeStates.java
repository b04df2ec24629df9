package chancery.extract;

import chancery.annotate.Sentence;
import chancery.extract.Description.Place;
import chancery.extract.Titles.Body;
import chancery.extract.Titles.Found;
import chancery.extract.Titles.Tie;
import chancery.gazetteer.Item;
import chancery.gazetteer.Kind;
import chancery.link.Links;
import chancery.resolve.Entities;
import chancery.resolve.Entity;
import chancery.resolve.Form;
import chancery.resolve.Mention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells of which state a holder of an office of state is whose title names none: of the state of which the catalogue
 * knows the person to be, if the article names that state; else of the one that the article has been about so far.
 */
final class HomeStates {
    /** What only a state has, or all but only; a president may be a firm's as well, but one is then told which. */
    private static final Set<String> OF_A_STATE = Set.of("minister", "president", "premier");
    /** By the catalogue. */
    static final String KNOWN = "office-known";
    /** By what the article is about. */
    static final String ABOUT = "office-about";
    /** How many times as often as any other a state must have been named for the article to be about it. */
    private static final int CLEARLY = 2;

    /** So many sentences before the person no other state may be named. */
    private static final int LATELY = 2;

    /** A mention of the state, and the rule by which it was chosen. */
    record Home(Mention state, String rule) { }

    private final Entities entities;
    private final Links links;
    private final Map<String, Integer> states = new HashMap<>();

    HomeStates(Entities entities, Links links) {
        this.entities = entities;
        this.links = links;
        for (Entity entity : entities.entities()) {
            if (Kinds.state(entity) && !entities.of(entity).isEmpty()) {
                links.of(entity).item().ifPresent(item -> states.putIfAbsent(item.key(), entity.id()));
            }
        }
    }

    /** Whether the words can only mean an office of some state, held by one who has a name: "Prime Minister Kaja K.". */
    private boolean ofState(Sentence sentence, Found title, Description description) {
        Mention holder = description.holders().get(0);
        String office = sentence.token(title.head()).lemma().toLowerCase(Locale.ROOT);
        for (int at = description.from(); at < title.from(); at++) {
            if (sentence.token(at).isProper() || sentence.token(at).tag().startsWith("JJ")
                    && Character.isUpperCase(sentence.token(at).word().codePointAt(0))
                    && Titles.shipped().status(sentence.token(at)).isEmpty()) {
                return false;
            }
        }
        return OF_A_STATE.contains(office) && title.tie() == Tie.OFFICIAL_OF && description.holders().size() == 1
                && (description.place() == Place.BEFORE_NAME || description.place() == Place.AFTER_NAME
                        || description.place() == Place.BEFORE_COMMA)
                && holder.form() == Form.NAMED && entities.entity(holder).kind() == Kind.PERSON;
    }

    /** Empty where the title may be of something else than a state, and where it is not clear of which. */
    Optional<Home> of(Sentence sentence, Found title, Description description) {
        if (!ofState(sentence, title, description)) {
            return Optional.empty();
        }
        Mention person = description.holders().get(0);
        Optional<String> country = links.of(entities.entity(person)).item().flatMap(Item::country);
        return country.isPresent() ? Optional.ofNullable(states.get(country.get()))
                .map(state -> new Home(nearest(state, person), KNOWN))
                : subject(person).map(state -> new Home(state, ABOUT));
    }

    /** The state's last mention before the person, else its first. */
    private Mention nearest(int state, Mention person) {
        List<Mention> mentions = entities.of(entities.entity(state));
        return mentions.stream().filter(mention -> mention.span().end() <= person.span().start())
                .reduce((first, second) -> second).orElse(mentions.get(0));
    }

    /** The state that was named before the person far more often than any other, and alone of late. */
    private Optional<Mention> subject(Mention person) {
        Map<Integer, List<Mention>> named = new LinkedHashMap<>();
        Set<Integer> late = new HashSet<>();
        for (Mention mention : entities.mentions()) {
            if (mention.form() == Form.NAMED && mention.span().end() <= person.span().start()
                    && Kinds.state(entities.entity(mention))) {
                named.computeIfAbsent(mention.entity(), entity -> new ArrayList<>()).add(mention);
                if (mention.sentence() >= person.sentence() - LATELY) {
                    late.add(mention.entity());
                }
            }
        }
        List<List<Mention>> most = named.values().stream().sorted((a, b) -> b.size() - a.size()).toList();
        boolean clear = !most.isEmpty() && (most.size() == 1 || most.get(0).size() >= CLEARLY * most.get(1).size());
        return clear && late.size() < 2 && late.stream().allMatch(state -> state == most.get(0).get(0).entity())
                ? Optional.of(most.get(0).get(most.get(0).size() - 1)) : Optional.empty();
    }
}
