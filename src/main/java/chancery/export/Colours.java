package chancery.export;

import java.util.Map;

/**
 * A colour for each kind of actor and each status of an act, told apart by those who see fewer colours, too (after Okabe
 * and Ito).
 */
final class Colours {
    private static final int OTHER = 0x999999;
    private static final Map<String, Integer> BY_KIND = Map.of("State", 0x0072B2, "DeFactoState", 0x56B4E9,
            "Government", 0x56B4E9, "Alliance", 0x009E73, "InternationalOrganization", 0x009E73, "Organization", 0xF0E442,
            "ArmedGroup", 0xD55E00, "Media", 0xCC79A7, "Person", 0xE69F00);

    private static final Map<String, Integer> BY_STATUS = Map.of("reported", 0x4D4D4D, "alleged", 0xD55E00, "planned", 0x7B4FA3,
            "negated", 0xB0B0B0);

    private Colours() { }

    /** Red, green and blue, eight bits each. */
    static int of(String kind) {
        return BY_KIND.getOrDefault(kind, OTHER);
    }

    /** Whether white letters are better read on it than black ones (luminance after ITU-R BT.601). */
    static boolean dark(String kind) {
        int colour = of(kind);
        return 299 * (colour >> 16) + 587 * (colour >> 8 & 255) + 114 * (colour & 255) < 110_000;
    }

    /** As {@link #of}, for how much is known of an act. */
    static int ofStatus(String status) {
        return BY_STATUS.getOrDefault(status, OTHER);
    }

    static String hex(String kind) {
        return hex(of(kind));
    }

    static String hex(int colour) {
        return String.format("#%06X", colour);
    }
}
