package chancery.extract;

import chancery.annotate.Notes;
import chancery.annotate.Sentence;
import chancery.extract.relation.Kinds;
import chancery.gazetteer.Item;
import chancery.gazetteer.Kind;
import chancery.link.Link;
import chancery.link.Links;
import chancery.resolve.Entities;
import chancery.resolve.Entity;
import chancery.resolve.Form;
import chancery.resolve.Mention;
import chancery.text.TableResource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Entities for tests of extraction, from a list of names: every place where a name is written is a mention of it, and
 * every other noun makes a nominal of its own. So these tests do not hang on how names are resolved.
 */
public final class Cast {
    private final List<List<String>> rows = TableResource.rows(Cast.class, "cast.tsv", 3);

    public Entities of(Notes notes) {
        List<Entity> entities = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        Map<String, Integer> ids = new HashMap<>();
        for (List<String> row : rows) {
            ids.put(row.get(1), entities.size());
            entities.add(new Entity(entities.size(), Kind.valueOf(row.get(0)), row.get(1), List.of(row.get(1)), true,
                    row.get(0).equals("PERSON") ? Optional.empty() : Optional.of("test:" + row.get(1)),
                    OptionalInt.empty(), Optional.empty()));
        }
        for (Sentence sentence : notes.sentences()) {
            boolean[] named = new boolean[sentence.size()];
            for (int at = 0; at < sentence.size(); at++) {
                int end = at;
                int entity = -1;
                String form = "";
                for (List<String> row : rows) {
                    for (String name : row.get(2).split("\\|")) {
                        int past = match(notes, sentence, at, name);
                        if (past > end) {
                            end = past;
                            entity = ids.get(row.get(1));
                            form = name;
                        }
                    }
                }
                if (entity >= 0) {
                    mentions.add(mention(mentions.size(), entity, sentence, at, end, end - 1,
                            Character.isUpperCase(form.charAt(0)) ? Form.NAMED
                                    : end > at + 1 ? Form.NOMINAL : Form.PRONOMINAL));
                    java.util.Arrays.fill(named, at, end, true);
                    at = end - 1;
                }
            }
            nominals(notes, sentence, named, entities, mentions);
        }
        return new Entities(entities, mentions);
    }

    /** Each state of the list tied to an item of its name; nobody else to any. */
    public static Links links(Entities entities) {
        return new Links(entities.entities().stream().map(entity -> Kinds.state(entity) && entity.proper()
                ? link(new Item("test:" + entity.name(), entity.kind(), entity.name(), Optional.empty(), List.of(),
                        Optional.empty(), 1)) : Link.NONE).toList());
    }

    public static Link link(Item item) {
        return new Link(Optional.of(item), 1, List.of());
    }

    private static void nominals(Notes notes, Sentence sentence, boolean[] named, List<Entity> entities,
                                 List<Mention> mentions) {
        for (int head = 0; head < sentence.size(); head++) {
            boolean compound = sentence.relation(head).equals("compound") && sentence.governor(head) > head;
            if (named[head] || compound || !sentence.token(head).isNoun() && !sentence.token(head).isPronoun()) {
                continue;
            }
            int from = head;
            while (from > 0 && (sentence.token(from - 1).isNoun()
                    || sentence.token(from - 1).tag().matches("JJ.*|DT|PRP\\$|POS|CD|HYPH")
                    || sentence.relation(from - 1).equals("amod"))) {
                from--;
            }
            String text = notes.text(sentence.span(from, head + 1));
            mentions.add(mention(mentions.size(), entities.size(), sentence, from, head + 1, head,
                    sentence.token(head).isNoun() ? Form.NOMINAL : Form.PRONOMINAL));
            entities.add(new Entity(entities.size(), Kind.GROUP, text, List.of(text), false, Optional.empty(),
                    OptionalInt.empty(), Optional.empty()));
        }
    }

    private static Mention mention(int id, int entity, Sentence sentence, int from, int to, int head, Form form) {
        return new Mention(id, entity, sentence.index(), from, to, head, sentence.span(from, to), form,
                OptionalInt.empty());
    }

    /** One past a name that starts at a token, or the token where it does not. */
    private static int match(Notes notes, Sentence sentence, int at, String name) {
        for (int end = at + 1; end <= sentence.size(); end++) {
            String text = notes.text(sentence.span(at, end));
            if (text.equals(name)) {
                return end;
            }
            if (text.length() > name.length()) {
                return at;
            }
        }
        return at;
    }
}
