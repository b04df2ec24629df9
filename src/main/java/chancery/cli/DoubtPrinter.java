package chancery.cli;

import chancery.decide.Decision;
import chancery.decide.DecisionFile;
import chancery.review.Doubt;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Writes doubts for people: to be read, or to be answered in place and given back. */
final class DoubtPrinter {
    private static final int CANDIDATES = 5;
    private static final int LONGEST_QUOTE = 220;

    private final PrintStream out;

    DoubtPrinter(PrintStream out) {
        this.out = out;
    }

    void table(List<Doubt> doubts) {
        for (Doubt doubt : doubts) {
            out.println(heading(doubt));
            doubt.candidates().stream().limit(CANDIDATES).forEach(item -> out.printf(Locale.ROOT, "    %-10s %.3f  %s%n",
                    item.key(), item.score(), described(item)));
            doubt.quotes().forEach(quote -> out.println("    " + quote(quote)));
            out.println();
        }
    }

    /** A row a candidate, each a question until somebody puts a verdict in place of the mark. */
    void questions(List<Doubt> doubts) {
        out.println(DecisionFile.HEADER);
        out.println("# Put \"is\" or \"is not\" in place of a question mark where you know; leave the rest, or take it out.");
        for (Doubt doubt : doubts) {
            out.println("#");
            out.println("# " + heading(doubt));
            doubt.quotes().forEach(quote -> out.println("#     " + quote(quote)));
            doubt.candidates().stream().limit(CANDIDATES).forEach(item -> out.println(String.join("\t", DecisionFile.UNDECIDED,
                    doubt.name(), item.key(), Decision.EVERYWHERE, "", "", String.format(Locale.ROOT, "%.3f %s", item.score(),
                            described(item)))));
            out.println(String.join("\t", DecisionFile.UNDECIDED, doubt.name(), Decision.NONE, Decision.EVERYWHERE, "", "", ""));
        }
    }

    private static String heading(Doubt doubt) {
        return doubt.name() + " (" + doubt.kind() + "): " + doubt.reason() + "; " + number(doubt.mentions(), "mention") + " in "
                + number(doubt.articles(), "article");
    }

    private static String number(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static String described(Doubt.Considered item) {
        return item.label() + (item.description().isEmpty() ? "" : " (" + item.description() + ")");
    }

    private static String quote(Doubt.Quote quote) {
        String sentence = quote.sentence();
        int end = Math.min(sentence.length(), LONGEST_QUOTE);
        return quote.article() + " char=" + quote.span() + ": " + sentence.substring(0, sentence.offsetByCodePoints(0,
                sentence.codePointCount(0, end))) + (end < sentence.length() ? " …" : "");
    }
}
