package chancery.decide;

import chancery.fact.Claim;
import chancery.fact.Event;
import chancery.fact.Evidence;
import chancery.fact.Fact;
import chancery.fact.Relation;
import chancery.fact.Role;
import chancery.text.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One place where a fact was read, so named that it is found again in a rebuild, whatever numbers facts have then:
 * {@code event plover:ASSAULT trigger=120,127 source=100,106}.
 *
 * @param kind  {@code event}, {@code relation} or {@code claim}
 * @param term  the type of an event, the predicate of a relation, the stance of a claim
 * @param spans the words by the part they play, without time, place and speaker
 */
public record FactKey(String kind, String term, Map<Role, List<Span>> spans) {
    private static final List<Role> ROLES = List.of(Role.TRIGGER, Role.CUE, Role.SUBJECT, Role.OBJECT, Role.SOURCE,
            Role.RECIPIENT, Role.CONTENT);
    private static final List<String> KINDS = List.of("event", "relation", "claim");
    private static final Pattern SPAN = Pattern.compile("(\\d{1,9}),(\\d{1,9})");
    private static final String BETWEEN_PLACES = "; ";
    /** Stands between the words of one place, where they are apart. */
    public static final String BETWEEN_WORDS = " … ";

    public FactKey {
        Map<Role, List<Span>> kept = new EnumMap<>(Role.class);
        for (Role role : ROLES) {
            List<Span> words = spans.getOrDefault(role, List.of());
            if (!words.isEmpty()) {
                kept.put(role, words.stream().sorted().distinct().toList());
            }
        }
        spans = kept;
    }

    static FactKey of(Fact fact, Evidence place) {
        String term = fact instanceof Event event ? event.type()
                : fact instanceof Relation relation ? relation.predicate().term() : ((Claim) fact).stance().term();
        return new FactKey(kind(fact), term, place.spans());
    }

    private static String kind(Fact fact) {
        return fact instanceof Event ? "event" : fact instanceof Relation ? "relation" : "claim";
    }

    /** Whether both were read from the same words; what stands around them may be read otherwise by now. */
    boolean meets(FactKey other) {
        return kind.equals(other.kind) && term.equals(other.term) && anchor().equals(other.anchor());
    }

    private Map<Role, List<Span>> anchor() {
        for (Role role : List.of(Role.TRIGGER, Role.CUE)) {
            if (spans.containsKey(role)) {
                return Map.of(role, spans.get(role));
            }
        }
        return spans;
    }

    /** The words that are compared with the article's, so that a decision about another text is not carried out. */
    public List<Span> words() {
        return anchor().values().stream().flatMap(List::stream).sorted().toList();
    }

    /** The places that a decision's subject names; empty where it names none. */
    static List<FactKey> all(String subject) {
        List<FactKey> keys = new ArrayList<>();
        for (String place : subject.split(BETWEEN_PLACES, -1)) {
            Optional<FactKey> key = one(place);
            if (key.isEmpty()) {
                return List.of();
            }
            keys.add(key.get());
        }
        return keys;
    }

    private static Optional<FactKey> one(String text) {
        String[] parts = text.split(" ");
        if (parts.length < 3 || !KINDS.contains(parts[0])) {
            return Optional.empty();
        }
        Map<Role, List<Span>> spans = new EnumMap<>(Role.class);
        for (int i = 2; i < parts.length; i++) {
            String[] part = parts[i].split("=", 2);
            Optional<Role> role = ROLES.stream().filter(one -> name(one).equals(part[0])).findFirst();
            List<Span> words = part.length < 2 ? List.of() : spans(part[1]);
            if (role.isEmpty() || words.isEmpty()) {
                return Optional.empty();
            }
            spans.put(role.get(), words);
        }
        return Optional.of(new FactKey(parts[0], parts[1], spans));
    }

    private static List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        for (String one : text.split("\\+", -1)) {
            Matcher span = SPAN.matcher(one);
            if (!span.matches() || Integer.parseInt(span.group(1)) >= Integer.parseInt(span.group(2))) {
                return List.of();
            }
            spans.add(new Span(Integer.parseInt(span.group(1)), Integer.parseInt(span.group(2))));
        }
        return spans;
    }

    private static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    /** As a decision writes several places of one fact. */
    public static String subject(List<FactKey> places) {
        return places.stream().map(FactKey::toString).collect(Collectors.joining(BETWEEN_PLACES));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(kind + " " + term);
        spans.forEach((role, words) -> text.append(' ').append(name(role)).append('=').append(words.stream()
                .map(span -> span.start() + "," + span.end()).collect(Collectors.joining("+"))));
        return text.toString();
    }
}
