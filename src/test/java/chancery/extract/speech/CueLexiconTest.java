package chancery.extract.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.annotate.Constituent;
import chancery.annotate.Sentence;
import chancery.annotate.Token;
import chancery.text.InputException;
import chancery.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CueLexiconTest {
    private static final CueLexicon LEXICON = CueLexicon.of("cues", List.of(
            "# a comment", "point\tverb\tprep:to\tAsserts", "point out\tverb\tquote clause\tAsserts",
            "accuse\tverb\tnp+of\tAccuses\tplover:ACCUSE"));

    @Test
    void prefersTheCueOfMoreWords() {
        List<Cue> found = LEXICON.at(sentence("point", "out"), 0, "verb");
        assertEquals(List.of(List.of("out")), found.stream().map(Cue::rest).toList());
    }

    @Test
    void findsTheSingleWordWhereTheOthersDoNotFollow() {
        List<Cue> found = LEXICON.at(sentence("point", "to"), 0, "verb");
        assertEquals(List.of(List.of()), found.stream().map(Cue::rest).toList());
    }

    @Test
    void keepsThePartsOfSpeechApart() {
        assertTrue(LEXICON.at(sentence("point"), 0, "noun").isEmpty());
    }

    @Test
    void knowsTheActOfACue() {
        assertEquals("plover:ACCUSE", LEXICON.at(sentence("accuse"), 0, "verb").get(0).act().orElseThrow());
    }

    @Test
    void readsTheLexiconThatComesWithTheProgram() {
        assertTrue(CueLexicon.shipped().at(sentence("say"), 0, "verb").get(0).has("clause"));
    }

    @Test
    void namesTheLineOfARowThatLacksAStance() {
        assertEquals("cues:2: \"say\tverb\tclause\" has 3 fields; expected cue, part of speech, frames, stance and, if any, act",
                refusal("# cues", "say\tverb\tclause"));
    }

    @Test
    void refusesAnUnknownFrame() {
        assertEquals("cues:1: frame \"clauze\"; expected one of those at the head of the lexicon",
                refusal("say\tverb\tclauze\tAsserts"));
    }

    @Test
    void refusesAnUnknownStance() {
        assertEquals("cues:1: stance \"Claims\"; expected one of [Asserts, Denies, Accuses, Demands, Offers, Predicts, Doubts, "
                + "Believes, Wants]", refusal("say\tverb\tclause\tClaims"));
    }

    @Test
    void refusesAnUnknownPartOfSpeech() {
        assertEquals("cues:1: part of speech \"vb\"; expected one of [verb, noun, adjective, adverb]",
                refusal("say\tvb\tclause\tAsserts"));
    }

    private static String refusal(String... lines) {
        return assertThrows(InputException.class, () -> CueLexicon.of("cues", List.of(lines))).getMessage();
    }

    private static Sentence sentence(String... words) {
        List<Token> tokens = new ArrayList<>();
        List<Constituent> leaves = new ArrayList<>();
        int at = 0;
        for (String word : words) {
            tokens.add(new Token(tokens.size(), new Span(at, at + word.length()), word, word, "VB"));
            leaves.add(new Constituent("VB", tokens.size() - 1, tokens.size(), List.of()));
            at += word.length() + 1;
        }
        return new Sentence(0, new Span(0, at - 1), 0, tokens, List.of(), List.of(),
                new Constituent("S", 0, words.length, leaves));
    }
}
