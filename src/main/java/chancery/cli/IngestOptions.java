package chancery.cli;

import chancery.Pipeline;
import chancery.decide.Decisions;
import chancery.serve.IngestSettings;
import chancery.store.Store;
import chancery.text.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** Whether a server takes articles. */
final class IngestOptions {
    static final String TOKEN = "CHANCERY_INGEST_TOKEN";

    @Option(names = "--ingest-token-file", paramLabel = "FILE", description = "Take articles by POST /ingest, and give backups"
            + " by GET /backup, to who sends what this file holds (or the variable " + TOKEN + ") as"
            + " Authorization: Bearer TOKEN. Without a token, neither is offered.")
    private Optional<Path> file = Optional.empty();

    boolean isEmpty(Console console) {
        return file.isEmpty() && console.environment().getOrDefault(TOKEN, "").isBlank();
    }

    /** @return empty where there is no token */
    Optional<IngestSettings> settings(Console console, ReadOptions reading, Store store, Decisions decisions) {
        return token(console).map(token -> {
            try {
                return new IngestSettings(store, token, reading.reader(), pipeline(reading, decisions), reading.graph().base());
            } catch (IllegalArgumentException e) {
                throw new Misuse(file.map(path -> "--ingest-token-file " + path).orElse(TOKEN) + ": " + e.getMessage());
            }
        });
    }

    private Optional<String> token(Console console) {
        try {
            return file.isPresent() ? Optional.of(Files.readString(file.get()).strip())
                    : Optional.ofNullable(console.environment().get(TOKEN)).map(String::strip).filter(token -> !token.isEmpty());
        } catch (IOException e) {
            throw new Misuse("--ingest-token-file " + file.get() + ": cannot be read: " + Reason.of(e));
        }
    }

    /** The models are loaded when the first article comes, once. */
    private static Supplier<Pipeline> pipeline(ReadOptions reading, Decisions decisions) {
        return new Supplier<>() {
            private CompletableFuture<Pipeline> loading;

            @Override
            public synchronized Pipeline get() {
                if (loading == null || loading.isCompletedExceptionally()) {
                    loading = Loading.pipeline(reading.graph(), reading.catalogue(), decisions);
                }
                return loading.join();
            }
        };
    }
}
