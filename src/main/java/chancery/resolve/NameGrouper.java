package chancery.resolve;

import chancery.annotate.Sentence;
import chancery.gazetteer.Candidate;
import chancery.gazetteer.Item;
import chancery.gazetteer.Kind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Groups names that name the same: by the gazetteer's item; by the words; a person's by the family name, where only one
 * full name has it; letters by the name whose initials they are.
 */
final class NameGrouper {
    private static final Set<String> PARTICLES = Set.of("al", "el", "bin", "ibn", "de", "der", "van", "von", "la", "jr.",
            "sr.", "jr", "sr", "ii", "iii");

    /** The Arabic article at the head of a name's word. */
    private static final String ARTICLE = "(?<= |^)(?:al|el|an|ar|as|ash|at|az)-(?=\\p{L}{3})";

    private final Gazette gazette;
    private final Lexicon lexicon;
    private final Sides sides;
    private final Namesakes namesakes;
    private final List<Cluster> clusters = new ArrayList<>();
    private final Map<String, Cluster> byKey = new LinkedHashMap<>();
    private final Map<String, Cluster> byWords = new LinkedHashMap<>();

    NameGrouper(Gazette gazette, Lexicon lexicon, Sides sides) {
        this.sides = sides;
        this.namesakes = new Namesakes(gazette);
        this.gazette = gazette;
        this.lexicon = lexicon;
    }

    /** Gives every named draft its cluster. */
    List<Cluster> group(List<Draft> drafts) {
        List<Draft> named = drafts.stream().filter(draft -> draft.form == Form.NAMED).toList();
        Set<String> endings = endings(named);
        for (Draft draft : named) {
            boolean person = draft.kind == Kind.PERSON && draft.name.orElseThrow().known().isEmpty();
            if (!person || words(draft).length > 1 && !endings.contains(String.join(" ", words(draft)))) {
                place(draft);
            }
        }
        for (Draft draft : named) {
            if (draft.cluster == null) {
                shortName(draft, named);
            }
        }
        Variants.join(clusters);
        acronyms();
        new ShortNames(lexicon).join(clusters);
        return clusters;
    }

    /** Whether the article names an item, by name or adjective. */
    boolean named(Item item) {
        return byKey.containsKey(item.key()) && !byKey.get(item.key()).drafts.isEmpty();
    }

    /** The cluster of an item that the article may name by its capital or adjective only. */
    Cluster cluster(Item item) {
        return byKey.computeIfAbsent(item.key(), key -> {
            Cluster cluster = open(item.kind(), item.kind() != Kind.GROUP);
            cluster.item = Optional.of(item);
            cluster.label = Optional.of(item.label());
            return cluster;
        });
    }

    /** The cluster of a building or town by its bare name. */
    Cluster place(String name) {
        return byWords.computeIfAbsent(family(Kind.PLACE) + " " + normal(name), words -> {
            Cluster cluster = open(Kind.PLACE, true);
            cluster.label = Optional.of(name);
            return cluster;
        });
    }

    private Cluster open(Kind kind, boolean proper) {
        Cluster cluster = new Cluster(kind, proper);
        clusters.add(cluster);
        return cluster;
    }

    private void place(Draft draft) {
        NameSpan name = draft.name.orElseThrow();
        if (name.known().isPresent()) {
            Candidate known = name.known().get();
            if (Gazette.adjectival(known) && peopled(draft)) {
                draft.kind = Kind.GROUP;
                draft.plural = true;
            }
            if (Gazette.adjectival(known) && (draft.kind == Kind.GROUP || draft.kind == Kind.PERSON)
                    && known.item().kind() != draft.kind) {
                people(draft, known.item());
                return;
            }
            Optional<Item> region = namesakes.region(draft);
            if (region.isPresent()) {
                cluster(region.get()).add(draft);
                return;
            }
            if (sides.isOne(draft)) {
                side(draft, known.item());
                return;
            }
            Cluster cluster = cluster(known.item());
            cluster.sector = cluster.sector.or(() -> gazette.sector(known.item()));
            cluster.add(draft);
            return;
        }
        // a middle initial is as often left out as written
        String words = draft.kind == Kind.PERSON ? normal(name.text()).replaceAll(" \\p{L}(?= )", "") : normal(name.bare());
        String key = family(draft.kind) + " " + words;
        Optional<Item> state = draft.kind.organized() ? stateOf(draft) : Optional.empty();
        Cluster cluster = state.isEmpty() ? byWords.get(key) : ofState(key, state.get());
        if (cluster == null) {
            cluster = open(draft.kind, true);
            cluster.owner = state.map(this::cluster).orElse(null);
            byWords.put(key, cluster);
        }
        if (state.isPresent()) {
            byWords.put(key + "|" + state.get().key(), cluster);
        }
        cluster.add(draft);
    }

    /** The state that a body's name is said to be of: "Norwegian Coast Guard", "Norway's Supreme Court". */
    private Optional<Item> stateOf(Draft draft) {
        return draft.owner == null ? stateAfter(draft) : draft.owner.name.flatMap(NameSpan::known).map(Candidate::item)
                .filter(item -> Gazette.state(item.kind()));
    }

    /** "the Embassy of Japan". */
    private Optional<Item> stateAfter(Draft draft) {
        Sentence sentence = draft.sentence;
        int at = draft.to < sentence.size() && sentence.token(draft.to).word().equals("of") ? draft.to + 1 : sentence.size();
        if (at < sentence.size() && sentence.token(at).word().equals("the")) {
            at++;
        }
        for (int to = Math.min(sentence.size(), at + 3); to > at; to--) {
            Optional<Candidate> state = gazette.reading(NameFinder.text(sentence, at, to), Optional.empty())
                    .filter(known -> Gazette.state(known.item().kind()) && !Gazette.adjectival(known));
            if (state.isPresent()) {
                return state.map(Candidate::item);
            }
        }
        return Optional.empty();
    }

    /** The body of this name and state; one that the article named without a state before may be the same. */
    private Cluster ofState(String key, Item state) {
        Cluster known = byWords.get(key + "|" + state.key());
        Cluster bare = byWords.get(key);
        if (known != null || bare == null || bare.owner != null) {
            if (known != null) {
                // who says "the Coast Guard" next means this one
                byWords.put(key, known);
            }
            return known;
        }
        bare.owner = cluster(state);
        return bare;
    }

    /** "Armenian-populated": by the people, not by their state. */
    private boolean peopled(Draft draft) {
        return draft.to + 1 < draft.sentence.size() && draft.sentence.token(draft.to).word().equals("-")
                && lexicon.has("peopled", draft.sentence.token(draft.to + 1).word().toLowerCase(java.util.Locale.ROOT));
    }

    /** "Ireland" that plays: a body without an item, of the state or town whose name it bears. */
    private void side(Draft draft, Item bearer) {
        draft.kind = Kind.ORGANIZATION;
        Cluster side = byWords.computeIfAbsent("side " + bearer.key(), key -> open(Kind.ORGANIZATION, false));
        side.owner = cluster(bearer);
        side.add(draft);
    }

    /** "Armenians": a group of its own, that belongs to the state. */
    private void people(Draft draft, Item state) {
        String key = "people " + state.key() + " " + draft.plural + (draft.plural ? "" : " " + clusters.size());
        Cluster cluster = byWords.get(key);
        if (cluster == null) {
            cluster = open(draft.kind, false);
            cluster.owner = cluster(state);
            cluster.plural = draft.plural;
            byWords.put(key, cluster);
        }
        cluster.add(draft);
    }

    /** What persons' full names end with: "de Blasio" of "Bill de Blasio". */
    private static Set<String> endings(List<Draft> named) {
        Set<String> endings = new HashSet<>();
        for (Draft draft : named) {
            String[] words = words(draft);
            for (int from = 1; draft.kind == Kind.PERSON && from < words.length; from++) {
                endings.add(String.join(" ", java.util.Arrays.copyOfRange(words, from, words.length)));
            }
        }
        return endings;
    }

    /** A short name of a person: of the one full name in the article that ends with it, or else begins with it. */
    private void shortName(Draft draft, List<Draft> named) {
        String word = String.join(" ", words(draft));
        Cluster family = null;
        Cluster given = null;
        boolean twoFamilies = false;
        for (Draft other : named) {
            if (other.cluster == null || other.cluster.kind != Kind.PERSON || !other.name.orElseThrow().text().contains(" ")) {
                continue;
            }
            String[] words = words(other);
            if (words.length < 2) {
                continue;
            }
            boolean before = Draft.inTextOrder(other, draft) < 0;
            if (String.join(" ", words).endsWith(" " + word)) {
                twoFamilies |= family != null && family != other.cluster;
                family = family == null || before ? other.cluster : family;
            } else if (words[0].equals(word)) {
                given = given == null || before ? other.cluster : given;
            }
        }
        Cluster cluster = family != null ? family : given != null ? given : variant(draft);
        if (cluster != null && !(twoFamilies && family == null)) {
            cluster.add(draft);
        } else {
            place(draft);
        }
    }

    /** The one person whose family name is this but for a letter: "Pereyra" of "Ana Pereira". */
    private Cluster variant(Draft draft) {
        String[] words = words(draft);
        List<Cluster> alike = clusters.stream().filter(other -> other.kind == Kind.PERSON && other.item.isEmpty()
                && other.drafts.stream().anyMatch(one -> one.name.isPresent() && words(one).length > 1
                && Variants.ofOneName(words[words.length - 1], words(one)[words(one).length - 1]))).toList();
        return words.length == 1 && alike.size() == 1 ? alike.get(0) : null;
    }

    /** Letters without brackets beside them: "the CSTO" after "Collective Security Treaty Organization". */
    private void acronyms() {
        for (Cluster letters : List.copyOf(clusters)) {
            if (letters.item.isPresent() || letters.drafts.isEmpty() || !letters.kind.organized()) {
                continue;
            }
            String text = letters.drafts.get(0).name.map(NameSpan::text).orElse("");
            if (!Capitals.acronym(text)) {
                continue;
            }
            List<Cluster> matching = clusters.stream().filter(other -> other != letters && other.kind.organized()
                    && !other.drafts.isEmpty() && other.drafts.stream().anyMatch(draft -> draft.name.isPresent()
                    && (Initials.of(draft.name.get().text(), text) || Initials.of(draft.name.get().bare(), text)))).toList();
            if (matching.size() == 1) {
                matching.get(0).absorb(letters);
                clusters.remove(letters);
            }
        }
    }

    private static String family(Kind kind) {
        return kind == Kind.PERSON ? "person" : kind.organized() ? "body" : kind.actor() ? "group"
                : kind == Kind.THING ? "thing" : "place";
    }

    static String normal(String name) {
        // "Erdoğan" and "Erdogan", "Orbán" and "Orban" are one
        String text = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).replace(".", "").replace("’", "'").replace("organis", "organiz").replace(" & ", " and ");
        return text.startsWith("the ") ? text.substring(4) : text;
    }

    /** The words of a name in lower case, without the particles at its end and the Arabic article before a person's. */
    static String[] words(Draft draft) {
        String text = normal(draft.name.orElseThrow().bare());
        String bare = draft.kind == Kind.PERSON ? text.replaceAll(ARTICLE, "") : text;
        String[] words = bare.split(" ");
        int length = words.length;
        while (length > 1 && PARTICLES.contains(words[length - 1])) {
            length--;
        }
        return java.util.Arrays.copyOf(words, length);
    }
}
