package chancery.link;

import chancery.resolve.Entity;
import java.util.List;

/** The links of an article's entities. */
public final class Links {
    private final List<Link> links;

    /** @param links one for each entity, by {@link Entity#id()} */
    public Links(List<Link> links) {
        this.links = List.copyOf(links);
    }

    public Link of(Entity entity) {
        return links.get(entity.id());
    }
}
