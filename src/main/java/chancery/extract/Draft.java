package chancery.extract;

import chancery.extract.ActorFinder.Filler;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A trigger in a sense, with its actors, before it is weighed against the others of its sentence.
 *
 * @param willed  whether its own auxiliary puts it in the future
 * @param refusal whether that is denied
 */
record Draft(TriggerSense sense, int trigger, Event.Modality modality, boolean willed,
             boolean refusal, List<Filler> sources, List<Filler> recipients) {
    /** What is only to come is a promise of it, as PLOVER has it. */
    private static final Set<String> PROMISED = Set.of("plover:CONSULT", "plover:SUPPORT", "plover:COOPERATE", "plover:AID");
    private static final Set<String> YIELDED = Set.of("plover:RETREAT", "plover:CONCEDE");

    Draft {
        sources = List.copyOf(sources);
        recipients = List.copyOf(recipients);
    }

    /** A refusal is made even of what never comes. */
    @Override
    public Event.Modality modality() {
        return refused() ? Event.Modality.OCCURRED : modality;
    }

    boolean promised() {
        return modality == Event.Modality.PLANNED
                && (PROMISED.contains(sense.type()) || willed && YIELDED.contains(sense.type()));
    }

    /** What is denied or held back is a refusal of it. */
    boolean refused() {
        return refusal && (PROMISED.contains(sense.type()) || YIELDED.contains(sense.type()));
    }

    String type() {
        return promised() ? "plover:AGREE" : refused() ? "plover:REJECT" : sense.type();
    }

    Optional<String> mode() {
        return promised() || refused() ? Optional.empty() : sense.mode();
    }

    boolean complete() {
        return !sources.isEmpty() && !recipients.isEmpty();
    }

    double confidence() {
        double confidence = .35;
        confidence += sources.isEmpty() ? 0 : .15 + .05 * strength(sources);
        confidence += recipients.isEmpty() ? 0 : .15 + .05 * strength(recipients);
        return confidence + (sense.weight() > 1 ? .05 : 0);
    }

    private static int strength(List<Filler> fillers) {
        return RoleFinder.strongest(fillers).map(Filler::strength).orElse(0);
    }
}
