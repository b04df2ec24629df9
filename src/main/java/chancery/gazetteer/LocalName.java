package chancery.gazetteer;

/** An item's name in a language, by its BCP 47 tag. */
public record LocalName(String language, String name) { }
