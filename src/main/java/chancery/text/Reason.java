package chancery.text;

import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;

/** Why a file could not be read or written, for people: Java's own messages repeat its name, and often say nothing else. */
public final class Reason {
    private Reason() { }

    /** @return without the file's name, and without a full stop */
    public static String of(Exception problem) {
        if (problem instanceof DirectoryIteratorException listing) {
            return of(listing.getCause());
        }
        if (problem instanceof NoSuchFileException) {
            return "there is none";
        }
        if (problem instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (problem instanceof FileAlreadyExistsException || problem instanceof NotDirectoryException) {
            return "it is no folder";
        }
        if (problem instanceof DirectoryNotEmptyException) {
            return "it is a folder";
        }
        if (problem instanceof CharacterCodingException) {
            return "it is no text in UTF-8";
        }
        String words = problem instanceof FileSystemException known ? known.getReason() : problem.getMessage();
        return words == null || words.isBlank() ? problem.getClass().getSimpleName()
                : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
}
