package chancery.read;

import chancery.text.Location;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a reader handed on in one call. */
record Readings(List<Article> articles, List<String> refusals, List<String> notices) {
    static final ReaderSettings SETTINGS = ReaderSettings.defaults(LocalDate.of(2025, 1, 31));

    static Readings of(ReaderSettings settings, String... inputs) {
        return of(settings, InputStream.nullInputStream(), inputs);
    }

    static Readings ofStandardInput(byte[] content) {
        return of(SETTINGS, new ByteArrayInputStream(content), "-");
    }

    private static Readings of(ReaderSettings settings, InputStream standardInput, String... inputs) {
        Readings readings = new Readings(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        new Reader(settings, standardInput).read(List.of(inputs), readings.articles::add,
                refusal -> readings.refusals.add(refusal.getMessage()), notice -> readings.notices.add(notice.toString()));
        return readings;
    }

    /** One page; the notices are dropped. */
    static Article page(String html) {
        return page(html.getBytes(StandardCharsets.UTF_8), "text/html");
    }

    static Article page(byte[] html, String contentType) {
        return new Reader(SETTINGS).read(html, Optional.of(contentType), "page", Optional.empty(), Location.of("page.html"), notice -> { });
    }

    static Article text(String text) {
        return new Reader(SETTINGS).read(text.getBytes(StandardCharsets.UTF_8), Optional.of("text/plain"), "text", Optional.empty(),
                Location.of("text.txt"), notice -> { });
    }

    List<String> texts() {
        return articles.stream().map(Article::text).toList();
    }

    List<String> identifiers() {
        return articles.stream().map(Article::identifier).toList();
    }
}
