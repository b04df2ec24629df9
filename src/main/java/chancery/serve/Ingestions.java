package chancery.serve;

import chancery.read.Reader;
import chancery.read.ReaderSettings;
import chancery.text.InputException;
import chancery.text.Location;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code POST /ingest} takes an article, or its address, from who has the token; {@code GET /ingest/ID} says how far it is.
 *
 * <p>The body is a page, a plain text, JSON (a record as a line of JSONL has it, or {@code {"url": …}} to be fetched), or
 * JSONL. For a page or a text, the parameters {@code id}, {@code url} and {@code date} say what it is known by, where it
 * was found and when it appeared.
 */
final class Ingestions extends HttpServlet {
    static final String PATH = "/ingest";
    private static final long serialVersionUID = 1L;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final transient Token token;
    private final transient Optional<Intake> intake;

    Ingestions(Token token, Optional<Intake> intake) {
        this.token = token;
        this.intake = intake;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (token.refuses(request, response)) {
            return;
        }
        String id = Optional.ofNullable(request.getPathInfo()).orElse("").replaceFirst("^/", "");
        Optional<Job> job = intake.orElseThrow().job(id);
        if (job.isEmpty()) {
            Refusal.send(response, 404, "no job has that id; the last " + Intake.REMEMBERED + " are known");
        } else {
            send(response, 200, job.get());
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (token.refuses(request, response)) {
            return;
        }
        if (request.getPathInfo() != null) {
            Refusal.send(response, 404, "expected POST " + PATH);
            return;
        }
        ReaderSettings settings = intake.orElseThrow().settings().reader();
        byte[] body = request.getInputStream().readNBytes(settings.maxBytes() + 1);
        if (body.length > settings.maxBytes()) {
            Refusal.send(response, 413, "an article has at most " + settings.maxBytes() + " bytes");
            return;
        }
        try {
            accept(job(request, body, settings), response);
        } catch (InputException e) {
            Refusal.send(response, 400, e.getMessage());
        }
    }

    private void accept(Job job, HttpServletResponse response) throws IOException {
        if (!intake.orElseThrow().offer(job)) {
            response.setHeader("Retry-After", "10");
            Refusal.send(response, 503, "too many articles wait to be read");
            return;
        }
        response.setHeader("Location", PATH + "/" + job.id());
        send(response, 202, job);
    }

    private static Job job(HttpServletRequest request, byte[] body, ReaderSettings settings) {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        Reader reader = new Reader(date(request).map(settings::withDate).orElse(settings));
        return switch (type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT)) {
            case "application/x-ndjson", "application/jsonl" -> new Job(lines(body, settings), body.length);
            case "application/json" -> address(body).map(url -> fetched(url, reader))
                    .orElseGet(() -> sent(reader, body, type, request));
            // Whatever else it is, the reader has words for it.
            default -> sent(reader, body, type, request);
        };
    }

    private static Job sent(Reader reader, byte[] body, String type, HttpServletRequest request) {
        String identifier = parameter(request, "id").orElseGet(() -> digest(body));
        Optional<String> url = parameter(request, "url");
        if (url.isPresent() && !isWeb(url.get())) {
            throw new InputException(Location.of("url"), "found " + url.get() + "; expected http:// or https://");
        }
        return new Job((articles, refusals, warnings) -> {
            try {
                articles.accept(reader.read(body, Optional.of(type), identifier, url, Location.of(identifier),
                        notice -> warnings.accept(notice.toString())));
            } catch (InputException e) {
                refusals.accept(e);
            }
        }, body.length);
    }

    /** A name of a file would be read as such: only addresses of the web get as far as the reader, which checks them. */
    private static Job fetched(String url, Reader reader) {
        if (!isWeb(url)) {
            throw new InputException(Location.of("url"), "found " + url + "; expected http:// or https://");
        }
        return new Job((articles, refusals, warnings) -> reader.read(List.of(url), articles, refusals,
                notice -> warnings.accept(notice.toString())), url.length());
    }

    private static Job.Source lines(byte[] body, ReaderSettings settings) {
        String start = new String(body, 0, Math.min(body.length, 100), StandardCharsets.UTF_8).strip();
        if (!start.startsWith("{")) {
            throw new InputException(Location.of("body"), "expected a JSON object a line");
        }
        return (articles, refusals, warnings) -> new Reader(settings, new ByteArrayInputStream(body)).read(List.of("-"),
                articles, refusals, notice -> warnings.accept(notice.toString()));
    }

    /** Where the body is an address and no article. */
    private static Optional<String> address(byte[] body) {
        try {
            JsonNode json = JSON.readTree(body);
            boolean alone = json.isObject() && json.path("url").isTextual() && !json.has("text") && !json.has("html");
            return alone ? Optional.of(json.get("url").textValue()) : Optional.empty();
        } catch (IOException e) {
            throw new InputException(Location.of("body"), "cannot be read as JSON: "
                    + e.getMessage().lines().findFirst().orElse(""), e);
        }
    }

    private static boolean isWeb(String url) {
        return url.regionMatches(true, 0, "http://", 0, 7) || url.regionMatches(true, 0, "https://", 0, 8);
    }

    private static Optional<LocalDate> date(HttpServletRequest request) {
        Optional<String> date = parameter(request, "date");
        try {
            return date.map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw new InputException(Location.of("date"), "found " + date.get() + "; expected a day, as in 2023-09-08", e);
        }
    }

    /** From the address alone: to look for it in a form would be to read the body. */
    private static Optional<String> parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(value -> !value.isBlank());
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body)).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    private static void send(HttpServletResponse response, int status, Job job) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(JSON.writeValueAsBytes(job.describe()));
    }
}
