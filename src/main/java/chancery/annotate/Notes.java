package chancery.annotate;

import chancery.read.Article;
import chancery.text.CodePoints;
import chancery.text.Span;
import java.util.List;

/**
 * An article with its linguistic notes; lists are in text order.
 *
 * @param points the article's text by code points, made once for all look-ups
 */
public record Notes(Article article, List<Sentence> sentences, List<Name> names, List<TimeExpression> times,
                    List<Quotation> quotations, List<String> notices, CodePoints points) {
    public Notes {
        sentences = List.copyOf(sentences);
        names = List.copyOf(names);
        times = List.copyOf(times);
        quotations = List.copyOf(quotations);
        notices = List.copyOf(notices);
    }

    public Notes(Article article, List<Sentence> sentences, List<Name> names, List<TimeExpression> times,
                 List<Quotation> quotations, List<String> notices) {
        this(article, sentences, names, times, quotations, notices, new CodePoints(article.text()));
    }

    /** The article's characters at a span. */
    public String text(Span span) {
        return points.slice(span);
    }
}
