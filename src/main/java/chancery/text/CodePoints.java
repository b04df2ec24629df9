package chancery.text;

/**
 * A string addressed by Unicode code points. Conversion is by table where the text has supplementary characters and
 * free where it has none.
 */
public final class CodePoints {
    private final String text;
    /** UTF-16 index of each code point, and of the end; null where both counts agree. */
    private final int[] utf16;

    public CodePoints(String text) {
        this.text = text;
        int count = text.codePointCount(0, text.length());
        if (count == text.length()) {
            utf16 = null;
            return;
        }
        utf16 = new int[count + 1];
        for (int i = 0, at = 0; i <= count; i++) {
            utf16[i] = at;
            if (at < text.length()) {
                at += Character.charCount(text.codePointAt(at));
            }
        }
    }

    /** Number of code points. */
    public int length() {
        return utf16 == null ? text.length() : utf16.length - 1;
    }

    /** The UTF-16 index of a code point offset. */
    public int toUtf16(int offset) {
        return utf16 == null ? offset : utf16[offset];
    }

    /** The code point offset of a UTF-16 index; an index inside a surrogate pair counts as the pair's start. */
    public int fromUtf16(int index) {
        if (utf16 == null) {
            return index;
        }
        int found = java.util.Arrays.binarySearch(utf16, index);
        return found >= 0 ? found : -found - 2;
    }

    /** The characters of a span. */
    public String slice(Span span) {
        return text.substring(toUtf16(span.start()), toUtf16(span.end()));
    }
}
