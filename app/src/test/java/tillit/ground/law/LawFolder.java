package tillit.ground.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of {@code law/} that a test may change. */
public final class LawFolder {

    private static final Path LAW = Path.of("..", "law");

    private LawFolder() {}

    /** Copies the law of the repository into the folder. */
    public static void copyTo(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(LAW)) {
            files.filter(Files::isRegularFile).forEach(file -> copy(file, folder.resolve(LAW.relativize(file))));
        }
    }

    /** Replaces a text that must be there. */
    public static void change(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(file.getFileName() + " does not say " + from);
        }
        Files.writeString(file, text.replace(from, to));
    }

    private static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
