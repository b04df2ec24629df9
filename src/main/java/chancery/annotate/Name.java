package chancery.annotate;

/**
 * A proper name as the recognizer found it.
 *
 * @param sentence index of the sentence
 * @param from     first token
 * @param to       one past the last token
 * @param type     the recognizer's guess
 */
public record Name(int sentence, int from, int to, Type type) {
    /** The recognizer's three classes. */
    public enum Type { PERSON, ORGANIZATION, LOCATION }
}
