package chancery.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** A file of the program as it goes out: packed where the client takes that, and not at all where the client has it. */
final class Asset {
    private static final int DIGITS = 16;

    private final byte[] bytes;
    private final byte[] packed;
    private final String tag;

    private Asset(byte[] bytes) throws IOException {
        this.bytes = bytes;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        packed = out.toByteArray();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            // Weak: packed or not, it is the same file.
            tag = "W/\"" + HexFormat.of().formatHex(digest).substring(0, DIGITS) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    /** @param name of a resource on the class path, from its root */
    static Optional<Asset> of(String name) throws IOException {
        try (InputStream file = Asset.class.getResourceAsStream(name)) {
            return file == null ? Optional.empty() : Optional.of(new Asset(file.readAllBytes()));
        }
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("ETag", tag);
        response.addHeader("Vary", "Accept-Encoding");
        if (String.valueOf(request.getHeader("If-None-Match")).contains(tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        boolean packs = packed.length < bytes.length && takesGzip(request);
        if (packs) {
            response.setHeader("Content-Encoding", "gzip");
        }
        byte[] sent = packs ? packed : bytes;
        response.setContentLength(sent.length);
        response.getOutputStream().write(sent);
    }

    private static boolean takesGzip(HttpServletRequest request) {
        return Arrays.stream(String.valueOf(request.getHeader("Accept-Encoding")).toLowerCase(Locale.ROOT).split(","))
                .map(coding -> coding.replace(" ", ""))
                .anyMatch(coding -> coding.equals("gzip") || coding.startsWith("gzip;q=") && !coding.matches("gzip;q=0(\\.0*)?"));
    }
}
