package chancery.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;

/** Lets those in who know a secret: {@code Authorization: Bearer SECRET}. Where there is no secret, nobody. */
final class Token {
    private static final String SCHEME = "bearer ";

    private final Optional<byte[]> digest;

    Token(Optional<String> secret) {
        digest = secret.map(Token::digest);
    }

    /** Whether the request was refused: as if there were nothing here, where there is no secret. */
    boolean refuses(HttpServletRequest asked, HttpServletResponse answer) throws IOException {
        if (digest.isEmpty()) {
            return Refusal.send(answer, 404, "there is nothing here; the server was started without a token for it");
        }
        String given = asked.getHeader("Authorization");
        if (given == null) {
            answer.setHeader("WWW-Authenticate", "Bearer");
            return Refusal.send(answer, 401, "expected the header Authorization: Bearer TOKEN");
        }
        boolean scheme = given.toLowerCase(Locale.ROOT).startsWith(SCHEME);
        // Digests are as long as one another, so that the time it takes says nothing, not even the secret's length.
        if (!scheme || !MessageDigest.isEqual(digest.get(), digest(given.substring(SCHEME.length()).strip()))) {
            return Refusal.send(answer, 403, "that is not the token");
        }
        return false;
    }

    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
