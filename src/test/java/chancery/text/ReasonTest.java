package chancery.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReasonTest {
    @Test
    void saysInWordsWhatJavaSaysInTheNamesOfItsClasses(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "a");
        assertEquals("there is none", Reason.of(assertThrows(IOException.class, () -> Files.readString(folder.resolve("x")))));
        assertEquals("it is no folder", Reason.of(assertThrows(IOException.class, () -> Files.createDirectories(file))));
        assertEquals("it is a folder", Reason.of(assertThrows(DirectoryNotEmptyException.class, () -> Files.delete(folder))));
        assertEquals("is a directory", Reason.of(assertThrows(IOException.class, () -> Files.readString(folder))));
        assertEquals("permission denied", Reason.of(new DirectoryIteratorException(new AccessDeniedException("file"))));
        assertEquals("it is no text in UTF-8", Reason.of(new MalformedInputException(1)));
        assertEquals("no space left on device", Reason.of(new FileSystemException("file", null, "No space left on device")));
        assertEquals("IOException", Reason.of(new IOException()));
    }
}
