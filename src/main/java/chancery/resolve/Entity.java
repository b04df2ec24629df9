package chancery.resolve;

import chancery.gazetteer.Kind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Something that the article's mentions stand for.
 *
 * @param id     position in {@link Entities#entities()}
 * @param name   the fullest name or phrase that the article uses for it
 * @param names  all written forms of its named (or, where it has none, its nominal) mentions, fullest first, once each
 * @param proper whether it has a proper name
 * @param key    the gazetteer key under which its mentions were grouped, where that was safe; the linker has the last word
 * @param owner  the entity it belongs to: the state of "Russian peacekeepers", the body of "its ambassador"
 * @param sector PLOVER sector code ({@code MIL}, {@code GOV}, {@code CVL}), where its words tell
 */
public record Entity(int id, Kind kind, String name, List<String> names, boolean proper, Optional<String> key,
                     OptionalInt owner, Optional<String> sector) {
    public Entity {
        names = List.copyOf(names);
    }
}
