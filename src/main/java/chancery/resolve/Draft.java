package chancery.resolve;

import chancery.annotate.Sentence;
import chancery.annotate.Token;
import chancery.gazetteer.Kind;
import java.util.Optional;

/** A mention in the making: its words are settled, what it stands for is being found out. */
final class Draft {
    final Sentence sentence;
    final int from;
    final int to;
    final int head;
    final Form form;
    final Optional<NameSpan> name;
    Kind kind;
    Optional<String> sector = Optional.empty();
    Gender gender = Gender.UNKNOWN;
    boolean plural;
    /** Whether a title is written as a name is: "the Secretary of State". */
    boolean capitalized;
    /** Whether it is an adjective that tells where somebody is from, and no name of the state: {@link Nationality}. */
    boolean nationality;
    /** What the phrase says that it belongs to; null where it says nothing. */
    Draft owner;
    /** What it stands for; null until that is known. */
    Cluster cluster;
    /** The place that the words name, where a place stands for its government. */
    Cluster literal;

    Draft(Sentence sentence, int from, int to, int head, Form form, Optional<NameSpan> name, Kind kind) {
        this.sentence = sentence;
        this.from = from;
        this.to = to;
        this.head = head;
        this.form = form;
        this.name = name;
        this.kind = kind;
    }

    Token headToken() {
        return sentence.token(head);
    }

    /** How the mention names its entity; a title with a capital is as good as a name, a nationality is none. */
    Form written() {
        return capitalized ? Form.NAMED : nationality ? Form.NOMINAL : form;
    }

    /** The head's dictionary form in lower case. */
    String lemma() {
        return headToken().lemma().toLowerCase(java.util.Locale.ROOT);
    }

    String relation() {
        return sentence.relation(head);
    }

    /** A subject, or one of several that are the subject together. */
    boolean subject() {
        int governor = sentence.governor(head);
        return relation().startsWith("nsubj")
                || relation().equals("conj") && governor >= 0 && sentence.relation(governor).startsWith("nsubj");
    }

    /** Whether this comes before the other in the text; of two that begin together the longer is first. */
    static int inTextOrder(Draft a, Draft b) {
        if (a.sentence.index() != b.sentence.index()) {
            return Integer.compare(a.sentence.index(), b.sentence.index());
        }
        return a.from != b.from ? Integer.compare(a.from, b.from)
                : a.to != b.to ? Integer.compare(b.to, a.to) : Integer.compare(a.head, b.head);
    }
}
