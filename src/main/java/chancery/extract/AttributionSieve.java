package chancery.extract;

import chancery.annotate.Notes;
import chancery.annotate.Quotation;
import chancery.annotate.Token;
import chancery.extract.event.EventReading;
import chancery.extract.relation.RelationReading;
import chancery.extract.speech.Attribution;
import chancery.extract.speech.Voices;
import chancery.fact.Claim;
import chancery.fact.Event;
import chancery.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lets go of attributions that are deeds in truth, and adds those that only quotation marks betray. */
final class AttributionSieve {
    /** Of claims made of words in quotation marks that nobody was found to say. */
    private static final double UNATTRIBUTED = .3;
    /** At and below this confidence, the words alone do not tell saying from doing. */
    private static final double WEAK = .5;
    private static final Set<String> DEEDS = Set.of("plover:AID", "plover:RETREAT", "plover:SANCTION", "plover:MOBILIZE",
            "plover:COERCE", "plover:ASSAULT", "plover:COOPERATE", "ch:Appointment", "ch:Dismissal", "ch:Election");

    /** Of these the words that tell of saying ("dismissed the claim") are read as another type. */
    private static final String DISMISSAL = "ch:Dismissal";

    private static final Pattern TITLE = Pattern.compile("\\P{L}*\\p{Lu}\\S*(\\P{L}+(\\p{Lu}\\S*|\\p{Ll}{1,3}))*\\P{L}*");

    private final Notes notes;
    private final List<EventReading> events;
    private final Map<Integer, List<EventReading>> bySentence;
    private final List<RelationReading> relations;
    /** Quotations by where they start. */
    private final NavigableMap<Integer, Span> quoted = new TreeMap<>();

    AttributionSieve(Notes notes, List<EventReading> events, List<RelationReading> relations) {
        this.notes = notes;
        this.events = events;
        bySentence = events.stream().collect(Collectors.groupingBy(EventReading::sentence));
        this.relations = relations;
        notes.quotations().forEach(quotation -> quoted.put(quotation.span().start(), quotation.span()));
    }

    List<Attribution> sift(List<Attribution> found) {
        return withBareQuotations(found.stream().filter(this::speech).toList());
    }

    /**
     * Whether what looks like an attribution is one: a verb with a bare object ("recalled its envoy") is not, where the
     * verb is read as a deed and nothing is told in the object.
     */
    private boolean speech(Attribution attribution) {
        boolean weak = attribution.act().isEmpty() && attribution.confidence() <= WEAK;
        boolean deed = !attribution.quoted() && bySentence.getOrDefault(attribution.sentence(), List.of()).stream()
                .anyMatch(reading -> reading.trigger() == attribution.cueToken().orElse(-1)
                        && (reading.type().equals(DISMISSAL) || weak && DEEDS.contains(reading.type())));
        return !deed || events.stream()
                .anyMatch(reading -> Voices.holds(attribution.contents(), reading.triggerSpan()));
    }

    /** Words in quotation marks are somebody's, even where it is not found whose. */
    private List<Attribution> withBareQuotations(List<Attribution> found) {
        List<Attribution> all = new ArrayList<>(found.stream().filter(one -> !one.contents().isEmpty()).toList());
        NavigableSet<Span> words = new TreeSet<>();
        events.forEach(reading -> words.add(reading.triggerSpan()));
        Set<Span> clauses = events.stream().filter(this::clause).map(EventReading::triggerSpan).collect(Collectors.toSet());
        relations.forEach(reading -> words.add(reading.cue()));
        BitSet attributed = new BitSet();
        all.stream().filter(one -> !tellsInside(one)).flatMap(one -> one.contents().stream())
                .forEach(content -> attributed.set(content.start(), content.end()));
        for (Quotation quotation : notes.quotations()) {
            Span span = quotation.span();
            List<Span> told = words.tailSet(new Span(span.start(), span.start()), true).stream()
                    .takeWhile(word -> word.start() < span.end()).filter(span::contains).toList();
            int said = attributed.nextSetBit(span.start());
            if ((said < 0 || said >= span.end()) && told.stream().anyMatch(word -> !isTitle(quotation)
                    || clauses.contains(word))) {
                all.add(new Attribution(quotation.first(), OptionalInt.empty(), List.of(), List.of(),
                        quotation.first(), List.of(), List.of(quotation.span()), List.of(), Claim.Stance.ASSERTS,
                        Event.Modality.OCCURRED, true, Optional.empty(), "bare-quotation", UNATTRIBUTED));
            }
        }
        return all;
    }

    /** Whether a reading is of a clause rather than of a name: it has a verb that is no bare form, or both who does it and to whom. */
    private boolean clause(EventReading reading) {
        Token trigger = notes.sentences().get(reading.sentence()).token(reading.trigger());
        return trigger.isVerb() && !trigger.tag().equals("VB") || !reading.sources().isEmpty() && !reading.recipients().isEmpty();
    }

    /** Whether who says something is quoted with it, so that the whole quotation is another's. */
    private boolean tellsInside(Attribution attribution) {
        if (attribution.cues().isEmpty() || attribution.speakers().isEmpty() || attribution.cueToken().isEmpty()) {
            return false;
        }
        Map.Entry<Integer, Span> nearest = quoted.floorEntry(attribution.cues().get(0).start());
        return nearest != null && nearest.getValue().contains(attribution.cues().get(0))
                && attribution.speakers().stream().allMatch(nearest.getValue()::contains);
    }

    /** Whether what stands in quotation marks is a title or a name: all its longer words have capitals. */
    private boolean isTitle(Quotation quotation) {
        return TITLE.matcher(notes.text(quotation.span())).matches();
    }
}
