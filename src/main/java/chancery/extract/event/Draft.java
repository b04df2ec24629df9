package chancery.extract.event;

import chancery.extract.event.ActorFinder.Filler;
import chancery.fact.Event;
import chancery.resolve.Form;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A trigger in a sense, with its actors, before it is weighed against the others of its sentence.
 *
 * @param willed  whether its own auxiliary puts it in the future
 * @param refusal whether that is denied
 * @param guessed whether the recipients only stand near, where no slot of the sense named anybody
 */
record Draft(TriggerSense sense, int trigger, Event.Modality modality, boolean willed,
             boolean refusal, List<Filler> sources, List<Filler> recipients, boolean guessed) {
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

    /**
     * How often such readings had the right type and actors on annotated news: by how surely each actor was found, by
     * how much the sense asked for, less for a noun, more between two names.
     */
    double confidence() {
        if (!complete()) {
            return sources.isEmpty() && recipients.isEmpty() ? .2 : .4;
        }
        double[] byStrength = {.3, .3, .38, .5, .65, .78};
        double confidence = byStrength[strength(sources) + strength(recipients) + (sense.weight() > 1 ? 1 : 0)];
        boolean named = sources.stream().allMatch(Draft::isName) && recipients.stream().allMatch(Draft::isName);
        return confidence + (named ? .07 : 0) - (sense.pos() == 'n' ? .12 : 0);
    }

    private static boolean isName(Filler filler) {
        return filler.mention().form() == Form.NAMED;
    }

    private static int strength(List<Filler> fillers) {
        return RoleFinder.strongest(fillers).map(Filler::strength).orElse(0);
    }
}
