package chancery.extract;

import chancery.annotate.Notes;
import chancery.annotate.Sentence;
import chancery.annotate.TimeExpression;
import chancery.extract.event.EventReading;
import chancery.extract.relation.Kinds;
import chancery.extract.relation.RelationReading;
import chancery.extract.speech.Attribution;
import chancery.extract.speech.Utterance;
import chancery.extract.speech.Voices;
import chancery.fact.Claim;
import chancery.fact.Confidence;
import chancery.fact.Event;
import chancery.fact.Evidence;
import chancery.fact.Fact;
import chancery.fact.Facts;
import chancery.fact.Role;
import chancery.fact.When;
import chancery.gazetteer.Kind;
import chancery.link.Links;
import chancery.resolve.Entities;
import chancery.resolve.Form;
import chancery.resolve.Mention;
import chancery.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts the readings of one article together: each in the words of the reporter, or of who is said to say it. */
final class Assembly {
    private final Notes notes;
    private final Entities entities;
    private final List<Attribution> attributions;
    private final Voices voices;
    private final Utterance utterance;
    private final Mood mood;
    private final List<RelationDraft> relations = new ArrayList<>();
    private final List<EventDraft> events = new ArrayList<>();
    private final Map<Integer, EventDraft> acts = new LinkedHashMap<>();
    private final Speakers speakers;
    private final Dating dating;
    private final SameEvent same;
    private final int[] claimIds;
    /** Attributions by the sentence of their cue; what each voice tells. */
    private final Map<Integer, List<Integer>> bySentence;
    private final Map<Integer, List<Integer>> claimsOf;
    private final Map<Integer, List<RelationDraft>> relationsOf;
    private final Map<Integer, List<EventDraft>> eventsOf;
    private int next;

    Assembly(Notes notes, Entities entities, Links links, List<Attribution> found, List<EventReading> events,
             List<RelationReading> relations) {
        this.notes = notes;
        this.entities = entities;
        attributions = new AttributionSieve(notes, events, relations).sift(found);
        voices = new Voices(attributions);
        utterance = new Utterance(notes, entities);
        mood = new Mood(notes, attributions, utterance);
        speakers = new Speakers(notes, entities, links, relations);
        same = new SameEvent(notes, entities, speakers);
        claimIds = new int[attributions.size()];
        List<Integer> all = IntStream.range(0, attributions.size()).boxed().toList();
        bySentence = all.stream().collect(Collectors.groupingBy(at -> attributions.get(at).sentence()));
        claimsOf = all.stream().collect(Collectors.groupingBy(voices::outer));
        dating = new Dating(notes, attributions, voices);
        draftRelations(relations);
        draftEvents(events);
        relationsOf = this.relations.stream().collect(Collectors.groupingBy(draft -> draft.key().voice()));
        eventsOf = this.events.stream().collect(Collectors.groupingBy(EventDraft::voice));
    }

    /** In text order; a claim before what it reports. */
    Facts facts() {
        next = 0;
        List<Fact> facts = told(Voices.REPORTER);
        return new Facts(facts, ties());
    }

    private List<Facts.Tie> ties() {
        List<EventDraft> all = new ArrayList<>(events);
        all.addAll(acts.values());
        List<Facts.Tie> ties = new ArrayList<>(new EventTies(notes, EventDraft::id).ties(all));
        new ClaimTies(notes, attributions, same, this::tellers, speakers::sides,
                at -> utterance.about(attributions.get(at))).ties(events, relations)
                .forEach(tie -> ties.add(new Facts.Tie(tie.kind(), claimIds[tie.from()], claimIds[tie.to()])));
        return ties;
    }

    private void draftRelations(List<RelationReading> readings) {
        Map<RelationDraft.Key, RelationDraft> drafts = new LinkedHashMap<>();
        for (RelationReading reading : readings) {
            if (speakers.mistaken(reading)) {
                continue;
            }
            int voice = voice(reading);
            List<Integer> tellers = tellers(voice);
            for (int subject : speakers.resolve(List.of(reading.subject()), tellers)) {
                for (int object : speakers.resolve(List.of(reading.object()), tellers)) {
                    if (subject != object && Kinds.fit(entities, reading.predicate(), subject, object)
                            && !stranger(reading.subject(), subject)
                            && !stranger(reading.object(), object)) {
                        drafts.computeIfAbsent(new RelationDraft.Key(voice, subject, reading.predicate(), object,
                                reading.modality(), reading.title()), RelationDraft::new).add(reading);
                    }
                }
            }
        }
        relations.addAll(drafts.values());
    }

    private void draftEvents(List<EventReading> readings) {
        List<EventDraft> drafts = new ArrayList<>();
        for (EventReading read : readings) {
            EventReading reading = dating.of(read);
            OptionalInt attribution = actOf(reading);
            if (attribution.isPresent()) {
                acts.put(attribution.getAsInt(), new EventDraft(voices.outer(attribution.getAsInt()), reading));
            } else if (voice(reading) != Voices.REPORTER || !Charges.hold(notes.sentences().get(reading.sentence()), reading)) {
                drafts.add(new EventDraft(voice(reading), reading));
            }
        }
        new EventJoiner(same).join(drafts).stream().filter(draft -> draft.readings().stream()
                .anyMatch(reading -> !reading.resuming() && Substance.has(reading, notes, entities))).forEach(events::add);
    }

    /** Whether a pronoun stands for nobody whom the article tells of: the reader's "you", the reporter's "our". */
    private boolean stranger(Mention mention, int entity) {
        return mention.form() == Form.PRONOMINAL && mention.entity() == entity && !entities.entity(entity).proper()
                && entities.entity(entity).kind() == Kind.GROUP;
    }

    /** In whose words a relation stands: also who somebody is that is accused stands in the accuser's. */
    private int voice(RelationReading reading) {
        return voices.of(token(reading.sentence(), reading.cueToken()));
    }

    /** In whose words a reading stands; a verb joined on to a content, without subject or tense, stands there too. */
    private int voice(EventReading reading) {
        Sentence sentence = notes.sentences().get(reading.sentence());
        int at = reading.trigger();
        int voice = voices.of(sentence.token(at).span());
        while (voice == Voices.REPORTER && sentence.relation(at).startsWith("conj") && joined(sentence, at)) {
            at = sentence.governor(at);
            voice = voices.of(sentence.token(at).span());
        }
        return voice;
    }

    private static boolean joined(Sentence sentence, int verb) {
        String tag = sentence.token(verb).tag();
        return (tag.equals("VB") || tag.equals("VBG")) && sentence.children(verb, "nsubj", "aux:pass").isEmpty();
    }

    /** The attribution whose cue a reading's trigger is, and which has no act yet. */
    private OptionalInt actOf(EventReading reading) {
        for (int i : bySentence.getOrDefault(reading.sentence(), List.of())) {
            Attribution attribution = attributions.get(i);
            boolean cue = attribution.cueToken().isPresent() && attribution.cueToken().getAsInt() == reading.trigger();
            boolean sameAct = attribution.act().filter(reading.type()::equals).isPresent()
                    && attribution.cues().stream().anyMatch(span -> span.overlaps(reading.triggerSpan()));
            if ((cue || sameAct) && !acts.containsKey(i)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private Span token(int sentence, int token) {
        return notes.sentences().get(sentence).token(token).span();
    }

    private List<Integer> tellers(int voice) {
        return voice == Voices.REPORTER ? List.of()
                : speakers.of(attributions.get(voice), tellers(voices.outer(voice)));
    }

    /** What a voice tells, numbered as it is built. */
    private List<Fact> told(int voice) {
        List<Piece> pieces = new ArrayList<>();
        for (RelationDraft draft : relationsOf.getOrDefault(voice, List.of())) {
            pieces.add(new Piece(draft.start(), 1, () -> draft.relation(next++)));
        }
        for (EventDraft draft : eventsOf.getOrDefault(voice, List.of())) {
            pieces.add(new Piece(draft.start(), 2, () -> draft.event(next++, mood.of(draft), speakers, tellers(voice))));
        }
        for (int at : claimsOf.getOrDefault(voice, List.of())) {
            pieces.add(new Piece(start(attributions.get(at)), 0, () -> claim(at)));
        }
        pieces.sort(Comparator.comparingInt(Piece::start).thenComparingInt(Piece::rank));
        List<Fact> facts = new ArrayList<>();
        pieces.forEach(piece -> facts.add(piece.fact().get()));
        return facts;
    }

    private record Piece(int start, int rank, Supplier<Fact> fact) { }

    private static int start(Attribution attribution) {
        return attribution.contents().stream().mapToInt(Span::start).min().orElseThrow();
    }

    private Claim claim(int at) {
        int id = next++;
        claimIds[at] = id;
        Attribution attribution = attributions.get(at);
        List<Integer> who = tellers(at);
        List<Integer> addressees = speakers.named(attribution.addressees(), tellers(voices.outer(at)));
        Optional<TimeExpression> time = utterance.time(attribution);
        Optional<When> when = time.map(When::of);
        Optional<Event> act = act(at, who, addressees, time);
        return new Claim(id, who, addressees, attribution.stance(), attribution.modality(), attribution.quoted(),
                utterance.text(attribution), utterance.about(attribution), told(at), act, when, Confidence.round(attribution.confidence()),
                List.of(evidence(attribution, Role.CUE, time)));
    }

    private Optional<Event> act(int at, List<Integer> who, List<Integer> addressees, Optional<TimeExpression> time) {
        EventDraft draft = acts.get(at);
        Attribution attribution = attributions.get(at);
        Optional<When> when = time.map(When::of);
        if (draft == null) {
            return attribution.act().map(type -> new Event(next++, type, Optional.empty(), List.of(),
                    attribution.modality(), who, addressees, List.of(), List.of(), when, List.of(),
                    Confidence.round(attribution.confidence()), List.of(evidence(attribution, Role.TRIGGER, time))));
        }
        Event.Modality own = draft.first().modality();
        boolean told = own == Event.Modality.OCCURRED || own == Event.Modality.ONGOING;
        Event read = draft.event(next++, told && !said(at) ? attribution.modality() : own, speakers, tellers(draft.voice()));
        List<Integer> sources = read.sources().containsAll(who) ? read.sources().stream().filter(this::acts).toList() : who;
        List<Integer> recipients = read.recipients().stream().filter(recipient -> !sources.contains(recipient)).toList();
        return Optional.of(new Event(read.id(), read.type(), read.mode(), read.contexts(), read.modality(), sources,
                recipients.isEmpty() ? addressees : recipients,
                read.mediators(), read.places(), told(read.when()) ? read.when() : when.or(read::when), read.quantities(),
                read.confidence(), read.evidence()));
    }

    /** Whether it was said, and not only planned, possible or denied. */
    private boolean said(int at) {
        return attributions.get(at).modality() == Event.Modality.OCCURRED;
    }

    private static boolean told(Optional<When> when) {
        return when.filter(time -> time.source() != TimeExpression.TimeSource.FROM_PUBLICATION).isPresent();
    }

    private boolean acts(int entity) {
        return entities.entity(entity).kind() != Kind.THING;
    }

    private static Evidence evidence(Attribution attribution, Role cue, Optional<TimeExpression> time) {
        Map<Role, List<Span>> spans = new EnumMap<>(Role.class);
        spans.put(cue, attribution.cues());
        spans.put(cue == Role.CUE ? Role.SPEAKER : Role.SOURCE, attribution.speakers());
        spans.put(cue == Role.CUE ? Role.ADDRESSEE : Role.RECIPIENT, attribution.addressees());
        spans.put(Role.TIME, time.map(TimeExpression::span).stream().toList());
        if (cue == Role.CUE) {
            spans.put(Role.CONTENT, attribution.contents());
        }
        return new Evidence(attribution.sentence(), attribution.rule(), spans);
    }
}
