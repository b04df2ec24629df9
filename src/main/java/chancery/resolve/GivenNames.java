package chancery.resolve;

import chancery.annotate.Sentence;
import chancery.text.TableResource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The gender that a person's given name or form of address tells; from {@code given-names.tsv} beside this class. */
final class GivenNames {
    private final Map<String, Gender> genders = new HashMap<>();

    GivenNames() {
        for (List<String> row : TableResource.rows(GivenNames.class, "given-names.tsv", 2)) {
            genders.put(row.get(0), Gender.of(row.get(1)));
        }
    }

    Gender gender(Sentence sentence, NameSpan name) {
        String before = name.from() == 0 ? "" : sentence.token(name.from() - 1).word().toLowerCase(Locale.ROOT);
        return switch (before) {
            case "mr", "mr.", "king", "prince", "sir", "lord" -> Gender.MASCULINE;
            case "mrs", "mrs.", "ms", "ms.", "miss", "queen", "princess", "lady" -> Gender.FEMININE;
            default -> name.to() - name.from() > 1
                    ? genders.getOrDefault(sentence.token(name.from()).word(), Gender.UNKNOWN) : Gender.UNKNOWN;
        };
    }
}
