package chancery.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextIndexTest {
    private static final TextIndex.Entry NAME = new TextIndex.Entry(TextIndex.Kind.NAME, "urn:e:1", "Nikol Pashinyan");
    private static final TextIndex.Entry SENTENCE =
            new TextIndex.Entry(TextIndex.Kind.SENTENCE, "urn:s:1",
            "The corridor to Xankəndi stayed shut, the prime minister said.");

    private static List<String> found(TextIndex index, String words) {
        return index.search(words, Optional.empty(), 10).stream().map(TextIndex.Hit::iri).toList();
    }

    @Test
    void findsWordsPhrasesAndBeginnings() {
        try (TextIndex index = TextIndex.inMemory()) {
            index.replace("urn:a", List.of(NAME, SENTENCE));
            index.commit("1");
            assertEquals(List.of("urn:e:1"), found(index, "pashinyan"));
            assertEquals(List.of("urn:e:1"), found(index, "pash*"));
            assertEquals(List.of("urn:s:1"), found(index, "\"prime minister\""));
            assertEquals(List.of(), found(index, "\"minister prime\""));
            assertEquals(List.of(), found(index, "corridor pashinyan"));
        }
    }

    @Test
    void takesWhateverIsWrittenAsAQuery() {
        try (TextIndex index = TextIndex.inMemory()) {
            index.replace("urn:a", List.of(SENTENCE));
            index.commit("1");
            for (String words : List.of("", "\"", "((", "a:b", "\\", "* *", "-", "~2", "\u0000")) {
                assertTrue(found(index, words).size() <= 1, words);
            }
        }
    }

    @Test
    void forgetsAnArticleThatIsReplacedButNotANameThatAnotherStillHas() {
        try (TextIndex index = TextIndex.inMemory()) {
            index.replace("urn:a", List.of(NAME, SENTENCE));
            index.replace("urn:b", List.of(NAME));
            index.commit("1");
            assertEquals(List.of("urn:e:1"), found(index, "pashinyan"));
            index.remove("urn:a");
            index.commit("2");
            assertEquals(List.of("urn:e:1"), found(index, "pashinyan"));
            assertEquals(List.of(), found(index, "corridor"));
            index.remove("urn:b");
            index.commit("3");
            assertEquals(List.of(), found(index, "pashinyan"));
        }
    }

    @Test
    void keepsTheGenerationOfItsLastCommit(@TempDir Path folder) {
        try (TextIndex index = TextIndex.at(folder)) {
            assertEquals(Optional.empty(), index.generation());
            index.replace("urn:a", List.of(NAME));
            index.commit("7");
            index.replace("urn:a", List.of());
        }
        try (TextIndex index = TextIndex.at(folder)) {
            assertEquals(Optional.of("7"), index.generation());
            assertEquals(List.of("urn:e:1"), found(index, "pashinyan"));
        }
    }

    @Test
    void namesNoItemThatWasOnlyConsidered() {
        List<TextIndex.Entry> named = Texts.of(TestStore.articles().get(0).quads().toList()).stream()
                .filter(entry -> entry.text().equals("Ana Ruiz")).toList();
        assertEquals(List.of("https://w3id.org/chancery/id/entity/person-ana-ruiz"), named.stream().map(TextIndex.Entry::iri)
                .toList());
    }
}
