package chancery.read;

/**
 * A date that an input states of itself.
 *
 * @param value    as it stands there
 * @param declared whether it is meant for machines, so that one that is no date is a mistake and not just words
 * @param example  how it would stand there if it were right
 */
record Stated(String value, boolean declared, String example) {
    static Stated declared(String value, String example) {
        return new Stated(value, true, example);
    }

    static Stated seen(String value) {
        return new Stated(value, false, "");
    }
}
