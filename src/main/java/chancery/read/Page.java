package chancery.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a page or a text says: its report, and what it says of itself. */
record Page(Optional<String> title, List<String> authors, Optional<String> publisher, Optional<LocalDate> published,
            Optional<String> language, Optional<String> url, String text) {
    Page {
        authors = List.copyOf(authors);
    }
}
