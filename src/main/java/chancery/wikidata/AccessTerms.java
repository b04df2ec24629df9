package chancery.wikidata;

import java.time.Duration;

/**
 * How another's server is asked: by whom, and how much of it is asked for. One request at a time always.
 *
 * @param contact     a mail address or a web page of who asks; it goes with each request, as Wikimedia's rules want
 * @param timeout     for connecting, and for an answer in full
 * @param tries       how often a request is made that fails for a while, the first time included
 * @param longestWait the longest that is waited where the server asks to wait
 * @param maxBytes    of an answer
 */
public record AccessTerms(String contact, Duration timeout, int tries, Duration longestWait, int maxBytes) {
    public AccessTerms {
        if (!contact.matches("[\\x21-\\x7e]{1,200}") || !contact.contains("@") && !contact.contains("://")) {
            throw new IllegalArgumentException("contact \"" + contact
                    + "\"; expected a mail address or a web page by which the server's people reach you");
        }
        if (tries < 1 || maxBytes < 1 || timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("a request takes at least one try, a byte and some time");
        }
    }

    /** A minute for an answer, five tries, five minutes' wait, 64 MB. */
    public static AccessTerms of(String contact) {
        return new AccessTerms(contact, Duration.ofSeconds(60), 5, Duration.ofMinutes(5), 64 << 20);
    }
}
