package chancery.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.read.Furniture.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FurnitureTest {
    private final Furniture furniture = Furniture.shipped();

    static List<Furniture.Row> rows() {
        return Furniture.shipped().rows();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void knowsTheExampleOfEachMark(Furniture.Row row) {
        assertTrue(row.kind().ofElements() ? furniture.marks(row.kind(), Furniture.words(row.example()))
                : furniture.matches(row.kind(), row.example()), row.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "The minister had no comment.", "Comments by the president angered Ankara.", "Two thoughts guided the negotiators in Geneva.",
        "More than 300 people were killed.", "Related charges were dropped by the prosecutor in May.", "Get out of the country, the general told the envoy.",
        "Support for the coalition has fallen.", "Reporting by the commission was delayed until the spring of 2023.",
        "Read the agreement before you sign it, the mediator told both delegations.", "Published accounts of the battle differ.",
        "Sign up they did: four thousand men joined the militia within a week, according to its commander in the north.",
        "Published in the journal Nature, the study counts the dead of both wars.", "This report may not be the last word on the matter.",
        "The group's weekly newsletter claimed the attack.", "Issued 12 days late, the order named nobody.", "More-than-expected turnout delayed the count in Klow.",
        "Join us or leave the country, the rebels told the villagers, according to three people who fled.",
    })
    void takesNoSentenceOfAReportForFurniture(String sentence) {
        for (Kind kind : List.of(Kind.COMMENTS, Kind.HEADING, Kind.END, Kind.LINE)) {
            assertFalse(furniture.matches(kind, sentence), kind + ": " + sentence);
        }
    }

    @Test
    void takesClassesApartAsTheyAreRead() {
        assertEquals(List.of("related", "posts", "list", "item2"), Furniture.words("relatedPosts__list-item2"));
        assertFalse(furniture.marks(Kind.CLASS, Furniture.words("commentary header-loaded shared")));
    }
}
