package chancery.gazetteer;

import java.util.Optional;

/**
 * Brings together what one name becomes in Latin letters by one system or another: Zelenskiy and Zelensky, Kharkiw and
 * Kharkiv, Mohammed and Muhammad. Of a name of several words only the consonants count; of one word, which is easily
 * another's, the vowels too.
 */
final class Transcription {
    /** Letters of a single word that is long enough to tell. */
    private static final int LONG = 6;
    /** Consonants of a name of several words that tell. */
    private static final int ENOUGH = 4;

    private Transcription() { }

    /** The key of a person's or a place's name proper; empty for all else, whose names are not transcribed. */
    static Optional<String> of(Candidate candidate) {
        boolean name = candidate.type() == NameType.LABEL || candidate.type() == NameType.ALIAS;
        Kind kind = candidate.item().kind();
        return name && (kind == Kind.PERSON || kind == Kind.CITY || kind == Kind.REGION || kind == Kind.PLACE)
                ? key(candidate.name()) : Optional.empty();
    }

    /** What the spellings of a name have in common; empty where the name is too short to be told from others. */
    static Optional<String> key(String name) {
        String[] words = Spelling.comparable(name).split(" ");
        StringBuilder key = new StringBuilder();
        for (String word : words) {
            if (!word.matches("al|el|ul|as|ash|ad|an")) {
                key.append(key.length() == 0 ? "" : " ").append(sounds(word));
            }
        }
        String sounds = key.toString();
        if (sounds.indexOf(' ') < 0) {
            return sounds.length() < LONG ? Optional.empty() : Optional.of(sounds);
        }
        String consonants = consonants(sounds);
        return consonants.replace(" ", "").length() < ENOUGH ? Optional.empty() : Optional.of(consonants);
    }

    private static String sounds(String word) {
        StringBuilder sounds = new StringBuilder();
        for (int at = 0; at < word.length(); at++) {
            char letter = word.charAt(at);
            char next = at + 1 < word.length() ? word.charAt(at + 1) : ' ';
            String pair = sound(letter, next);
            if (!pair.isEmpty()) {
                at++;
            }
            for (char sound : (pair.isEmpty() ? single(letter, next) : pair).toCharArray()) {
                if (sounds.length() == 0 || sounds.charAt(sounds.length() - 1) != sound) {
                    sounds.append(sound);
                }
            }
        }
        return sounds.toString();
    }

    /** Two letters that stand for one sound; nothing where they are two. */
    private static String sound(char letter, char next) {
        return switch ("" + letter + next) {
            case "kh" -> "h";
            case "gh" -> "g";
            case "ph" -> "f";
            case "zh", "dj" -> "j";
            case "ck" -> "k";
            case "ch" -> "ch";
            case "ts" -> "s";
            case "ou", "oo" -> "u";
            case "ee" -> "i";
            default -> "";
        };
    }

    private static String single(char letter, char next) {
        return switch (letter) {
            case 'q', 'c' -> "k";
            case 'w' -> "v";
            case 'x' -> "ks";
            case 'y' -> "i";
            case 'j' -> next == ' ' ? "i" : "j";
            case 't' -> next == 'c' ? "" : "t";
            default -> String.valueOf(letter);
        };
    }

    /** Every word's first letter, and the consonants after it. */
    private static String consonants(String sounds) {
        StringBuilder kept = new StringBuilder();
        for (int at = 0; at < sounds.length(); at++) {
            char sound = sounds.charAt(at);
            boolean first = at == 0 || sounds.charAt(at - 1) == ' ';
            boolean again = kept.length() > 0 && kept.charAt(kept.length() - 1) == sound;
            if (first || "aeiou".indexOf(sound) < 0 && !again) {
                kept.append(sound);
            }
        }
        return kept.toString();
    }
}
