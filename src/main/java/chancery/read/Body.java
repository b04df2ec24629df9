package chancery.read;

import chancery.read.Furniture.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Of the blocks of a page or a text those that are the report. It ends where readers' comments begin; boxes of links,
 * captions, credits, invitations and labels within it are left out.
 */
final class Body {
    /** Prose, in characters, that must stand before a mark for it to close the report: a byline and a first paragraph are less. */
    private static final int OPENED = 200;
    /** A page with more quotations set apart than this is made of them; none only repeats the report. */
    private static final int MOST_PULLED = 30;
    private static final Furniture FURNITURE = Furniture.shipped();
    private static final String DAY_AND_HOUR = "(?:\\p{L}{3,9}\\.?,? )?(?:\\d{1,2}(?:st|nd|rd|th)? \\p{L}{3,9}\\.?,? \\d{4}|\\p{L}{3,9}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}"
            + "|\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}),? (?:at |@ )?\\d{1,2}[:.]\\d{2}(?::\\d{2})? ?(?:[ap]\\.?m\\.?)?(?: \\p{Lu}{2,5})?";
    private static final Pattern STAMP = Pattern.compile(DAY_AND_HOUR, Pattern.CASE_INSENSITIVE);
    /** How a comment is headed where there are no words for it: a bullet or a name, and when; nothing else in the line. */
    private static final Pattern STAMPED_COMMENT = Pattern.compile("(?:[•·*‣▪-]\\s*(?:.{1,40}[\\s•·|,–-]+)?|.{1,60} (?:says|said|wrote|replied|on|•|·|\\||–|-)(?: on)? )"
            + DAY_AND_HOUR + "[:.]?|.{1,40} [•·|] (?:an?|\\d{1,3}) ?\\p{L}{1,7} ago.{0,12}", Pattern.CASE_INSENSITIVE);
    private static final Pattern SAYS = Pattern.compile("\\S.{0,60} (?:says|said|wrote|replied):");

    private Body() { }

    /** @param title left out where it stands again at the head of the body */
    static List<String> paragraphs(List<Block> blocks, Optional<String> title) {
        List<Block> kept = withoutLabels(withoutEnd(withoutBoxes(untilComments(blocks)), title));
        List<String> paragraphs = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        boolean pulls = kept.stream().filter(block -> block.is(Block.Role.QUOTE)).count() <= MOST_PULLED;
        for (Block block : kept) {
            boolean repeated = block.text().length() >= 40 && !seen.add(block.text());
            if (!repeated && !(pulls && isPulled(block, kept))) {
                paragraphs.add(block.text());
            }
        }
        return paragraphs;
    }

    /** The blocks before the first that opens readers' comments or a form for them. */
    static List<Block> untilComments(List<Block> blocks) {
        int before = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (before >= OPENED && opensComments(block, i + 1 < blocks.size() ? blocks.get(i + 1) : block)) {
                return blocks.subList(0, i);
            }
            before += block.weight();
        }
        return blocks;
    }

    private static boolean opensComments(Block block, Block next) {
        if (block.isLink() && !block.is(Block.Role.HEADING)) {
            // "12 comments" under the headline leads to them; they do not begin there.
            return false;
        }
        if (FURNITURE.matches(Kind.COMMENTS, block.text())) {
            return true;
        }
        // A live report has hours of its own; only a bullet, a name or a verb of saying makes the stamp a reader's.
        String line = block.text();
        return line.length() < 140 && (STAMPED_COMMENT.matcher(line).matches() && !FURNITURE.matches(Kind.LINE, line)
                || SAYS.matcher(line).matches() && STAMP.matcher(next.text()).matches());
    }

    /** Leaves out a heading that opens a box of links, and what of the box follows it. */
    private static List<Block> withoutBoxes(List<Block> blocks) {
        List<Block> kept = new ArrayList<>();
        boolean inBox = false;
        for (Block block : blocks) {
            if (FURNITURE.matches(Kind.HEADING, block.text())) {
                inBox = true;
                continue;
            }
            boolean boxed = block.linked() * 2 >= block.text().length() || block.is(Block.Role.ITEM)
                    || !block.isProse() && !block.is(Block.Role.HEADING);
            inBox &= boxed;
            if (!inBox && !block.isLink() && !FURNITURE.matches(Kind.LINE, block.text())) {
                kept.add(block);
            }
        }
        return kept;
    }

    /** Cuts at a line that closes the report, unless most of the report would be lost: then it was a label above it. */
    private static List<Block> withoutEnd(List<Block> blocks, Optional<String> title) {
        List<Block> kept = new ArrayList<>();
        int total = Block.weight(blocks);
        int before = 0;
        for (Block block : blocks) {
            if (FURNITURE.matches(Kind.END, block.text())) {
                if (before >= OPENED && (total - before) * 4 < total) {
                    break;
                }
                continue;
            }
            before += block.weight();
            if (title.isEmpty() || !same(title.get(), block.text())) {
                kept.add(block);
            }
        }
        return kept;
    }

    /** Leaves out what stands above the first and below the last prose, and labels between. */
    private static List<Block> withoutLabels(List<Block> blocks) {
        int first = 0;
        while (first < blocks.size() && !(blocks.get(first).isProse() && Bylines.read(blocks.get(first).text()).isEmpty())) {
            first++;
        }
        int last = blocks.size() - 1;
        while (last >= first && !blocks.get(last).isProse() && !isLastItem(blocks, last)) {
            last--;
        }
        List<Block> kept = new ArrayList<>();
        for (Block block : blocks.subList(first, last + 1)) {
            boolean label = switch (block.role()) {
                case FRONT -> true;
                case CELL -> !block.isProse();
                case PARAGRAPH -> !block.isProse() && words(block.text()) < 4;
                case HEADING, ITEM, QUOTE -> false;
            };
            if (!label) {
                kept.add(block);
            }
        }
        return kept;
    }

    /** A list that ends the report is part of it where something in it or before it is prose. */
    private static boolean isLastItem(List<Block> blocks, int last) {
        return blocks.get(last).is(Block.Role.ITEM) && words(blocks.get(last).text()) >= 4;
    }

    /** Whether a quotation set apart only repeats what a paragraph says. */
    private static boolean isPulled(Block block, List<Block> all) {
        if (!block.is(Block.Role.QUOTE)) {
            return false;
        }
        String bare = block.text().replaceAll("^[\"'“‘«]+|[\"'”’»]+$", "");
        return all.stream().anyMatch(other -> other != block && !other.is(Block.Role.QUOTE) && other.text().contains(bare));
    }

    private static int words(String text) {
        return text.split(" ").length;
    }

    /** Whether two lines say the same but for punctuation, spaces and case. */
    static boolean same(String a, String b) {
        // Few lines are as long as each other within what punctuation may add; the others need no look.
        return Math.abs(a.length() - b.length()) <= 20 && letters(a).equals(letters(b));
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).map(Character::toLowerCase).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
