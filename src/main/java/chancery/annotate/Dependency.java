package chancery.annotate;

/**
 * A Universal Dependencies arc.
 *
 * @param governor  token index in the sentence, -1 for the root
 * @param dependent token index in the sentence
 * @param relation  with its subtype: {@code nsubj:pass}, {@code obl:agent}; in the enhanced graph {@code obl:in}, {@code conj:and}
 */
public record Dependency(int governor, int dependent, String relation) {
    /** The relation without its subtype. */
    public String base() {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }

    public boolean is(String name) {
        return relation.equals(name) || relation.startsWith(name + ":");
    }
}
