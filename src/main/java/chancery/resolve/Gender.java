package chancery.resolve;

/** Grammatical gender of a person, as far as it is known. */
enum Gender {
    FEMININE, MASCULINE, UNKNOWN;

    static Gender of(String letter) {
        return switch (letter) {
            case "f" -> FEMININE;
            case "m" -> MASCULINE;
            default -> UNKNOWN;
        };
    }

    boolean agrees(Gender other) {
        return this == other || this == UNKNOWN || other == UNKNOWN;
    }
}
