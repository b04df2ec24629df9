package chancery.gazetteer;

/** How a written form stands for an item. */
public enum NameType {
    /** The usual or official name. */
    LABEL,
    /** Another name, a short name, a former name or a name in another language. */
    ALIAS,
    /** Letters that stand for the name: CSTO, UK. */
    ACRONYM,
    /** "Azerbaijani", of the state or its people. */
    ADJECTIVE,
    /** "Azerbaijanis", "Dutchman". */
    DEMONYM,
    /** A seat that stands for the government: "the Kremlin", "Downing Street". Capitals are not listed: see {@link Item#capitalOf()}. */
    SEAT
}
