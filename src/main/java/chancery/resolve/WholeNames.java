package chancery.resolve;

import chancery.annotate.Notes;
import chancery.annotate.Sentence;
import chancery.gazetteer.Candidate;
import chancery.gazetteer.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Puts a state and the body that is named after it together as one name: "Norwegian Coast Guard", "United States House of
 * Representatives". The state's own words stay beside it, as what the body belongs to.
 */
final class WholeNames {
    /** Sectors of what is a state's own. */
    private static final Set<String> OF_THE_STATE = Set.of("MIL", "GOV", "COP", "SPY", "JUD", "LEG");

    private final HeadWords heads;
    private final Gazette gazette;
    private final Lexicon lexicon;

    WholeNames(HeadWords heads, Gazette gazette, Lexicon lexicon) {
        this.heads = heads;
        this.gazette = gazette;
        this.lexicon = lexicon;
    }

    /** The names, those of bodies made whole; a state keeps its place before the body that its words open. */
    List<NameSpan> joined(Notes notes, List<NameSpan> spans) {
        List<NameSpan> joined = new ArrayList<>();
        for (NameSpan span : spans) {
            NameSpan before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            Sentence sentence = notes.sentences().get(span.sentence());
            boolean whole = before != null && before.sentence() == span.sentence() && before.to() == span.from()
                    && state(before) && body(sentence, span, before) && modifies(sentence, before, span) && !Capitals.headline(sentence);
            Optional<NameSpan> state = whole ? Optional.empty() : stateOf(sentence, span);
            if (state.isPresent()) {
                joined.add(state.get());
                joined.add(new NameSpan(span.sentence(), span.from(), span.to(), span.text(), span.kind(), span.known(),
                        NameFinder.text(sentence, state.get().to(), span.to())));
                continue;
            }
            joined.add(!whole ? span : new NameSpan(span.sentence(), before.from(), span.to(),
                    NameFinder.text(sentence, before.from(), span.to()), span.kind(), span.known().filter(known -> !CommonNames.is(known.item())),
                    span.text()));
        }
        return joined;
    }

    /** The state that the name of one of its own bodies opens with, where the recognizer saw the name as one. */
    private Optional<NameSpan> stateOf(Sentence sentence, NameSpan span) {
        if (span.known().isPresent() || !span.kind().organized() || Gazette.state(span.kind()) || !ofTheState(sentence, span)) {
            return Optional.empty();
        }
        for (int to = Math.min(span.to() - 1, span.from() + 3); to > span.from(); to--) {
            String words = NameFinder.text(sentence, span.from(), to);
            Optional<Candidate> known = gazette.reading(words, Optional.empty())
                    .filter(candidate -> candidate.item().kind() == Kind.STATE);
            boolean only = known.isPresent() && gazette.candidates(words).stream()
                    .allMatch(other -> other.item().key().equals(known.get().item().key()));
            if (only) {
                return Optional.of(new NameSpan(span.sentence(), span.from(), to, words, Kind.STATE, known));
            }
        }
        return Optional.empty();
    }

    private boolean ofTheState(Sentence sentence, NameSpan span) {
        boolean fights = sentence.tokens().subList(span.from(), span.to()).stream()
                .anyMatch(token -> lexicon.has("not-the-states", token.word().toLowerCase(Locale.ROOT)));
        return !fights && heads.ofName(sentence, span.from(), NameKinds.headToken(sentence, span.from(), span.to()))
                .flatMap(HeadWords.Head::sector).filter(OF_THE_STATE::contains).isPresent();
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
