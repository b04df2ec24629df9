package chancery.resolve;

/** Letters that stand for a name: CSTO for Collective Security Treaty Organization. */
final class Initials {
    private Initials() { }

    /** Whether letters are the initials of a name, small words counted or not. */
    static boolean of(String name, String letters) {
        StringBuilder capitals = new StringBuilder();
        StringBuilder all = new StringBuilder();
        for (String word : name.split("[\\s-]+")) {
            if (word.isEmpty() || !Character.isLetter(word.charAt(0))) {
                continue;
            }
            all.append(Character.toUpperCase(word.charAt(0)));
            if (Character.isUpperCase(word.charAt(0))) {
                capitals.append(word.charAt(0));
            }
        }
        String wanted = letters.replaceAll("[^\\p{Lu}]", "");
        return wanted.length() > 1 && (wanted.contentEquals(capitals) || wanted.contentEquals(all));
    }
}
