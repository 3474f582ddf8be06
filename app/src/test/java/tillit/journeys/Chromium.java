package tillit.journeys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The browser of the tests: the one that {@code TILLIT_BROWSER} names, or one that is installed; nothing is fetched. */
final class Chromium {

    static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-background-networking");

    /** The one without windows of its own comes first: it is the same engine, and draws nothing but the page. */
    private static final List<Path> USUAL = List.of(
            Path.of("/usr/bin/chromium-headless-shell"),
            Path.of("/usr/bin/chromium"),
            Path.of("/usr/bin/google-chrome"));

    private Chromium() {}

    /** @throws IllegalStateException if there is none, with what to do */
    static Path path() {
        return Optional.ofNullable(System.getenv("TILLIT_BROWSER"))
                .map(Path::of)
                .or(() -> USUAL.stream().filter(Files::isExecutable).findFirst())
                .orElseThrow(() -> new IllegalStateException(
                        "the tests need a Chromium: install one, or set TILLIT_BROWSER to where it is"));
    }
}
