package chancery.read;

import chancery.text.InputException;
import chancery.text.Location;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes to characters. A byte order mark is believed first, then what HTTP says, then what the page says of itself;
 * none of them against the bytes: what is well-formed UTF-8 with more than ASCII in it is UTF-8, and what is not
 * well-formed in its declared charset is read in another, with a notice.
 */
final class Decoder {
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern XML = Pattern.compile("^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"']([\\w.:-]+)");
    /** Browsers look for the page's own declaration in its first 1,024 bytes; large heads push it further down. */
    private static final int HEAD = 8192;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Decoder() { }

    /** @throws InputException if the bytes are no text */
    static String decode(byte[] content, Optional<String> contentType, boolean page, Location location,
                         Consumer<Notice> notices) {
        Optional<Charset> mark = byteOrderMark(content);
        if (mark.isPresent()) {
            String text = lenient(content, mark.get());
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
        refuseBinary(content, location);
        List<String> names = new ArrayList<>();
        contentType.flatMap(type -> first(CHARSET, type)).ifPresent(names::add);
        if (page) {
            String head = new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1);
            first(XML, head).or(() -> first(CHARSET, head)).ifPresent(names::add);
        }
        Optional<String> utf8 = strict(content, StandardCharsets.UTF_8);
        if (utf8.isPresent() && (names.isEmpty() || utf8.get().length() < content.length || isAscii(names.get(0)))) {
            if (!names.isEmpty() && utf8.get().length() < content.length && !isUtf8(names.get(0))) {
                notices.accept(Notice.notice(location, "declares charset " + names.get(0) + " but is UTF-8; read as UTF-8"));
            }
            return utf8.get();
        }
        return declared(content, names, location, notices);
    }

    private static String declared(byte[] content, List<String> names, Location location, Consumer<Notice> notices) {
        for (String name : names) {
            Optional<Charset> charset = charset(name);
            if (charset.isPresent()) {
                Optional<String> text = strict(content, charset.get());
                if (text.isPresent()) {
                    return text.get();
                }
            }
        }
        String found = names.isEmpty() ? "is not UTF-8 and declares no charset" : "is not in its declared charset " + names.get(0);
        notices.accept(Notice.notice(location, found + "; read as windows-1252"));
        return lenient(content, WINDOWS);
    }

    /** JSONL and text that must be UTF-8: the characters, or none where the bytes are not well-formed. */
    static Optional<String> strict(byte[] content, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(content)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String lenient(byte[] content, Charset charset) {
        return new String(content, charset);
    }

    private static Optional<Charset> byteOrderMark(byte[] content) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return startsWith(content, 0xFF, 0xFE) ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    static boolean startsWith(byte[] content, int... mark) {
        if (content.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Text in any charset but UTF-16 has no zero bytes, and hardly any other controls. */
    private static void refuseBinary(byte[] content, Location location) {
        int controls = 0;
        int looked = Math.min(content.length, 65536);
        for (int i = 0; i < looked; i++) {
            int b = content[i] & 0xFF;
            if (b == 0) {
                throw new InputException(location, "is binary (a zero byte at " + i + "); expected HTML or text");
            }
            if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B) {
                controls++;
            }
        }
        if (controls > looked / 50 || startsWith(content, '%', 'P', 'D', 'F', '-')) {
            throw new InputException(location, "is binary; expected HTML or text");
        }
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Optional<Charset> charset(String name) {
        try {
            Charset charset = Charset.forName(name);
            // As browsers do: pages that say Latin-1 or ASCII have the quotation marks of windows-1252.
            return Optional.of(charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)
                    ? WINDOWS : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static boolean isUtf8(String name) {
        return charset(name).map(StandardCharsets.UTF_8::equals).orElse(false);
    }

    /** Whether ASCII bytes mean ASCII in it, so that pure ASCII need not be decoded twice. */
    private static boolean isAscii(String name) {
        return charset(name).map(c -> c.equals(StandardCharsets.UTF_8) || c.equals(WINDOWS)).orElse(true);
    }
}
