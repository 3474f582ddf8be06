package tillit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** {@code docs/architecture.md} shows the house as it is built, never as it was. */
class ArchitectureDrawingTest {

    private static final Path PAGE = Path.of("..", "docs", "architecture.md");
    private static final String BEGIN = "<!-- drawn by the build: begin -->\n";
    private static final String END = "<!-- drawn by the build: end -->";

    private static final List<String> STOREYS = List.of("desk", "open", "oversight", "casework", "ground");

    private final ApplicationModules house = ApplicationModules.of(Tillit.class);

    @Test
    void theDrawingOfTheHouseIsThatOfTheBuild() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        String drawn = page.substring(0, begin) + drawing() + page.substring(page.indexOf(END));
        if (!page.equals(drawn)) Files.writeString(PAGE, drawn);
        assertThat(page.equals(drawn))
                .as("docs/architecture.md shows the house as it is (if not, it is redrawn now: look, and commit it)")
                .isTrue();
    }

    private String drawing() {
        return "```mermaid\nflowchart TD\n" + STOREYS.stream().map(this::storey).collect(Collectors.joining())
                + rooms().flatMap(this::arrows).sorted().distinct().collect(Collectors.joining()) + "```\n\n"
                + "| room | storey | what happens there | uses |\n|---|---|---|---|\n"
                + STOREYS.stream()
                        .flatMap(it -> rooms().filter(room -> storeyOf(room).equals(it)))
                        .map(this::row)
                        .collect(Collectors.joining());
    }

    private String storey(String storey) {
        List<ApplicationModule> here =
                rooms().filter(room -> storeyOf(room).equals(storey)).toList();
        if (here.isEmpty()) return "";
        return "    subgraph " + storey + "_storey[" + storey + "]\n"
                + here.stream().map(room -> "        " + name(room) + "\n").collect(Collectors.joining()) + "    end\n";
    }

    /** An arrow that follows from two others is left out of the drawing; the table has them all. */
    private Stream<String> arrows(ApplicationModule room) {
        Set<String> around = used(room).flatMap(it -> below(it).stream()).collect(Collectors.toSet());
        return used(room).filter(it -> !around.contains(it)).map(it -> "    " + name(room) + " --> " + it + "\n");
    }

    private Set<String> below(String room) {
        Set<String> below = new HashSet<>();
        used(house.getModuleByName(room).orElseThrow()).forEach(it -> {
            below.add(it);
            below.addAll(below(it));
        });
        return below;
    }

    private String row(ApplicationModule room) {
        return "| `" + name(room) + "` | " + storeyOf(room) + " | " + doorSign(room) + " | "
                + used(room).collect(Collectors.joining(", ")) + " |\n";
    }

    /** What the sign on the room's door permits; {@code HouseTest} sees that it uses no more. */
    private static Stream<String> used(ApplicationModule room) {
        try {
            Class<?> door = Class.forName(room.getBasePackage().getName() + ".package-info");
            return Stream.of(door.getAnnotation(org.springframework.modulith.ApplicationModule.class)
                            .allowedDependencies())
                    .sorted();
        } catch (ClassNotFoundException noDoor) {
            throw new IllegalStateException(noDoor);
        }
    }

    /** The first sentence of the room's package-info. */
    private static String doorSign(ApplicationModule room) {
        Path door =
                Path.of("src", "main", "java", room.getBasePackage().getName().replace('.', '/'), "package-info.java");
        try {
            String words = Files.readString(door);
            String sign = words.substring(words.indexOf("/**") + 3, words.indexOf("*/"))
                    .replaceAll("\\s*\n\\s*\\*\\s?", " ");
            String plain = sign.replaceAll("\\{@\\w+ ([^}]*)}", "$1")
                    .replaceAll("<[^>]*>", "")
                    .strip();
            int end = plain.indexOf(". ");
            return end < 0 ? plain : plain.substring(0, end + 1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Stream<ApplicationModule> rooms() {
        return house.stream().sorted(Comparator.comparing(ArchitectureDrawingTest::name));
    }

    private static String storeyOf(ApplicationModule room) {
        return room.getBasePackage().getName().split("\\.")[1];
    }

    private static String name(ApplicationModule room) {
        return room.getIdentifier().toString();
    }
}
