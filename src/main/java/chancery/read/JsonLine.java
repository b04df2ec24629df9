package chancery.read;

import chancery.text.InputException;
import chancery.text.Location;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A line of JSONL: {@code {"id", "text" or "html", "title"?, "date"?, "url"?, "lang"?}}. The text is taken as it stands, to the code
 * point; HTML is read as a page, and what the line says wins over what the page says. Other fields are the user's own.
 */
final class JsonLine {
    private static final ObjectMapper JSON = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private JsonLine() { }

    /** @throws InputException if the line is no article */
    static Article read(byte[] line, Publication publication, Location location, Consumer<Notice> notices) {
        JsonNode fields = parse(line, location);
        String id = string(fields, "id", location).filter(value -> !value.isBlank())
                .orElseThrow(() -> new InputException(location, "has no \"id\"; expected {\"id\": …, \"text\": …}"));
        Optional<String> url = string(fields, "url", location).map(value -> Metadata.web(value)
                .orElseThrow(() -> new InputException(location, "url \"" + value + "\" is no address; expected http:// or https://")));
        Optional<String> language = string(fields, "lang", location).map(value -> Metadata.languageTag(value)
                .orElseThrow(() -> new InputException(location, "lang \"" + value + "\" is no language tag; expected BCP 47, as in \"en\"")));
        Optional<String> title = string(fields, "title", location);
        List<Stated> date = string(fields, "date", location).map(value -> Stated.declared(value, "\"2023-09-08\"")).stream().toList();
        Optional<String> text = string(fields, "text", location);
        Optional<String> html = string(fields, "html", location);
        if (text.isPresent()) {
            if (html.isPresent()) {
                notices.accept(Notice.notice(location, "has \"text\" and \"html\"; the text was read"));
            }
            return new Article(id, url, checked(text.get(), location), title, List.of(), Optional.empty(),
                    publication.settle(date, "", location, notices), language, location);
        }
        String page = html.orElseThrow(() -> new InputException(location, "has neither \"text\" nor \"html\"; expected one of them"));
        Page read = HtmlReader.read(page, url, date.isEmpty() ? publication : publication.unsettled(), location, notices);
        return new Article(id, url.or(read::url), checked(read.text(), location), title.or(read::title), read.authors(), read.publisher(),
                date.isEmpty() ? read.published() : publication.settle(date, "", location, notices), language.or(read::language), location);
    }

    private static JsonNode parse(byte[] line, Location location) {
        String json = Decoder.strict(line, StandardCharsets.UTF_8)
                .orElseThrow(() -> new InputException(location, "is not UTF-8; expected JSON in UTF-8"));
        try {
            JsonNode fields = JSON.readTree(json.startsWith("\uFEFF") ? json.substring(1) : json);
            if (!fields.isObject()) {
                throw new InputException(location, "is no JSON object; expected {\"id\": …, \"text\": …}");
            }
            return fields;
        } catch (JsonProcessingException e) {
            int column = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNr());
            throw new InputException(location, "is no JSON at column " + column + " (" + e.getOriginalMessage() + "); expected {\"id\": …, \"text\": …}", e);
        }
    }

    private static Optional<String> string(JsonNode fields, String name, Location location) {
        JsonNode value = fields.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        // Numbers are ids as often as strings are; of nothing else is a number meant.
        if (!value.isTextual() && !(name.equals("id") && value.isIntegralNumber())) {
            throw new InputException(location, "\"" + name + "\" is " + value.getNodeType().toString().toLowerCase(java.util.Locale.ROOT)
                    + "; expected a string");
        }
        return Optional.of(value.asText());
    }

    private static String checked(String text, Location location) {
        if (text.isBlank()) {
            throw new InputException(location, "text is empty; expected the words of a report");
        }
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                throw new InputException(location, "text has half a surrogate pair at character " + i + ", which no file can hold; expected Unicode");
            }
        }
        return text;
    }
}
