package chancery.resolve;

import chancery.annotate.Sentence;
import chancery.annotate.Token;
import chancery.gazetteer.Kind;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a phrase is, by the words it is headed by; from {@code heads.tsv} beside this class. */
final class HeadWords {
    private static final String FILE = "heads.tsv";
    private static final int LONGEST = 3;

    /** What the lexicon says of a head. */
    record Head(Kind kind, Optional<String> sector, Gender gender) { }

    private final Map<String, Head> heads = new HashMap<>();

    HeadWords() {
        for (String[] row : Tsv.rows(FILE, 4)) {
            heads.put(row[0], new Head(Kind.valueOf(row[1]),
                    row[2].equals("-") ? Optional.empty() : Optional.of(row[2]), Gender.of(row[3])));
        }
    }

    Optional<Head> head(String word) {
        return Optional.ofNullable(heads.get(word));
    }

    /** The longest entry, up to three words, that ends with a token of the sentence and starts no earlier than {@code from}. */
    Optional<Head> endingAt(Sentence sentence, int from, int last) {
        for (int length = Math.min(LONGEST, last - from + 1); length > 0; length--) {
            StringBuilder words = new StringBuilder();
            for (int i = last - length + 1; i < last; i++) {
                words.append(sentence.token(i).word().toLowerCase(Locale.ROOT)).append(' ');
            }
            Token end = sentence.token(last);
            Optional<Head> head = head(words + end.word().toLowerCase(Locale.ROOT))
                    .or(() -> head(words + end.lemma().toLowerCase(Locale.ROOT)))
                    .or(() -> head(words + singular(end.word().toLowerCase(Locale.ROOT))));
            if (head.isPresent()) {
                return head;
            }
        }
        return Optional.empty();
    }

    /** Proper nouns keep their plural as lemma ("Rebels"). */
    private static String singular(String word) {
        return word.endsWith("s") && word.length() > 3 ? word.substring(0, word.length() - 1) : word;
    }
}
