package chancery.extract.relation;

import chancery.annotate.Notes;
import chancery.annotate.Sentence;
import chancery.annotate.Token;
import chancery.extract.relation.Description.Place;
import chancery.extract.relation.Phrases.Complement;
import chancery.extract.relation.Titles.Body;
import chancery.extract.relation.Titles.Found;
import chancery.extract.relation.Titles.Tie;
import chancery.fact.Relation;
import chancery.gazetteer.Kind;
import chancery.resolve.Entities;
import chancery.resolve.Entity;
import chancery.resolve.Form;
import chancery.resolve.Mention;
import chancery.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds offices and posts: a title, who holds it, and whose it is. */
final class OfficeFinder {
    private static final Set<String> OF_BODY = Set.of("of", "for", "at", "with", "in", "to", "from");
    private static final Set<String> ABROAD = Set.of("to", "in");
    /** Whose office may be about a body rather than of one: "minister for the police". */
    private static final Set<String> HEADS_A_MINISTRY = Set.of("minister", "secretary", "commissioner");
    private static final Pattern PARLIAMENT = Pattern.compile(
            "(?i)parliament|congress|senate|assembly|chamber|house|council|duma|diet|knesset|legislature");
    private static final Set<Kind> PARTIES = Set.of(Kind.ORGANIZATION, Kind.ALLIANCE, Kind.ARMED_GROUP);
    /** Whom a body sends: "a diplomat from the ministry". */
    private static final Set<String> SENT = Set.of("official", "officer", "diplomat", "delegate", "representative", "envoy",
            "negotiator", "minister", "spokesman", "spokeswoman", "spokesperson");
    private static final Set<String> GOVERNING = Set.of("government", "cabinet", "parliament", "council", "party");

    private final Notes notes;
    private final Entities entities;
    private final HomeStates homes;
    private final Offices offices;
    private final Counterparts counterparts;

    OfficeFinder(Notes notes, Entities entities, HomeStates homes) {
        this.notes = notes;
        this.entities = entities;
        this.homes = homes;
        offices = new Offices(notes, entities);
        counterparts = new Counterparts(offices);
    }

    List<RelationReading> found() {
        return offices.found();
    }

    void read(Phrases phrases) {
        Sentence sentence = phrases.sentence();
        Descriptions descriptions = new Descriptions(entities, phrases);
        for (int at = 0; at < sentence.size(); at++) {
            Optional<Found> title = Titles.shipped().at(sentence, at);
            if (title.isPresent() && title.get().tie() != Tie.RANK && !phrases.withinPerson(at)
                    && !goesOn(phrases, title.get()) && (sentence.token(title.get().head()).isNoun()
                    || phrases.personAt(title.get().to()).isPresent())) {
                Found whole = withParts(phrases, title.get());
                descriptions.of(whole.from(), whole.head(), whole.to(), true)
                        .ifPresent(description -> office(phrases, whole, description));
                at = title.get().to() - 1;
            }
        }
    }

    /** "The deputy defence minister" is nobody's deputy yet. */
    private static boolean goesOn(Phrases phrases, Found title) {
        return title.tie().another() && title.to() < phrases.sentence().size()
                && phrases.sentence().token(title.to()).isNoun() && phrases.personAt(title.to()).isEmpty();
    }

    /** The title with the words before it that belong to it: "deputy foreign" minister, "Energy" Minister. */
    private static Found withParts(Phrases phrases, Found title) {
        Sentence sentence = phrases.sentence();
        int from = title.from();
        while (from > 0) {
            int at = from - 1;
            boolean portfolio = title.tie() == Tie.OFFICIAL_OF && sentence.token(at).isNoun() && !phrases.named(at)
                    && Character.isLetter(sentence.token(at).word().charAt(0));
            boolean hyphen = sentence.token(at).tag().equals("HYPH") && at > 0
                    && Titles.shipped().isPart(sentence.token(at - 1));
            boolean minister = sentence.token(title.to() - 1).lemma().equalsIgnoreCase("minister");
            boolean part = Titles.shipped().isPart(sentence.token(at)) && (minister || !phrases.named(at));
            if (!portfolio && !hyphen && !part) {
                break;
            }
            from--;
        }
        return new Found(from, title.head(), title.to(), title.tie(), title.body());
    }

    private void office(Phrases phrases, Found title, Description description) {
        boolean many = phrases.sentence().token(title.head()).tag().matches("NNP?S");
        if (many && description.place() == Place.ITSELF && title.tie() != Tie.OFFICIAL_OF) {
            return;
        }
        Span cue = phrases.sentence().span(title.from(), title.to());
        List<Mention> senders = new ArrayList<>();
        List<Mention> posts = new ArrayList<>();
        left(phrases, title, description).ifPresent(senders::add);
        int used = right(phrases, title, description, senders, posts);
        if (used > title.to()) {
            cue = phrases.sentence().span(title.from(), used);
        }
        if (title.tie().another()) {
            counterparts.read(phrases, title, description, senders);
            return;
        }
        Token head = phrases.sentence().token(title.head());
        String words = notes.text(cue);
        Optional<String> name = Optional.of(Offices.titleCase(many ? words.replace(head.word(), head.lemma()) : words));
        if (senders.isEmpty() && posts.isEmpty()) {
            homes.of(phrases.sentence(), title, description, offices).ifPresent(home -> offices.add(phrases, title, description,
                    description.holders().get(0), predicate(title, home.state()), home.state(), name, home.rule()));
            return;
        }
        for (Mention holder : description.holders()) {
            if (senders.isEmpty() && !posts.isEmpty()) {
                offices.bodyOf(holder).ifPresent(senders::add);
            }
            if (many && description.place() == Place.ITSELF) {
                senders.removeIf(sender -> sender.form() != Form.NAMED || entities.entity(sender).kind() == Kind.GROUP);
                if (senders.isEmpty()) {
                    return;
                }
            }
            senders.forEach(sender -> offices.add(phrases, title, description, holder, predicate(title, sender), sender, name));
            posts.forEach(post -> offices.add(phrases, title, description, holder, Relation.Predicate.ACCREDITED_TO, post, name));
        }
    }

    /** A lawmaker of a party holds no office of the party. */
    private Relation.Predicate predicate(Found title, Mention sender) {
        boolean party = title.body() == Body.SEAT && PARTIES.contains(entities.entity(sender).kind())
                && !PARLIAMENT.matcher(entities.entity(sender).name()).find();
        return party || title.tie() == Tie.AFFILIATED_WITH ? Relation.Predicate.AFFILIATED_WITH : Relation.Predicate.OFFICIAL_OF;
    }

    /** Whose office it is by the words before: "Latvian", "Latvia's", "its", "Foreign Ministry". */
    private Optional<Mention> left(Phrases phrases, Found title, Description description) {
        for (Mention mention : description.left()) {
            Entity entity = entities.entity(mention);
            boolean adjacent = mention.to() == title.from() || phrases.possessive(mention)
                    || mention.form() == Form.NAMED;
            if (!adjacent || entity.kind() == Kind.PERSON && !phrases.possessive(mention)) {
                continue;
            }
            if (title.tie() == Tie.AFFILIATED_WITH && (Kinds.state(entity) || Kinds.site(entity))) {
                continue;
            }
            return Optional.of(literal(title, mention)).flatMap(body -> entity.kind() == Kind.PERSON
                    && !title.tie().another() ? bodyOf(title, body) : Optional.of(body));
        }
        return Optional.empty();
    }

    /** A city's mayor is the city's, even where the city could stand for a government. */
    private static Mention literal(Found title, Mention mention) {
        OptionalInt place = mention.literal();
        return title.body() != Body.PLACE || place.isEmpty() ? mention
                : new Mention(mention.id(), place.getAsInt(), mention.sentence(), mention.from(), mention.to(),
                        mention.head(), mention.span(), mention.form(), OptionalInt.empty());
    }

    /**
     * Sorts what prepositions add: whose office it is, and to whom it is accredited.
     *
     * @return one past the words that belong to the title itself ("Minister of Foreign Affairs")
     */
    private int right(Phrases phrases, Found title, Description description, List<Mention> senders,
                      List<Mention> posts) {
        int used = title.to();
        List<Complement> complements = description.place() == Place.BEFORE_NAME && description.right().isEmpty()
                ? afterName(phrases, description) : description.right();
        boolean bodied = false;
        boolean owned = owned(phrases, title, description, senders);
        for (Complement complement : complements) {
            Entity entity = entities.entity(complement.mention());
            if (abroad(phrases, title, complement, entity)) {
                posts.add(homes.ofPost(complement.mention()).orElse(complement.mention()));
            } else if (portfolio(phrases, title, complement, entity) && !bodied && used == complement.from()) {
                used = complement.to();
            } else if (OF_BODY.contains(complement.preposition()) && fits(phrases, title, complement, entity, bodied, owned)) {
                boolean joined = bodied && phrases.sentence().token(complement.from() - 1).tag().equals("CC");
                if (!bodied) {
                    senders.clear();
                }
                if (!bodied || joined) {
                    senders.add(literal(title, complement.mention()));
                }
                bodied = true;
            }
        }
        return used;
    }

    /** "Ambassador to Chad", "in Lima"; "envoy for the Sahel" too, where the region is not what the office is about. */
    private static boolean abroad(Phrases phrases, Found title, Complement complement, Entity entity) {
        return title.body() == Body.ABROAD && (ABROAD.contains(complement.preposition())
                || complement.preposition().equals("for") && entity.proper()
                && phrases.sentence().token(complement.mention().head()).isProper() && Kinds.ground(entity));
    }

    /**
     * Whether the words before settle whose office it is. They do for an office of state and where they own it; a mere
     * nationality ("the French head of the agency") does not.
     */
    private boolean owned(Phrases phrases, Found title, Description description, List<Mention> senders) {
        boolean works = title.tie() == Tie.AFFILIATED_WITH;
        return !senders.isEmpty() && (title.body() != Body.BODY && !works || phrases.possessive(senders.get(0))
                || !works && !Kinds.state(entities.entity(senders.get(0)))
                && !Kinds.site(entities.entity(senders.get(0))));
    }

    private List<Complement> afterName(Phrases phrases, Description description) {
        Mention name = description.holders().get(0);
        return phrases.complements(name.head() + 1).stream().limit(1)
                .filter(complement -> complement.preposition().equals("of")).toList();
    }

    /** "Minister of Foreign Affairs", "Commissioner for Human Rights": what the office is about, not whose it is. */
    private boolean portfolio(Phrases phrases, Found title, Complement complement, Entity entity) {
        boolean about = complement.preposition().equals("of") || complement.preposition().equals("for");
        boolean field = Titles.shipped().isPart(phrases.sentence().token(complement.from() + 1))
                || Titles.shipped().isPart(phrases.sentence().token(complement.to() - 1));
        return about && title.tie() == Tie.OFFICIAL_OF && complement.mention().form() != Form.NAMED
                && entity.kind() != Kind.PERSON && field && (!entity.kind().organized()
                        || !GOVERNING.contains(phrases.sentence().token(complement.mention().head()).lemma())
                        && HEADS_A_MINISTRY.contains(phrases.sentence().token(title.head()).lemma().toLowerCase(Locale.ROOT)));
    }

    private static boolean fits(Phrases phrases, Found title, Complement complement, Entity entity, boolean bodied,
                                boolean owned) {
        String preposition = complement.preposition();
        if (owned || bodied && !preposition.equals("of") || !Kinds.hasOffices(entity)) {
            return false;
        }
        if (title.tie() == Tie.AFFILIATED_WITH) {
            boolean country = Kinds.state(entity) || entity.kind() == Kind.CITY || entity.kind() == Kind.REGION;
            return !country && !preposition.equals("in") && (entity.proper()
                    || preposition.equals("at") || preposition.equals("with"));
        }
        boolean body = entity.kind().organized() && !Kinds.state(entity);
        boolean within = preposition.equals("in") || preposition.equals("at");
        boolean sent = entity.proper() && (body || Kinds.state(entity))
                && SENT.contains(phrases.sentence().token(title.head()).lemma().toLowerCase(Locale.ROOT));
        if (preposition.equals("from") && !sent || within && !body) {
            return false;
        }
        return entity.kind() != Kind.GROUP || preposition.equals("of") || preposition.equals("for");
    }

    /** The body for which a person is known to act: "Putin's spokesman" speaks for it too, his doctor does not. */
    private Optional<Mention> bodyOf(Found title, Mention person) {
        return offices.bodyOf(person).or(() -> title.tie() == Tie.OFFICIAL_OF ? homes.known(person) : Optional.empty());
    }
}
