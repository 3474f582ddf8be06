package tillit.ground.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The list of what may be handed in, {@code files/types.txt}. What is not on it is refused. */
@Component
class FileTypes {

    private final List<FileType> types;

    FileTypes() {
        this.types = read();
    }

    Optional<FileType> of(String mime) {
        return types.stream().filter(it -> it.mime().equals(mime)).findFirst();
    }

    Optional<FileType> withEnding(String ending) {
        return types.stream().filter(it -> it.hasEnding(ending)).findFirst();
    }

    private static List<FileType> read() {
        try {
            return new ClassPathResource("files/types.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.asList(line.strip().split(" *\\| *")))
                    .map(parts -> new FileType(
                            parts.get(0), Arrays.asList(parts.get(1).split(" +")), parts.get(2)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
