package chancery.resolve;

import chancery.annotate.Sentence;
import chancery.annotate.Token;
import chancery.gazetteer.Kind;
import chancery.text.TableResource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a phrase or a name is, by the words that head it; from {@code heads.tsv} and {@code name-heads.tsv} beside this class. */
final class HeadWords {
    private static final int LONGEST = 3;

    /** What the lexicon says of a head. */
    record Head(Kind kind, Optional<String> sector, Gender gender) { }

    private final Map<String, Head> heads = new HashMap<>();
    private final Map<String, Head> nameHeads = new HashMap<>();

    HeadWords() {
        for (List<String> row : TableResource.rows(HeadWords.class, "heads.tsv", 4)) {
            heads.put(row.get(0), new Head(Kind.valueOf(row.get(1)), sector(row.get(2)), Gender.of(row.get(3))));
        }
        nameHeads.putAll(heads);
        for (List<String> row : TableResource.rows(HeadWords.class, "name-heads.tsv", 3)) {
            nameHeads.put(row.get(0), new Head(Kind.valueOf(row.get(1)), sector(row.get(2)), Gender.UNKNOWN));
        }
    }

    private static Optional<String> sector(String column) {
        return column.equals("-") ? Optional.empty() : Optional.of(column);
    }

    Optional<Head> head(String word) {
        return Optional.ofNullable(heads.get(word));
    }

    /** The longest entry, up to three words, that ends with a token of the sentence and starts no earlier than {@code from}. */
    Optional<Head> endingAt(Sentence sentence, int from, int last) {
        return longest(heads, sentence, from, last);
    }

    /** As {@link #endingAt}, of a proper name: "Times" heads a newspaper's name, but not "the best of times". */
    Optional<Head> ofName(Sentence sentence, int from, int last) {
        return longest(nameHeads, sentence, from, last);
    }

    private static Optional<Head> longest(Map<String, Head> heads, Sentence sentence, int from, int last) {
        for (int length = Math.min(LONGEST, last - from + 1); length > 0; length--) {
            StringBuilder words = new StringBuilder();
            for (int i = last - length + 1; i < last; i++) {
                words.append(sentence.token(i).word().toLowerCase(Locale.ROOT));
                boolean gap = sentence.token(i + 1).span().start() > sentence.token(i).span().end();
                words.append(gap ? " " : "");
            }
            Token end = sentence.token(last);
            for (String form : List.of(end.word().toLowerCase(Locale.ROOT), end.lemma().toLowerCase(Locale.ROOT),
                    singular(end.word().toLowerCase(Locale.ROOT)))) {
                Head head = heads.get(words + form);
                if (head != null) {
                    return Optional.of(head);
                }
            }
        }
        return Optional.empty();
    }

    /** Proper nouns keep their plural as lemma ("Rebels"). */
    private static String singular(String word) {
        return word.endsWith("s") && word.length() > 3 ? word.substring(0, word.length() - 1) : word;
    }
}
