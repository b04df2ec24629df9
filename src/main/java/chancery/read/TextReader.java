package chancery.read;

import chancery.text.InputException;
import chancery.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Plain text as a report is saved or pasted: a title line, a byline, a body, perhaps readers' comments and a form. The
 * publisher's notice below the body is part of it; the comments are not.
 */
final class TextReader {
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?…][\"'”’)]*");
    /** Above the body there is room for a title, a subtitle, a byline and a date. */
    private static final int FRONT = 5;
    private static final int TITLE = 250;

    private TextReader() { }

    static Page read(String text, Optional<String> url, Publication publication, Location location, Consumer<Notice> notices) {
        List<Block> blocks = blocks(text);
        if (blocks.isEmpty()) {
            throw new InputException(location, "is empty; expected a title line and paragraphs of text");
        }
        int body = 0;
        Optional<String> title = Optional.empty();
        List<String> authors = List.of();
        List<Stated> dates = new ArrayList<>();
        int front = frontLines(blocks);
        for (; body < front; body++) {
            String line = blocks.get(body).text();
            List<String> names = Bylines.read(line);
            if (body == 0) {
                title = Optional.of(line);
            } else if (authors.isEmpty() && !names.isEmpty()) {
                authors = names;
            } else if (Dates.find(line).isPresent()) {
                dates.add(Stated.seen(line));
            }
        }
        List<String> paragraphs = Body.paragraphs(blocks.subList(body, blocks.size()), title);
        if (paragraphs.isEmpty()) {
            // A text is what its owner says it is: a line without a full stop may be all there is to read.
            paragraphs = blocks.stream().map(Block::text).toList();
            title = Optional.empty();
        }
        return new Page(title, authors, Optional.empty(), publication.settle(dates, text, location, notices), Optional.empty(), url,
                String.join("\n\n", paragraphs));
    }

    /** How many of the first blocks are title, byline and date rather than body. */
    private static int frontLines(List<Block> blocks) {
        int lines = 0;
        for (int i = 1; i < Math.min(FRONT, blocks.size()); i++) {
            String line = blocks.get(i).text();
            boolean byline = !Bylines.read(line).isEmpty();
            boolean date = line.length() <= 60 && Dates.find(line).isPresent() && !SENTENCE_END.matcher(line).matches();
            if (byline || date) {
                lines = i + 1;
            }
        }
        String first = blocks.get(0).text();
        boolean title = first.length() <= TITLE && blocks.size() > 1 && !first.endsWith(".");
        return lines > 0 ? lines : title ? 1 : 0;
    }

    private static List<Block> blocks(String text) {
        List<Block> blocks = new ArrayList<>();
        List<String> chunk = new ArrayList<>();
        // The empty line at the end closes the last chunk.
        Stream.concat(text.lines(), Stream.of("")).forEach(raw -> {
            String line = Spaces.single(raw);
            if (!line.isEmpty()) {
                chunk.add(line);
            } else {
                (isWrapped(chunk) ? List.of(String.join(" ", chunk)) : chunk).forEach(part -> blocks.add(Block.paragraph(part)));
                chunk.clear();
            }
        });
        return blocks;
    }

    /** Whether lines are one paragraph broken at a margin: all but the last fill it, and most break inside a sentence. */
    private static boolean isWrapped(List<String> lines) {
        if (lines.size() < 2) {
            return false;
        }
        List<String> full = lines.subList(0, lines.size() - 1);
        int widest = full.stream().mapToInt(String::length).max().orElse(0);
        long broken = full.stream().filter(line -> !SENTENCE_END.matcher(line).matches()).count();
        return widest <= 120 && full.stream().allMatch(line -> line.length() * 10 >= widest * 6) && broken * 2 > full.size()
                && widest >= 40;
    }
}
