package chancery.extract.event;

import chancery.annotate.Notes;
import chancery.annotate.Sentence;
import chancery.annotate.Token;
import chancery.extract.event.ActorFinder.Filler;
import chancery.extract.syntax.Clauses;
import chancery.gazetteer.Kind;
import chancery.resolve.Entities;
import chancery.resolve.Form;
import chancery.resolve.Mention;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Finds who does what to whom: a trigger of the lexicon, its actors in the parse, and whether it happened. */
public final class EventFinder {
    private static final TriggerLexicon LEXICON = TriggerLexicon.shipped();
    private static final Set<String> SITES = Set.of("in", "at", "place");
    /** What these do, they do to a place as well as to somebody. */
    private static final Set<String> STRIKING = Set.of("plover:ASSAULT", "plover:COERCE", "plover:MOBILIZE", "plover:PROTEST");

    /** What happens in a place without being done to it. */
    private static final Set<String> HAPPENING = Set.of("plover:ASSAULT", "plover:PROTEST");
    private static final Set<String> TAKING = Set.of("seize", "arrest");

    public List<EventReading> find(Notes notes, Entities entities) {
        List<EventReading> found = new ArrayList<>();
        for (Sentence sentence : notes.sentences()) {
            found.addAll(new SentenceReader(notes, entities, sentence).read());
        }
        return found;
    }

    /** Reads one sentence. */
    private static final class SentenceReader {
        private final Sentence sentence;
        private final Clauses clauses;
        private final Entities entities;
        private final SenseFinder senses;
        private final RoleFinder roles;
        private final ModalityReader modality;
        private final EventSetting setting;
        private final QuantityReader quantities;
        private final TriggerWords triggers;
        private final ActorFinder actors;

        SentenceReader(Notes notes, Entities entities, Sentence sentence) {
            this.sentence = sentence;
            this.entities = entities;
            clauses = new Clauses(sentence);
            actors = new ActorFinder(clauses, entities, LEXICON);
            Slots slots = new Slots(clauses, actors, LEXICON);
            senses = new SenseFinder(clauses, slots, actors, LEXICON);
            roles = new RoleFinder(clauses, actors, slots, senses, LEXICON);
            modality = new ModalityReader(clauses, LEXICON);
            setting = new EventSetting(notes, clauses, entities);
            quantities = new QuantityReader(notes, clauses, LEXICON);
            triggers = new TriggerWords(notes, clauses, entities, LEXICON);
        }

        List<EventReading> read() {
            List<Draft> drafts = new ArrayList<>();
            for (Token token : sentence.tokens()) {
                if (triggers.tells(token.index())) {
                    senses.sense(token.index()).map(sense -> draft(sense, token.index())).ifPresent(drafts::add);
                }
            }
            DraftSelection selection = new DraftSelection(clauses);
            return selection.select(drafts).stream().map(draft -> reading(draft, selection.resumes(draft))).toList();
        }

        private Draft draft(TriggerSense sense, int token) {
            List<Filler> sources = roles.fill(sense.sources(), token, sense.pos(), true);
            List<Filler> recipients = recipients(sense, token, sources);
            if (sense.pos() == 'n' && clauses.caseWord(token, "under") && !clauses.children(token, "nsubj").isEmpty()) {
                List<Filler> bearers = roles.fill(List.of("subj"), token, 'n', false);
                recipients = bearers.isEmpty() ? recipients : bearers; // "is under siege"
                sources = without(sources, bearers);
            }
            if (sense.pos() == 'n' && lexicon(token, "undergone") && roles.possessed(token)) {
                List<Filler> befallen = sources.stream().filter(filler -> undergoes(filler.mention())).toList();
                recipients = befallen.isEmpty() ? recipients : befallen; // "his arrest"
                sources = without(sources, befallen);
            }
            boolean reciprocal = sense.recipients().contains("mutual") && sources.size() > 1;
            if (reciprocal && RoleFinder.strongest(recipients).map(Filler::strength).orElse(0) == 0) {
                recipients = sources.subList(1, sources.size());
                sources = sources.subList(0, 1);
            }
            List<Filler> near = RoleFinder.strongest(recipients).map(Filler::strength).orElse(0) > 0
                    || sense.recipients().contains("none") ? List.of() : without(roles.nearest(token, sense.pos()), sources);
            recipients = near.isEmpty() ? recipients : near;
            if (!STRIKING.contains(sense.type()) && Collections.disjoint(sense.recipients(), SITES)) {
                recipients = recipients.stream().filter(filler -> !isSite(filler)).toList();
            }
            List<Filler> resumed = new Resumption(clauses, entities, actors).resumed(token, sources, recipients);
            boolean guessed = !near.isEmpty() && resumed.equals(recipients);
            List<Filler> acting = sources.stream().map(filler -> spoken(filler, token)).toList();
            return new Draft(sense, token, modality.of(token, sense.type()), modality.wills(token), modality.refuses(token), acting,
                    without(resumed, acting), guessed);
        }

        private boolean lexicon(int token, String wordClass) {
            return LEXICON.isA(clauses.lemma(token), wordClass);
        }

        private boolean undergoes(Mention mention) {
            return mention.form() == Form.PRONOMINAL || entities.entity(mention).kind() == Kind.PERSON;
        }

        /** "Met in Accra": a city that does not stand for its government is where it was, not who was met. */
        private boolean isSite(Filler filler) {
            int head = filler.mention().head();
            return (entities.entity(filler.mention()).kind() == Kind.CITY || filler.mention().literal().isPresent())
                    && (clauses.caseWord(head, "in") || clauses.caseWord(head, "at"));
        }

        /** "Ambushed a truck in Goma": where it was, and nobody to whom it was done. */
        private boolean around(Mention mention) {
            return EventSetting.site(entities.entity(mention)) && Slots.PLACE_PREPOSITIONS.stream()
                    .anyMatch(preposition -> !preposition.equals("on") && clauses.caseWord(mention.head(), preposition));
        }

        private List<Filler> recipients(TriggerSense sense, int token, List<Filler> sources) {
            int mutual = sense.recipients().indexOf("mutual");
            if (mutual < 0 || sources.size() < 2) {
                return roles.fill(sense.recipients(), token, sense.pos(), false);
            }
            return roles.fill(sense.recipients().subList(0, mutual), token, sense.pos(), false);
        }

        private static List<Filler> without(List<Filler> fillers, List<Filler> taken) {
            return fillers.stream().filter(filler -> taken.stream()
                    .noneMatch(other -> other.mention().id() == filler.mention().id()
                            || filler.mention().form() == Form.PRONOMINAL && other.mention().entity() == filler.mention().entity())).toList();
        }

        /** "Kenya said it would withdraw": a pronoun that stands for who speaks gives way to the speaker. */
        private Filler spoken(Filler filler, int trigger) {
            if (filler.mention().form() != Form.PRONOMINAL) {
                return filler;
            }
            for (Mention other : entities.of(entities.entity(filler.mention()))) {
                if (other.form() != Form.PRONOMINAL && other.sentence() == sentence.index()) {
                    return new Filler(other, filler.strength());
                }
            }
            int at = trigger;
            for (int steps = 0; steps < 8 && clauses.governor(at) >= 0; steps++) {
                int above = clauses.governor(at);
                if (clauses.is(at, "ccomp") && Set.of("it", "they", "he", "she").contains(clauses.lemma(filler.mention().head()))) {
                    List<Filler> speakers = roles.fill(List.of("subj"), above, 'v', true);
                    if (!speakers.isEmpty() && speakers.get(0).strength() > 0) {
                        return speakers.get(0);
                    }
                }
                at = above;
            }
            return filler;
        }

        /** Who brokers a truce does not lay down arms. */
        private static List<Mention> parties(List<Mention> mediators, List<Mention> mentions) {
            return mentions.stream().filter(mention -> !mediators.contains(mention)).toList();
        }

        private EventReading reading(Draft draft, boolean resuming) {
            EventSetting.When when = resuming ? EventSetting.UNTOLD : setting.when(draft.trigger());
            List<Mention> places = new ArrayList<>(resuming ? List.of() : setting.places(draft));
            List<Mention> mediators = setting.mediators(draft.trigger());
            List<Mention> recipients = parties(mediators, RoleFinder.mentions(draft.recipients()));
            if (HAPPENING.contains(draft.type()) || draft.mode().filter(TAKING::contains).isPresent()) {
                recipients.stream().filter(mention -> around(mention) && !places.contains(mention)).forEach(places::add);
            }
            return new EventReading(sentence.index(), draft.trigger(), sentence.token(draft.trigger()).span(), draft.type(),
                    draft.mode(), draft.sense().contexts(), draft.modality(), parties(mediators, RoleFinder.mentions(draft.sources())),
                    recipients, draft.guessed(), resuming, mediators, places, when.span(), when.time(),
                    quantities.of(draft), draft.sense().rule(), draft.confidence());
        }
    }
}
