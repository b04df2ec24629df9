package chancery.annotate;

import java.util.List;

/** What CoreNLP says of a text, before times and quotations are found; lists are in text order. */
record Parsed(List<Sentence> sentences, List<Name> names, List<String> notices) {
    Parsed {
        sentences = List.copyOf(sentences);
        names = List.copyOf(names);
        notices = List.copyOf(notices);
    }
}
