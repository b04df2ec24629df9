package chancery.cli;

import chancery.store.Store;
import chancery.store.TestStore;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** What a command line came to. */
record Run(int code, String out, String err) {
    static Run of(String... arguments) {
        return with(Map.of(), arguments);
    }

    /** With these variables of the process, and no others. */
    static Run with(Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Chancery.run(new Console(InputStream.nullInputStream(), new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), false, environment), arguments);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** A store of two articles in a folder. */
    static String store(Path folder) {
        Path directory = folder.resolve("store");
        try (Store store = Store.open(directory, TestStore.CLOCK)) {
            TestStore.articles().forEach(store::replace);
        }
        return directory.toString();
    }
}
