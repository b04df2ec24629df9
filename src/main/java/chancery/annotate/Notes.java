package chancery.annotate;

import chancery.read.Article;
import chancery.text.CodePoints;
import chancery.text.Span;
import java.util.List;

/** An article with its linguistic notes; lists are in text order. */
public record Notes(Article article, List<Sentence> sentences, List<Name> names, List<TimeExpression> times,
                    List<Quotation> quotations, List<String> notices) {
    public Notes {
        sentences = List.copyOf(sentences);
        names = List.copyOf(names);
        times = List.copyOf(times);
        quotations = List.copyOf(quotations);
        notices = List.copyOf(notices);
    }

    /** The article's characters at a span. */
    public String text(Span span) {
        return new CodePoints(article.text()).slice(span);
    }
}
