package chancery.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {
    private static final Gazetteer CATALOGUE = Catalogue.shipped();

    private static List<String> meanings(String name) {
        return CATALOGUE.candidates(name).stream()
                .map(candidate -> candidate.type() + " " + candidate.item().label()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Azerbaijan, LABEL Azerbaijan", "Azerbaijani, ADJECTIVE Azerbaijan", "Azerbaijanis, DEMONYM Azerbaijan",
        "UK, ACRONYM United Kingdom", "U.S., ACRONYM United States", "the Kremlin, SEAT Russia",
        "Côte d’Ivoire, LABEL Côte d'Ivoire", "Cote d'Ivoire, ALIAS Côte d'Ivoire", "the Netherlands, LABEL Netherlands",
        "ARMENIA, LABEL Armenia", "Nato, ACRONYM NATO", "Xankendi, ALIAS Stepanakert", "Sao Paulo, LABEL São Paulo"})
    void knowsANameHoweverItIsSpelled(String name, String meaning) {
        assertTrue(meanings(name).contains(meaning), () -> name + ": " + meanings(name));
    }

    @ParameterizedTest
    @CsvSource({"Volodymyr Zelenskiy, Volodymyr Zelenskyy", "Aleksandr Lukashenka, Alexander Lukashenko",
        "Muhammed bin Salman, Mohammed bin Salman", "Kharkiw, Kharkiv", "Chelyabinsk, Cheliabinsk"})
    void bringsTranscriptionsOfANameTogether(String one, String other) {
        assertEquals(Transcription.key(one), Transcription.key(other));
        assertTrue(Transcription.key(one).isPresent());
    }

    @ParameterizedTest
    @CsvSource({"Maria Silva, Mario Silvestre", "Tirana, Verona", "Anna Petrova, Igor Petrov", "Mandalay, Mandala"})
    void keepsOtherNamesApart(String one, String other) {
        assertFalse(Transcription.key(one).equals(Transcription.key(other)) && Transcription.key(one).isPresent());
    }

    private static List<String> slips(String name) {
        return CATALOGUE.slipped(name).stream().filter(Slip::clear).map(slip -> slip.candidate().item().label()).distinct().toList();
    }

    @ParameterizedTest
    @CsvSource({"Azerbajan, Azerbaijan", "Emmanuel Macroon, Emmanuel Macron",
        "Vladimir Puttin, Vladimir Putin", "San Fransisco, San Francisco", "Collective Securty Treaty Organization, Collective Security Treaty Organization",
        "Madagasacr, Madagascar"})
    void findsWhatANameWithASlipWouldBe(String written, String meant) {
        assertEquals(List.of(meant), slips(written));
    }

    @ParameterizedTest
    @CsvSource({"Iram", "Hanao", "Petrova", "Bank of Chine", "Vladimirr Putin", "Putim", "Madagascra", "Charlestown", "Azerbaijanian", "NATA"})
    void takesNoOtherNameForASlip(String name) {
        assertEquals(List.of(), slips(name));
    }

    /** It is right as it stands, be it in another language, or in other letters' case. */
    @ParameterizedTest
    @CsvSource({"Azerbaidschan", "azerbaijan", "Mongolei", "Azerbaijan"})
    void takesNoKnownNameForASlip(String name) {
        assertEquals(List.of(), CATALOGUE.slipped(name));
    }

    @Test
    void keepsCaseApartWhereItMatters() {
        assertEquals(List.of(), meanings("us"));
        assertEquals(List.of(), meanings("turkey"));
        assertEquals(List.of(), meanings("Un"));
    }

    @Test
    void takesNoMarkAroundANameForAPartOfIt() {
        for (String name : List.of("Baku,", "Thailand.", "Spanish-", "\"Washington\"", "UK.")) {
            assertEquals(List.of(), meanings(name), name);
        }
    }

    @Test
    void prefersTheNameAsWritten() {
        assertEquals(List.of("LABEL Panama"), meanings("Panama"));
    }

    @Test
    void listsEveryMeaningOfAnAmbiguousName() {
        assertEquals(List.of("ADJECTIVE Democratic Republic of the Congo", "ADJECTIVE Republic of the Congo",
                "DEMONYM Democratic Republic of the Congo", "DEMONYM Republic of the Congo"),
                meanings("Congolese").stream().sorted().toList());
    }

    @Test
    void capitalsSpeakForTheirStates() {
        Item baku = CATALOGUE.candidates("Baku").get(0).item();
        assertEquals(Kind.CITY, baku.kind());
        assertEquals(List.of("Azerbaijan"), baku.capitalOf().stream()
                .map(key -> CATALOGUE.item(key).orElseThrow().label()).toList());
    }

    @Test
    void knowsMembershipsWithTheirDates() {
        assertTrue(CATALOGUE.background().contains(new Background("Q43", Background.MEMBER_OF, "Q7184",
                Optional.of("1952"), Optional.empty())));
        assertEquals(27, CATALOGUE.background().stream().filter(known -> known.property().equals(Background.MEMBER_OF)
                && known.value().equals("Q458")).count());
        assertEquals(6, CATALOGUE.background().stream().filter(known -> known.property().equals(Background.MEMBER_OF)
                && known.value().equals("Q318693") && known.current()).count());
    }

    @Test
    void neighboursAreMutual() {
        Set<List<String>> pairs = CATALOGUE.background().stream()
                .filter(known -> known.property().equals(Background.BORDERS))
                .map(known -> List.of(known.key(), known.value())).collect(Collectors.toSet());
        assertTrue(pairs.contains(List.of("Q399", "Q227")));
        assertEquals(List.of(), pairs.stream().filter(pair -> !pairs.contains(List.of(pair.get(1), pair.get(0)))).toList());
    }

    @Test
    void namesStatesInTenLanguagesAndMore() {
        Item armenia = CATALOGUE.item("Q399").orElseThrow();
        assertTrue(CATALOGUE.localNames(armenia).contains(new LocalName("hy", "Հայաստան")));
        List<String> poor = CATALOGUE.items().stream().filter(item -> item.kind() == Kind.STATE)
                .filter(item -> CATALOGUE.background().contains(Background.of(item.key(), Background.MEMBER_OF, "Q1065")))
                .filter(item -> CATALOGUE.localNames(item).size() < 10).map(Item::label).toList();
        assertEquals(List.of(), poor);
    }
}
