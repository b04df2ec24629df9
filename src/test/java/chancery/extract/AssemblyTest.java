package chancery.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chancery.annotate.Notes;
import chancery.annotate.Sentence;
import chancery.annotate.TestNotes;
import chancery.annotate.Token;
import chancery.extract.event.EventReading;
import chancery.extract.relation.RelationReading;
import chancery.extract.speech.Attribution;
import chancery.fact.Claim;
import chancery.fact.Event;
import chancery.fact.Fact;
import chancery.fact.Facts;
import chancery.fact.Relation;
import chancery.link.Link;
import chancery.link.Links;
import chancery.resolve.Entities;
import chancery.resolve.Mention;
import chancery.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is asserted and what is alleged, from readings made by hand, so that these tests hang on no other finder.
 *
 * <p>Under each text stand the readings ({@code say: speaker | cue | content | stance | act}, contents apart by
 * {@code ...}; {@code event: trigger | type | source | recipient | modality}; {@code relation: subject | predicate |
 * object | cue}) and the facts expected of them, what a claim reports indented under it.
 */
class AssemblyTest {
    private static final Cast CAST = new Cast();

    static Stream<Cases.Case> cases() {
        return Cases.read("assembly.cases");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void tellsApartWhatIsReportedAndWhatIsSaid(Cases.Case one) {
        Notes notes = TestNotes.of(one.text(), "2024-05-20");
        Hand hand = new Hand(notes, CAST.of(notes));
        List<String> expected = new ArrayList<>();
        for (String line : one.lines()) {
            if (!hand.read(line)) {
                expected.add(line);
            }
        }
        Links links = new Links(hand.entities.entities().stream().map(entity -> Link.NONE).toList());
        Facts facts = new Assembly(notes, hand.entities, links, hand.attributions, hand.events, hand.relations).facts();
        assertEquals(String.join("\n", expected), String.join("\n", new Printed(hand.entities, facts).lines()), one.text());
    }

    /** Readings by hand. */
    private static final class Hand {
        private final Notes notes;
        private final Entities entities;
        private final List<Attribution> attributions = new ArrayList<>();
        private final List<EventReading> events = new ArrayList<>();
        private final List<RelationReading> relations = new ArrayList<>();
        private final Map<String, Integer> searched = new HashMap<>();

        Hand(Notes notes, Entities entities) {
            this.notes = notes;
            this.entities = entities;
        }

        boolean read(String line) {
            int colon = line.indexOf(": ");
            String kind = colon < 0 ? "" : line.substring(0, colon);
            List<String> cells = colon < 0 ? List.of()
                    : Arrays.stream(line.substring(colon + 2).split("\\|", -1)).map(String::trim).toList();
            switch (kind) {
                case "say" -> attributions.add(attribution(cells));
                case "event" -> events.add(event(cells));
                case "relation" -> relations.add(relation(cells));
                default -> {
                    return false;
                }
            }
            return true;
        }

        private Attribution attribution(List<String> cells) {
            List<Span> speakers = spans(cells.get(0));
            List<Span> cues = spans(cells.get(1));
            List<Span> contents = spans(cells.get(2));
            Token cue = cues.isEmpty() ? null : token(cues.get(0));
            int at = sentence(cues.isEmpty() ? contents.get(0) : cues.get(0)).index();
            List<Integer> heads = speakers.stream().map(span -> mention(span).head()).toList();
            return new Attribution(at, cue == null ? OptionalInt.empty() : OptionalInt.of(cue.index()), speakers, heads,
                    speakers.isEmpty() ? at : sentence(speakers.get(0)).index(), cues, contents, List.of(),
                    Claim.Stance.valueOf(cells.get(3)), Event.Modality.OCCURRED, cells.get(2).startsWith("“"),
                    optional(cells, 4), "by-hand", .8);
        }

        private EventReading event(List<String> cells) {
            Span trigger = spans(cells.get(0)).get(0);
            Event.Modality modality = optional(cells, 4).map(Event.Modality::valueOf).orElse(Event.Modality.OCCURRED);
            return new EventReading(sentence(trigger).index(), token(trigger).index(), trigger, cells.get(1),
                    Optional.empty(), List.of(), modality, mentions(cells.get(2)), mentions(cells.get(3)), false, false, List.of(),
                    List.of(), Optional.empty(), Optional.empty(), List.of(), "by-hand", .8);
        }

        private RelationReading relation(List<String> cells) {
            Span cue = spans(cells.get(3)).get(0);
            return new RelationReading(sentence(cue).index(), token(cue).index(), mentions(cells.get(0)).get(0),
                    Relation.Predicate.valueOf(cells.get(1)), mentions(cells.get(2)).get(0), cue,
                    optional(cells, 4).map(Relation.Modality::valueOf).orElse(Relation.Modality.CURRENT),
                    Optional.empty(), Optional.empty(), "by-hand", .8);
        }

        private static Optional<String> optional(List<String> cells, int at) {
            return cells.size() > at && !cells.get(at).isEmpty() ? Optional.of(cells.get(at)) : Optional.empty();
        }

        private List<Mention> mentions(String cell) {
            return spans(cell.replace(" + ", " ... ")).stream().map(this::mention).toList();
        }

        private Mention mention(Span span) {
            return entities.mentions().stream().filter(mention -> mention.span().overlaps(span)
                            && mention.span().end() <= span.end()).reduce((a, b) -> b)
                    .orElseThrow(() -> new AssertionError("no mention in \"" + notes.text(span) + "\""));
        }

        /** {@code words} or {@code words#2}, the second place where they stand. */
        private List<Span> spans(String cell) {
            List<Span> spans = new ArrayList<>();
            if (cell.isEmpty() || cell.equals("-")) {
                return spans;
            }
            for (String part : cell.split(" \\.\\.\\. ")) {
                int hash = part.indexOf('#');
                String words = hash < 0 ? part : part.substring(0, hash);
                int nth = hash < 0 ? 1 : Integer.parseInt(part.substring(hash + 1));
                int at = -1;
                for (int i = 0; i < nth; i++) {
                    at = notes.article().text().indexOf(words, at + 1);
                }
                if (at < 0) {
                    throw new AssertionError("\"" + part + "\" is not in the text");
                }
                spans.add(new Span(at, at + words.length()));
            }
            return spans;
        }

        private Sentence sentence(Span span) {
            return notes.sentences().stream().filter(sentence -> sentence.span().overlaps(span)).findFirst().orElseThrow();
        }

        private Token token(Span span) {
            return sentence(span).tokens().stream().filter(token -> token.span().overlaps(span)).findFirst().orElseThrow();
        }
    }

    /** Facts as lines, what a claim reports indented. */
    private static final class Printed {
        private final Entities entities;
        private final Facts facts;
        private final Map<Integer, String> names = new LinkedHashMap<>();
        private final List<String> lines = new ArrayList<>();

        Printed(Entities entities, Facts facts) {
            this.entities = entities;
            this.facts = facts;
        }

        List<String> lines() {
            facts.facts().forEach(fact -> print(fact, ""));
            facts.ties().forEach(tie -> lines.add(tie.kind() + " " + names.get(tie.from()) + " " + names.get(tie.to())));
            return lines;
        }

        private void print(Fact fact, String indent) {
            if (fact instanceof Event event) {
                lines.add(indent + "EVENT " + event(event));
            } else if (fact instanceof Relation relation) {
                String modality = relation.modality() == Relation.Modality.CURRENT ? "" : " " + relation.modality();
                lines.add(indent + "RELATION " + entity(relation.subject()) + " " + relation.predicate() + " "
                        + entity(relation.object()) + modality);
            } else if (fact instanceof Claim claim) {
                names.put(claim.id(), all(claim.speakers()) + "/" + claim.stance());
                lines.add(indent + "CLAIM " + all(claim.speakers()) + " " + claim.stance());
                claim.act().ifPresent(act -> lines.add(indent + "  ACT " + event(act)));
                claim.reports().forEach(report -> print(report, indent + "  "));
            }
        }

        private String event(Event event) {
            names.put(event.id(), event.type().substring(event.type().indexOf(':') + 1));
            String times = event.evidence().size() > 1 ? " x" + event.evidence().size() : "";
            return event.type().substring(event.type().indexOf(':') + 1) + " " + all(event.sources()) + " -> "
                    + all(event.recipients()) + " " + event.modality() + times;
        }

        private String all(List<Integer> ids) {
            return ids.isEmpty() ? "-" : String.join("+", ids.stream().map(this::entity).toList());
        }

        private String entity(int id) {
            return entities.entity(id).name();
        }
    }
}
