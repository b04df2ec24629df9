package chancery.extract.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.annotate.Constituent;
import chancery.annotate.Dependency;
import chancery.annotate.Sentence;
import chancery.annotate.Token;
import chancery.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HyphensTest {
    /** "Rebels kept up a months-long siege": the parser made "months" the object, and "siege" an apposition of it. */
    @Test
    void givesTheNounThePlaceThatItsMeasureTook() {
        Sentence torn = sentence(List.of("Rebels", "kept", "months", "-", "long", "siege"), List.of("NNS", "VBD", "NNS", "HYPH", "JJ", "NN"),
                List.of(new Dependency(1, 0, "nsubj"), new Dependency(-1, 1, "root"), new Dependency(1, 2, "obj"),
                        new Dependency(4, 3, "punct"), new Dependency(5, 4, "amod"), new Dependency(2, 5, "appos")));
        List<Dependency> mended = new Hyphens(torn).mended(torn.basic());
        assertTrue(mended.contains(new Dependency(1, 5, "obj")), mended::toString);
        assertTrue(mended.contains(new Dependency(4, 2, "obl:npmod")), mended::toString);
    }

    @Test
    void leavesAMeasureThatIsWholeAsItIs() {
        Sentence whole = sentence(List.of("Rebels", "kept", "months", "-", "long", "siege"), List.of("NNS", "VBD", "NNS", "HYPH", "JJ", "NN"),
                List.of(new Dependency(1, 0, "nsubj"), new Dependency(-1, 1, "root"), new Dependency(4, 2, "obl:npmod"),
                        new Dependency(4, 3, "punct"), new Dependency(5, 4, "amod"), new Dependency(1, 5, "obj")));
        assertEquals(whole.basic(), new Hyphens(whole).mended(whole.basic()));
    }

    private static Sentence sentence(List<String> words, List<String> tags, List<Dependency> arcs) {
        List<Token> tokens = new ArrayList<>();
        List<Constituent> leaves = new ArrayList<>();
        int at = 0;
        for (String word : words) {
            at -= word.equals("-") || tokens.size() > 0 && tokens.get(tokens.size() - 1).word().equals("-") ? 1 : 0;
            int i = tokens.size();
            tokens.add(new Token(i, new Span(at, at + word.length()), word, word, tags.get(i)));
            leaves.add(new Constituent(tags.get(i), i, i + 1, List.of()));
            at += word.length() + 1;
        }
        return new Sentence(0, new Span(0, at - 1), 0, tokens, arcs, arcs, new Constituent("S", 0, words.size(), leaves));
    }
}
