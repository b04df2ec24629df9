package chancery.resolve;

/** How a mention names its entity. */
public enum Form { NAMED, NOMINAL, PRONOMINAL }
