package chancery.export;

import java.util.Map;

/** A colour for each kind of actor, told apart by those who see fewer colours, too (after Okabe and Ito). */
final class Colours {
    private static final int OTHER = 0x999999;
    private static final Map<String, Integer> BY_KIND = Map.of("State", 0x0072B2, "DeFactoState", 0x56B4E9,
            "Government", 0x56B4E9, "Alliance", 0x009E73, "InternationalOrganization", 0x009E73, "Organization", 0xF0E442,
            "ArmedGroup", 0xD55E00, "Media", 0xCC79A7, "Person", 0xE69F00);

    private Colours() { }

    /** Red, green and blue, eight bits each. */
    static int of(String kind) {
        return BY_KIND.getOrDefault(kind, OTHER);
    }

    static String hex(String kind) {
        return String.format("#%06X", of(kind));
    }
}
