package chancery.resolve;

import chancery.annotate.Notes;
import chancery.annotate.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts a state and the body that is named after it together as one name: "Norwegian Coast Guard", "United States House of
 * Representatives". The state's own words stay beside it, as what the body belongs to.
 */
final class WholeNames {
    private final HeadWords heads;

    WholeNames(HeadWords heads) {
        this.heads = heads;
    }

    /** The names, those of bodies made whole; a state keeps its place before the body that its words open. */
    List<NameSpan> joined(Notes notes, List<NameSpan> spans) {
        List<NameSpan> joined = new ArrayList<>();
        for (NameSpan span : spans) {
            NameSpan before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            Sentence sentence = notes.sentences().get(span.sentence());
            boolean whole = before != null && before.sentence() == span.sentence() && before.to() == span.from()
                    && state(before) && body(sentence, span, before) && modifies(sentence, before, span) && !Capitals.headline(sentence);
            joined.add(!whole ? span : new NameSpan(span.sentence(), before.from(), span.to(),
                    NameFinder.text(sentence, before.from(), span.to()), span.kind(), span.known().filter(known -> !CommonNames.is(known.item())),
                    span.text()));
        }
        return joined;
    }

    private static boolean state(NameSpan span) {
        return span.known().filter(known -> Gazette.state(known.item().kind())).isPresent();
    }

    /** A body whose name ends with a word for what it is: a league, a ministry, a division. */
    private boolean body(Sentence sentence, NameSpan span, NameSpan state) {
        boolean ownOrUnknown = span.known().isEmpty() || CommonNames.is(span.known().get().item())
                || span.known().get().item().country().equals(state.known().map(known -> known.item().key()));
        return ownOrUnknown && span.kind().organized() && !Gazette.state(span.kind()) && (span.known().isPresent()
                || heads.ofName(sentence, span.from(), NameKinds.headToken(sentence, span.from(), span.to()))
                        .filter(head -> head.kind().organized()).isPresent());
    }

    private static boolean modifies(Sentence sentence, NameSpan state, NameSpan body) {
        int last = state.to() - 1;
        int governor = sentence.governor(last);
        return sentence.relation(last).matches("amod|compound|nmod") && body.from() <= governor && governor < body.to();
    }
}
