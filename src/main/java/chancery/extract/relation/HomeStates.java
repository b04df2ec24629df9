package chancery.extract.relation;

import chancery.annotate.Notes;
import chancery.annotate.Sentence;
import chancery.extract.relation.Description.Place;
import chancery.extract.relation.Titles.Body;
import chancery.extract.relation.Titles.Found;
import chancery.extract.relation.Titles.Tie;
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
import java.util.regex.Pattern;

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
    /** By what the holder says that the state will do. */
    static final String ANNOUNCING = "office-announcing";
    /** By the government of which the article has told. */
    static final String GOVERNED = "office-governed";
    private static final Pattern MINISTRY = Pattern.compile("(?i)\\b(?:government|ministry) spokes");
    private static final Pattern GOVERNMENT = Pattern.compile("(?i)minister|president|premier");
    /** How many times as often as any other a state must have been named for the article to be about it. */
    private static final int CLEARLY = 2;

    /** So many sentences before the person no other state may be named. */
    private static final int LATELY = 2;

    /** A mention of the state, and the rule by which it was chosen. */
    record Home(Mention state, String rule) { }

    private final Notes notes;
    private final Entities entities;
    private final Links links;
    private final Map<String, Integer> states = new HashMap<>();

    HomeStates(Notes notes, Entities entities, Links links) {
        this.notes = notes;
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
        boolean office = OF_A_STATE.contains(Titles.plain(sentence.token(title.head()).lemma()))
                || MINISTRY.matcher(notes.text(sentence.span(title.from(), title.to()))).find();
        boolean bracketed = description.from() > 0 && sentence.token(description.from() - 1).tag().equals("-RRB-");
        boolean told = description.right().stream().limit(1).anyMatch(complement -> complement.preposition().equals("of"));
        if (bracketed || told) {
            return false;
        }
        for (int at = description.from(); at < title.from(); at++) {
            if (sentence.token(at).isProper() || sentence.token(at).tag().startsWith("JJ")
                    && Character.isUpperCase(sentence.token(at).word().codePointAt(0))
                    && Titles.shipped().status(sentence.token(at)).isEmpty()) {
                return false;
            }
        }
        return office && title.tie() == Tie.OFFICIAL_OF && description.holders().size() == 1
                && (description.place() == Place.BEFORE_NAME || description.place() == Place.AFTER_NAME
                        || description.place() == Place.BEFORE_COMMA || description.place() == Place.OFFICE_VERB)
                && holder.form() == Form.NAMED && entities.entity(holder).kind() == Kind.PERSON;
    }

    /** Empty where the title may be of something else than a state, and where it is not clear of which. */
    Optional<Home> of(Sentence sentence, Found title, Description description, Offices offices) {
        if (!ofState(sentence, title, description)) {
            return Optional.empty();
        }
        Mention person = description.holders().get(0);
        if (country(person).isPresent()) {
            return known(person).map(state -> new Home(state, KNOWN));
        }
        boolean abroad = sentence.token(title.from()).word().equalsIgnoreCase("foreign");
        return announcing(sentence, person).or(() -> spoke(person)).map(state -> new Home(state, ANNOUNCING))
                .or(() -> governed(offices).map(state -> new Home(state, GOVERNED)))
                .or(() -> abroad ? Optional.empty() : subject(person).map(state -> new Home(state, ABOUT)));
    }

    /** Whether a rule chose a state that the words leave open. */
    static boolean guessed(String rule) {
        return rule.equals(ABOUT) || rule.equals(ANNOUNCING) || rule.equals(GOVERNED);
    }

    /** Whether a title is one of a state's government. */
    static boolean governs(String title) {
        return GOVERNMENT.matcher(title).find();
    }

    /** The one state whose government the article has told of. */
    private Optional<Mention> governed(Offices offices) {
        List<Mention> told = offices.governed();
        return told.stream().map(Mention::entity).distinct().count() == 1 ? Optional.of(told.get(told.size() - 1))
                : Optional.empty();
    }

    /** "Riga says the strait is closed. Foreign Minister Kaja L. said ...": the state that spoke in the sentence before. */
    private Optional<Mention> spoke(Mention person) {
        if (person.sentence() == 0) {
            return Optional.empty();
        }
        Sentence before = notes.sentences().get(person.sentence() - 1);
        return entities.inSentence(before.index()).stream().filter(mention -> mention.form() == Form.NAMED
                && Kinds.state(entities.entity(mention)) && before.relation(mention.head()).equals("nsubj")
                && before.relation(before.governor(mention.head())).equals("root")
                && !before.children(before.governor(mention.head()), "ccomp").isEmpty()).findFirst();
    }

    /** The state of which the catalogue knows a person to be, where the article names it. */
    Optional<Mention> known(Mention person) {
        return country(person).filter(states::containsKey).map(state -> nearest(states.get(state), person));
    }

    private Optional<String> country(Mention person) {
        return links.of(entities.entity(person)).item().filter(item -> item.kind() == Kind.PERSON).flatMap(Item::country);
    }

    /** The state whose capital a city is, where the article names it. */
    Optional<Mention> ofCapital(Mention city) {
        int place = city.literal().orElse(city.entity());
        return links.of(entities.entity(place)).item().stream().flatMap(item -> item.capitalOf().stream())
                .filter(states::containsKey).findFirst().map(state -> nearest(states.get(state), city));
    }

    /** The state in whose capital an envoy is accredited, where the article names it: "the French ambassador in Lima". */
    Optional<Mention> ofPost(Mention post) {
        return entities.entity(post).kind() == Kind.CITY ? ofCapital(post) : Optional.empty();
    }

    /** "Poland will close the crossing, Interior Minister Jan K. said": one announces what one's own state will do. */
    private Optional<Mention> announcing(Sentence sentence, Mention person) {
        int says = sentence.governor(person.head());
        if (says < 0 || !sentence.relation(person.head()).equals("nsubj")) {
            return Optional.empty();
        }
        for (int act = 0; act < sentence.size(); act++) {
            boolean tied = sentence.governor(act) == says && sentence.relation(act).equals("ccomp")
                    || sentence.governor(says) == act && sentence.relation(says).matches("ccomp|parataxis|dep");
            boolean ahead = sentence.children(act, "aux").stream()
                    .anyMatch(aux -> sentence.token(aux).word().matches("(?i)will|'ll|would|shall"));
            if (tied && ahead) {
                return sentence.children(act, "nsubj").stream()
                        .flatMap(token -> entities.headedBy(sentence.index(), token).stream())
                        .filter(mention -> Kinds.state(entities.entity(mention)) && entities.entity(mention).proper()).findFirst();
            }
        }
        return Optional.empty();
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
