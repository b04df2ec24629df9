package chancery.decide;

import chancery.read.Article;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One row of a file of decisions.
 *
 * @param undone  whether the row takes back an earlier one, of the same verdict, subject, object and scope
 * @param subject an entity, as {@link Designation} reads it; of {@link Verdict#WRONG_FACT} a fact, as {@link FactKey} does
 * @param object  an item ({@code Q399}, also with a label after it), "none", or another entity; of a fact, its words
 * @param scope   the address of an article, its identifier where it has no address, or {@link #EVERYWHERE}
 * @param who     decided it; empty where that is not said
 * @param why     for people to read
 */
public record Decision(Verdict verdict, boolean undone, String subject, String object, String scope, String who,
                       Optional<LocalDate> when, String why) {
    /** The scope of what holds for every article. */
    public static final String EVERYWHERE = "*";
    /** The object of {@link Verdict#IS} where an entity has no item. */
    public static final String NONE = "none";

    public Decision {
        subject = cell(subject);
        object = cell(object);
        scope = cell(scope).isEmpty() ? EVERYWHERE : cell(scope);
        who = cell(who);
        why = cell(why);
    }

    /** Cells have no tabs and lines; names have single spaces, however an article sets them. */
    private static String cell(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    /** The row that takes this one back. */
    public Decision undo(String by, Optional<LocalDate> on, String reason) {
        return new Decision(verdict, true, subject, object, scope, by, on, reason);
    }

    /** The decision that a row takes back; itself, where it takes none. */
    public Decision done() {
        return undone ? new Decision(verdict, false, subject, object, scope, who, when, why) : this;
    }

    public boolean everywhere() {
        return scope.equals(EVERYWHERE);
    }

    /** Whether an article lies in the scope. */
    public boolean covers(Article article) {
        return everywhere() || Article.address(scope).equals(scope(article)) || scope.equals(cell(article.identifier()));
    }

    /** What a decision calls an article. */
    public static String scope(Article article) {
        return cell(article.address().orElse(article.identifier()));
    }

    /** The item of {@link Verdict#IS} and {@link Verdict#IS_NOT}: the key without its label. */
    public String key() {
        int space = object.indexOf(' ');
        return space < 0 ? object : object.substring(0, space);
    }

    /** The label that a person gave to the item. */
    public Optional<String> label() {
        int space = object.indexOf(' ');
        return space < 0 ? Optional.empty() : Optional.of(object.substring(space + 1));
    }

    boolean sameAs(Decision other) {
        return verdict == other.verdict && concerns(other) && object.equals(other.object);
    }

    /** Whether two decisions are about the same subject in the same articles. */
    boolean concerns(Decision other) {
        return subject.equals(other.subject) && scope.equals(other.scope);
    }

    /** Whether two decisions are about the same two entities in the same articles. */
    boolean pairs(Decision other) {
        return scope.equals(other.scope) && (subject.equals(other.subject) && object.equals(other.object)
                || subject.equals(other.object) && object.equals(other.subject));
    }

    /** The names of entities that it is about; none where it is about a fact. */
    public List<String> names() {
        return switch (verdict) {
            case IS, IS_NOT -> List.of(Designation.of(subject).name());
            case SAME_AS, DISTINCT_FROM -> List.of(Designation.of(subject).name(), Designation.of(object).name());
            case WRONG_FACT -> List.of();
        };
    }

    /** "Ilham Aliyev is Q57371", for people to read. */
    public String sentence() {
        String middle = verdict == Verdict.WRONG_FACT ? verdict.words() + ": " + subject + " (" + object + ")"
                : subject + " " + verdict.words() + " " + object;
        return (undone ? "undo " : "") + middle;
    }
}
