package chancery.read;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A run of text that stands by itself: a paragraph, a heading, an item of a list, a cell.
 *
 * @param text   its spaces single, none at the ends
 * @param linked characters of it that are links
 * @param role   what the page makes of it
 */
record Block(String text, int linked, Role role) {
    enum Role { PARAGRAPH, HEADING, ITEM, CELL, QUOTE, FRONT }

    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?…:;。][\"'”’»)\\]*]*", Pattern.DOTALL);
    private static final Pattern STOP = Pattern.compile("[.!?…]");

    static Block paragraph(String text) {
        return new Block(text, 0, Role.PARAGRAPH);
    }

    boolean is(Role other) {
        return role == other;
    }

    /** Whether it reads as prose rather than as a label. */
    boolean isProse() {
        return role != Role.FRONT && role != Role.HEADING && linked * 2 < text.length()
                && (text.length() >= 80 || text.length() >= 20 && SENTENCE_END.matcher(text).matches());
    }

    /** Whether all of it, but for some punctuation, is a link. */
    boolean isLink() {
        return linked > 0 && linked * 10 >= text.length() * 9;
    }

    /** How much it speaks for the place where it stands being the report: its length as prose, links counted against it. */
    int weight() {
        if (text.length() < 40 || role == Role.FRONT || role == Role.HEADING || !STOP.matcher(text).find()) {
            return 0;
        }
        return Math.max(0, text.length() - 2 * linked);
    }

    static int weight(List<Block> blocks) {
        return blocks.stream().mapToInt(Block::weight).sum();
    }
}
