package chancery.gazetteer;

/** An item that a written form may mean, and how. */
public record Candidate(Item item, String name, NameType type) { }
