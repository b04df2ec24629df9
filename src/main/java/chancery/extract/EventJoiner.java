package chancery.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Joins the readings of one event: within one voice only, and with the nearest earlier telling that fits. */
final class EventJoiner {
    private final SameEvent same;

    EventJoiner(SameEvent same) {
        this.same = same;
    }

    /** One draft for each event, in text order. */
    List<EventDraft> join(List<EventDraft> drafts) {
        List<EventDraft> joined = new ArrayList<>();
        drafts.stream().sorted(Comparator.comparingInt(EventDraft::start)).forEach(draft -> {
            for (int i = joined.size() - 1; i >= 0; i--) {
                EventDraft earlier = joined.get(i);
                if (earlier.voice() == draft.voice() && same.retold(earlier, draft)) {
                    earlier.take(draft);
                    return;
                }
            }
            joined.add(draft);
        });
        return joined;
    }
}
