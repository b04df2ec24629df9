package chancery.decide;

import chancery.annotate.Notes;
import chancery.gazetteer.Kind;
import chancery.resolve.Entities;
import chancery.resolve.Entity;
import chancery.resolve.Form;
import chancery.resolve.Mention;
import chancery.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Splits and merges an article's entities. Ids are those of the entities it was given, and new ones after them. */
final class Grouping {
    private final Notes notes;
    private final List<Entity> entities;
    private final List<Mention> mentions;
    /** The entity into which each was merged; itself where it was not. */
    private final List<Integer> into = new ArrayList<>();

    Grouping(Notes notes, Entities found) {
        this.notes = notes;
        entities = new ArrayList<>(found.entities());
        mentions = new ArrayList<>(found.mentions());
        entities.forEach(entity -> into.add(entity.id()));
    }

    /**
     * Who is meant, in the order of ids.
     *
     * @param here whether the decision is on this article alone: then a common noun may be meant, and a short name that
     *             only stands for a longer one
     */
    List<Integer> meant(Designation who, boolean here) {
        if (who.span().isPresent()) {
            return mentions.stream().filter(mention -> mention.span().equals(who.span().get()) && written(mention).equals(who.name()))
                    .map(Mention::entity).distinct().limit(1).toList();
        }
        List<Entity> standing = entities.stream().filter(entity -> into.get(entity.id()) == entity.id()
                && (entity.proper() || here)).toList();
        List<Integer> exact = standing.stream().filter(who::names).map(Entity::id).toList();
        return exact.isEmpty() && here ? standing.stream().filter(who::isAName).map(Entity::id).toList() : exact;
    }

    /** Makes one of all, under a name. */
    int merge(List<Integer> all, Designation who) {
        TreeSet<Integer> ids = new TreeSet<>(all);
        int keep = ids.stream().filter(id -> who.names(entities.get(id))).findFirst().orElse(ids.first());
        Set<String> names = new LinkedHashSet<>(List.of(who.name()));
        Entity kept = entities.get(keep);
        Optional<String> sector = kept.sector();
        OptionalInt owner = kept.owner();
        for (int id : ids) {
            Entity one = entities.get(id);
            names.addAll(one.proper() ? one.names() : List.of());
            sector = sector.or(one::sector);
            owner = owner.isPresent() ? owner : one.owner();
            into.set(id, keep);
        }
        entities.set(keep, new Entity(keep, who.kind().orElse(kept.kind()), who.name(), List.copyOf(names), true, kept.key(),
                owner.isPresent() && ids.contains(owner.getAsInt()) ? OptionalInt.empty() : owner, sector));
        mentions.replaceAll(mention -> at(mention, into.get(mention.entity()), mention.literal()));
        return keep;
    }

    /**
     * Takes one entity out of another: the mentions that name it, those that shorten its name and not the other's, and the
     * phrases and pronouns that follow one of these; or the words at one place alone.
     *
     * @return the new entity; empty where nothing of the kind is there
     */
    OptionalInt split(Designation out, Designation other, boolean here) {
        if (out.span().isPresent()) {
            return meant(out, here).stream().filter(id -> other.isAName(entities.get(id))).findFirst()
                    .map(id -> OptionalInt.of(take(id, mentions.stream().filter(mention -> mention.entity() == id
                            && mention.span().equals(out.span().get())).toList(), out))).orElse(OptionalInt.empty());
        }
        for (Entity both : List.copyOf(entities)) {
            if (into.get(both.id()) == both.id() && (both.proper() || here) && out.isAName(both) && other.isAName(both)) {
                List<Mention> side = side(both, out.name(), other.name());
                return side.isEmpty() ? OptionalInt.empty() : OptionalInt.of(take(both.id(), side, out));
            }
        }
        return OptionalInt.empty();
    }

    private List<Mention> side(Entity both, String out, String other) {
        List<Mention> side = new ArrayList<>();
        boolean last = false;
        for (Mention mention : mentions.stream().filter(one -> one.entity() == both.id())
                .sorted(Comparator.comparing(Mention::span)).toList()) {
            if (mention.form() == Form.NAMED) {
                last = belongs(name(both, mention), out, other).orElse(last);
            }
            if (last) {
                side.add(mention);
            }
        }
        return side;
    }

    private static Optional<Boolean> belongs(String name, String out, String other) {
        boolean isOut = Designation.words(out).containsAll(Designation.words(name));
        boolean isOther = Designation.words(other).containsAll(Designation.words(name));
        return name.equals(out) ? Optional.of(true) : name.equals(other) || isOther && !isOut ? Optional.of(false)
                : isOut && !isOther ? Optional.of(true) : Optional.empty();
    }

    /** The name of its entity that a mention has, without article and title. */
    private String name(Entity entity, Mention mention) {
        String words = written(mention);
        return entity.names().stream().map(Designation::spaced).filter(name -> (" " + words + " ").contains(" " + name + " "))
                .max(Comparator.comparingInt(String::length)).orElse(words);
    }

    private int take(int from, List<Mention> side, Designation out) {
        Entity whole = entities.get(from);
        int id = entities.size();
        Set<String> taken = new LinkedHashSet<>(List.of(out.name()));
        side.stream().filter(mention -> mention.form() == Form.NAMED).forEach(mention -> taken.add(name(whole, mention)));
        Set<Integer> ids = new TreeSet<>(side.stream().map(Mention::id).toList());
        Set<String> left = new LinkedHashSet<>();
        mentions.stream().filter(mention -> mention.entity() == from && !ids.contains(mention.id())
                && mention.form() == Form.NAMED).forEach(mention -> left.add(name(whole, mention)));
        List<String> names = whole.names().stream().filter(name -> left.contains(Designation.spaced(name))
                || !taken.contains(Designation.spaced(name))).toList();
        names = names.isEmpty() ? whole.names() : names;
        String name = names.contains(whole.name()) ? whole.name() : names.get(0);
        entities.set(from, new Entity(from, whole.kind(), name, names, whole.proper(), whole.key(), whole.owner(), whole.sector()));
        entities.add(new Entity(id, out.kind().orElse(whole.kind()), out.name(), List.copyOf(taken), whole.proper(),
                Optional.empty(), whole.owner(), whole.sector()));
        into.add(id);
        mentions.replaceAll(mention -> ids.contains(mention.id()) ? at(mention, id, mention.literal()) : mention);
        mentions.replaceAll(mention -> mention.literal().isPresent() && mention.literal().getAsInt() == from
                && (ids.contains(mention.id()) || written(mention).equals(out.name()) && out.span().isEmpty())
                ? at(mention, mention.entity(), OptionalInt.of(id)) : mention);
        return id;
    }

    /** Says what an entity is, and drops what it was taken for. */
    void set(int id, Kind kind, Optional<String> key) {
        Entity one = entities.get(id);
        entities.set(id, new Entity(id, kind, one.name(), one.names(), one.proper(), key, one.owner(), one.sector()));
    }

    Kind kind(int id) {
        return entities.get(id).kind();
    }

    private String written(Mention mention) {
        Span span = mention.span();
        return Designation.spaced(notes.text(span));
    }

    private static Mention at(Mention mention, int entity, OptionalInt literal) {
        return new Mention(mention.id(), entity, mention.sentence(), mention.from(), mention.to(), mention.head(),
                mention.span(), mention.form(), literal);
    }

    /** Where each entity is in {@link #entities()}; those that were merged have one place. */
    int[] places() {
        int[] places = new int[entities.size()];
        int next = 0;
        for (int id = 0; id < places.length; id++) {
            places[id] = into.get(id) == id ? next++ : -1;
        }
        return IntStream.range(0, places.length).map(id -> places[into.get(id)]).toArray();
    }

    Entities entities() {
        int[] places = places();
        List<Entity> standing = new ArrayList<>();
        for (Entity one : entities) {
            if (into.get(one.id()) == one.id()) {
                standing.add(new Entity(standing.size(), one.kind(), one.name(), one.names(), one.proper(), one.key(),
                        moved(one.owner(), places), one.sector()));
            }
        }
        return new Entities(standing, mentions.stream().map(mention -> at(mention, places[mention.entity()],
                moved(mention.literal(), places))).toList());
    }

    private static OptionalInt moved(OptionalInt id, int[] places) {
        return id.isPresent() ? OptionalInt.of(places[id.getAsInt()]) : id;
    }
}
