package chancery.read;

import chancery.text.Location;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says of its report in schema.org's JSON-LD: one object, an array, a {@code @graph}, in whatever nesting. */
final class JsonLd {
    /** Pages are written by templates: stray commas, comments and line ends in strings are common, and harmless. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA, JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();
    private static final Set<String> REPORTS = Set.of("NewsArticle", "Article", "ReportageNewsArticle", "AnalysisNewsArticle",
            "BackgroundNewsArticle", "AskPublicNewsArticle", "ReviewNewsArticle", "OpinionNewsArticle", "AdvertiserContentArticle",
            "BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "Report", "TechArticle", "ScholarlyArticle");

    private final Map<String, JsonNode> byId;
    private final Optional<JsonNode> report;

    private JsonLd(Map<String, JsonNode> byId, Optional<JsonNode> report) {
        this.byId = byId;
        this.report = report;
    }

    /** @param address the page's own, by which its report is told from others that the page describes */
    static JsonLd of(Document page, Optional<String> address, Location location, Consumer<Notice> notices) {
        Map<String, JsonNode> byId = new HashMap<>();
        List<JsonNode> reports = new ArrayList<>();
        for (Element script : page.select("script[type*=ld+json]")) {
            String json = script.data().strip().replaceAll("^(?:<!--|/\\*<!\\[CDATA\\[\\*/|//<!\\[CDATA\\[|<!\\[CDATA\\[)|(?:-->|/\\*\\]\\]>\\*/|//\\]\\]>|\\]\\]>);?$", "");
            try {
                collect(JSON.readTree(json), byId, reports);
            } catch (JsonProcessingException e) {
                notices.accept(Notice.notice(location, "its JSON-LD is no JSON (" + e.getOriginalMessage() + ") and was not read"));
            }
        }
        Optional<JsonNode> own = reports.stream()
                .filter(node -> address.isPresent() && (address(node, "url").equals(address) || address(node, "mainEntityOfPage").equals(address)
                        || address(node, "@id").equals(address)))
                .findFirst();
        return new JsonLd(byId, own.or(() -> reports.stream().findFirst()));
    }

    private static void collect(JsonNode root, Map<String, JsonNode> byId, List<JsonNode> reports) {
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty()) {
            JsonNode node = open.poll();
            if (node.isObject()) {
                if (node.size() > 1 && node.path("@id").isTextual()) {
                    byId.putIfAbsent(node.path("@id").asText(), node);
                }
                if (isReport(node)) {
                    reports.add(node);
                }
            }
            // Entries of a live report are its parts, not reports beside it.
            node.fields().forEachRemaining(field -> {
                if (!field.getKey().equals("liveBlogUpdate")) {
                    open.add(field.getValue());
                }
            });
            if (node.isArray()) {
                node.forEach(open::add);
            }
        }
    }

    private static boolean isReport(JsonNode node) {
        for (JsonNode type : each(node.path("@type"))) {
            if (REPORTS.contains(type.asText().replaceFirst("^(?:https?://schema\\.org/|schema:)", ""))) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> address(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return nonBlank(value.isObject() ? value.path("@id").asText(value.path("url").asText()) : value.asText());
    }

    private static Iterable<JsonNode> each(JsonNode value) {
        return value.isArray() ? value : List.of(value);
    }

    private static Optional<String> nonBlank(String value) {
        return value == null || value.isBlank() ? Optional.empty() : Optional.of(value.strip());
    }

    boolean hasReport() {
        return report.isPresent();
    }

    /** A value that is a string, or the first of several. */
    Optional<String> string(String field) {
        for (JsonNode value : each(report.map(node -> node.path(field)).orElseGet(JSON::missingNode))) {
            if (value.isValueNode() && !value.isNull()) {
                return nonBlank(value.asText());
            }
        }
        return Optional.empty();
    }

    Optional<String> url() {
        return report.flatMap(node -> address(node, "url").or(() -> address(node, "mainEntityOfPage")));
    }

    /** The names of persons and organizations: strings, objects with a name, or references to objects elsewhere on the page. */
    List<String> names(String field) {
        List<String> names = new ArrayList<>();
        for (JsonNode value : each(report.map(node -> node.path(field)).orElseGet(JSON::missingNode))) {
            JsonNode whole = value.isObject() && value.path("name").isMissingNode()
                    ? byId.getOrDefault(value.path("@id").asText(), value) : value;
            if (whole.isTextual()) {
                nonBlank(whole.asText()).ifPresent(names::add);
            }
            for (JsonNode name : each(whole.path("name"))) {
                nonBlank(name.asText()).ifPresent(names::add);
            }
        }
        return names;
    }
}
