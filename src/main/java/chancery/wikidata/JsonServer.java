package chancery.wikidata;

import chancery.text.InputException;
import chancery.text.Location;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Asks another's server for JSON, one request at a time. What fails for a while (429, 5xx, no answer, an answer that breaks
 * off, a server that lags behind) is tried again after the wait that the server asks for; all else is said at once.
 */
final class JsonServer {
    private static final Set<Integer> LATER = Set.of(429, 500, 502, 503, 504);
    /** MediaWiki's codes for "not now". */
    private static final Set<String> NOT_NOW = Set.of("maxlag", "ratelimited", "readonly");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHOWN = 200;

    private final AccessTerms terms;
    private final Consumer<Duration> waiting;
    private final Clock clock;
    private final HttpClient client;

    /** @param waiting lets time pass */
    JsonServer(AccessTerms terms, Consumer<Duration> waiting, Clock clock) {
        this.terms = terms;
        this.waiting = waiting;
        this.clock = clock;
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(terms.timeout()).build();
    }

    /** One request's outcome: an answer, or what kept it from coming this time. */
    private record Attempt(Optional<JsonNode> answer, String problem, Optional<Duration> pause) {
        static Attempt failed(String problem, Optional<Duration> pause) {
            return new Attempt(Optional.empty(), problem, pause);
        }
    }

    /** By GET. */
    JsonNode get(URI address, Map<String, String> parameters) {
        String asked = address + (address.getRawQuery() == null ? "?" : "&") + form(parameters);
        return ask(HttpRequest.newBuilder(URI.create(asked)).GET(), asked, "application/json");
    }

    /** By POST: for what is too long for an address. */
    JsonNode post(URI address, Map<String, String> parameters, String accept) {
        return ask(HttpRequest.newBuilder(address).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(parameters))), address.toString(), accept);
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private JsonNode ask(HttpRequest.Builder request, String asked, String accept) {
        Location location = Location.of(asked.length() <= SHOWN ? asked : asked.substring(0, SHOWN) + "…");
        HttpRequest ready = request.header("User-Agent", "Chancery (" + terms.contact() + ")").header("Accept", accept).build();
        for (int tried = 1;; tried++) {
            Attempt attempt = attempt(ready, location);
            if (attempt.answer().isPresent()) {
                return attempt.answer().get();
            }
            if (tried == terms.tries()) {
                throw new InputException(location, attempt.problem() + "; " + tried + " tries, expected JSON: try later");
            }
            Duration wait = attempt.pause().orElse(Duration.ofSeconds(1L << tried));
            if (wait.compareTo(terms.longestWait()) > 0) {
                throw new InputException(location, attempt.problem() + ", and asks to wait " + wait.toSeconds()
                        + " s; expected at most " + terms.longestWait().toSeconds() + " s: try again then");
            }
            waiting.accept(wait);
        }
    }

    private Attempt attempt(HttpRequest request, Location location) {
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request,
                head -> new BoundedBody(terms.maxBytes()));
        try {
            return read(answer.get(terms.timeout().toMillis(), TimeUnit.MILLISECONDS), location);
        } catch (TimeoutException e) {
            answer.cancel(true);
            return Attempt.failed("does not answer in full within " + terms.timeout().toMillis() + " ms", Optional.empty());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BoundedBody.TooLarge) {
                throw new InputException(location, "answers with more than " + terms.maxBytes() + " bytes, the limit", e);
            }
            return Attempt.failed("cannot be reached, or breaks off (" + e.getCause() + ")", Optional.empty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking " + location, e);
        }
    }

    private Attempt read(HttpResponse<byte[]> answer, Location location) {
        Optional<Duration> wait = wait(answer);
        if (LATER.contains(answer.statusCode())) {
            return Attempt.failed("answers " + answer.statusCode(), wait);
        }
        if (answer.statusCode() != 200) {
            throw new InputException(location, "answers " + answer.statusCode() + "; expected 200");
        }
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (!type.contains("json")) {
            throw new InputException(location, "has content type \"" + type + "\"; expected JSON");
        }
        try {
            JsonNode json = JSON.readTree(answer.body());
            JsonNode error = json.path("error");
            String code = error.path("code").asText("");
            if (NOT_NOW.contains(code)) {
                return Attempt.failed("answers \"" + code + "\"", wait);
            }
            if (error.isObject()) {
                throw new InputException(location, "answers the error \"" + code + "\": " + error.path("info").asText(""));
            }
            return json.isObject() ? new Attempt(Optional.of(json), "", wait)
                    : Attempt.failed("answers with no object", wait);
        } catch (JsonProcessingException e) {
            return Attempt.failed("answers with JSON that breaks off or is none (" + e.getOriginalMessage() + ")", wait);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code Retry-After}: seconds, or the time when. */
    private Optional<Duration> wait(HttpResponse<?> answer) {
        return answer.headers().firstValue("Retry-After").map(String::strip).flatMap(value -> {
            if (value.matches("[0-9]{1,9}")) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
            }
            try {
                Instant then = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
                Duration left = Duration.between(clock.instant(), then);
                return Optional.of(left.isNegative() ? Duration.ZERO : left);
            } catch (DateTimeException e) {
                // Neither: as if it were not there.
                return Optional.empty();
            }
        });
    }
}
