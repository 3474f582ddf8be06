package tillit;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The walls of the house: rooms, storeys, and what no room may do. Looks at production classes only. */
class HouseTest {

    private static final List<String> STOREYS = List.of("ground", "casework", "oversight", "open");
    private static final JavaClasses HOUSE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("tillit");

    private static final Path MAIN = Path.of("src", "main");

    /** Who may see a row is decided by access: its functions may be called by all, and its rows pointed at by migrations. */
    private static final String SECRECY = "access";

    /** What a job does is logged by the function that does it, in its transaction: the log's own function may be called for that. */
    private static final String LOG = "audit.note_in_nobodys_name(";

    /** A table whose changes are waited for says so by a trigger, whose function lies under all rooms. */
    private static final String PULSE = "execute function pulse.felt";

    @Test
    void noRoomUsesMoreThanItsDoorSays() {
        ApplicationModules.of(Tillit.class).verify();
    }

    @Test
    void noStoreyKnowsTheOneAbove() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("ground")
                .definedBy("tillit.ground..")
                .layer("casework")
                .definedBy("tillit.casework..")
                .layer("oversight")
                .definedBy("tillit.oversight..")
                .layer("open")
                .definedBy("tillit.open..")
                .layer("desk")
                .definedBy("tillit.desk..")
                .whereLayer("desk")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("open")
                .mayOnlyBeAccessedByLayers("desk")
                .whereLayer("oversight")
                .mayOnlyBeAccessedByLayers("open", "desk")
                .whereLayer("casework")
                .mayOnlyBeAccessedByLayers("oversight", "open", "desk")
                .check(HOUSE);
    }

    @Test
    void everyPackageUnderAStoreyIsARoom() {
        assertThat(roomPackages()).isNotEmpty().allSatisfy(room -> {
            Class<?> door = Class.forName(room + ".package-info");
            assertThat(door.getPackage().isAnnotationPresent(ApplicationModule.class))
                    .as("@ApplicationModule on " + room)
                    .isTrue();
            assertThat(door.getPackage().isAnnotationPresent(NullMarked.class))
                    .as("@NullMarked on " + room)
                    .isTrue();
            assertThat(door.getPackage().getAnnotation(ApplicationModule.class).id())
                    .isEqualTo(name(room));
        });
    }

    @Test
    void theRoomsWithTablesAreMigratedEachAfterThoseItUses() throws IOException {
        List<String> order = read(MAIN.resolve(Path.of("resources", "db", "rooms-in-order.txt")))
                .lines()
                .skip(1)
                .toList();
        try (Stream<Path> folders = Files.list(MAIN.resolve(Path.of("resources", "db", "migration")))) {
            assertThat(folders.map(it -> it.getFileName().toString()).filter(it -> !it.equals("__root")))
                    .containsExactlyInAnyOrderElementsOf(order);
        }
        ApplicationModules house = ApplicationModules.of(Tillit.class);
        for (String room : order) {
            List<String> before = order.subList(0, order.indexOf(room));
            assertThat(house.getModuleByName(room)
                            .orElseThrow()
                            .getDirectDependencies(house)
                            .uniqueModules())
                    .as("what " + room + " uses")
                    .extracting(it -> it.getIdentifier().toString())
                    .allMatch(used -> before.contains(used) || !order.contains(used));
        }
    }

    @Test
    void noSqlNamesAnotherRoomsSchema() {
        assertThat(statements().flatMap(HouseTest::foreignSchemas)).isEmpty();
    }

    @Test
    void noTemplateLiesUnderAForeignRoomNorUsesOnesParts() {
        Set<String> rooms = roomPackages();
        assertThat(files(MAIN.resolve("jte"), ".jte")).isNotEmpty().allSatisfy(template -> {
            String own = MAIN.resolve("jte")
                    .relativize(template.getParent())
                    .toString()
                    .replace('/', '.');
            assertThat(rooms).as("the room of " + template).contains("tillit." + own);
            assertThat(found("@template\\.([\\w.]+)\\.\\w+\\(", read(template)))
                    .as("whose parts " + template + " uses")
                    .allMatch(of -> of.equals(own)
                            || of.equals("ground.page")
                            || of.equals("ground.letters")
                            || of.equals("ground.forms"));
        });
    }

    @Test
    void timeComesInThroughTheDoor() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("tillit.TimeConfiguration")
                .should()
                .accessTargetWhere(
                        are(new DescribedPredicate<JavaAccess<?>>("asking the machine for the time or its zone") {
                            @Override
                            public boolean test(JavaAccess<?> access) {
                                String owner = access.getTargetOwner().getFullName();
                                String asked = access.getTarget().getName();
                                return owner.startsWith("java.time.")
                                                && (asked.equals("now") || asked.startsWith("system"))
                                        || owner.equals("java.lang.System") && asked.equals("currentTimeMillis");
                            }
                        }))
                .check(HOUSE);
    }

    @Test
    void onlyAccessReckonsWithLabels() {
        Path access = MAIN.resolve(Path.of("java", "tillit", "ground", "access"));
        assertThat(files(MAIN.resolve("java"), ".java").filter(file -> !file.startsWith(access)))
                .allSatisfy(file -> assertThat(found("(label\\(\\) *(?:>>|&))", read(file)))
                        .as("what reckons with a label in " + file)
                        .isEmpty());
    }

    @Test
    void nothingHasANameThatSaysNothing() {
        classes()
                .should()
                .haveNameNotMatching(".*(Impl|Manager|Util|Utils|Helper|Data|Info|Dto)")
                .check(HOUSE);
    }

    private static Set<String> roomPackages() {
        return HOUSE.stream()
                .map(type -> type.getPackageName().split("\\."))
                .filter(steps -> steps.length > 2 && STOREYS.contains(steps[1]) || steps.length == 2 && isDesk(steps))
                .map(steps -> String.join(".", List.of(steps).subList(0, isDesk(steps) ? 2 : 3)))
                .collect(Collectors.toSet());
    }

    /** The front door is a room without a storey: it stands on top of them all. */
    private static boolean isDesk(String... steps) {
        return steps[1].equals("desk");
    }

    /** A statement, or what may be one, and the room that it stands in. */
    private record Statement(String room, Path file, String text) {}

    private static Stream<Statement> statements() {
        Stream<Statement> inJava = files(MAIN.resolve("java"), ".java").flatMap(file -> Pattern.compile(
                        "\"\"\"(.*?)\"\"\"", Pattern.DOTALL)
                .matcher(read(file))
                .results()
                .map(block -> new Statement(file.getParent().getFileName().toString(), file, block.group(1))));
        Stream<Statement> migrations = files(MAIN.resolve("resources/db/migration"), ".sql")
                .filter(file -> !file.getParent().endsWith("__root"))
                .map(file -> new Statement(file.getParent().getFileName().toString(), file, code(read(file))));
        return Stream.concat(inJava, migrations);
    }

    private static Stream<String> foreignSchemas(Statement statement) {
        Set<String> rooms = roomPackages().stream().map(HouseTest::name).collect(Collectors.toSet());
        boolean migration = statement.file().toString().endsWith(".sql");
        String text = migration
                ? statement.text().replace(LOG, "").replace(PULSE, "").replaceAll("\\b" + SECRECY + "\\.", "")
                : statement.text().replaceAll("\\b" + SECRECY + "\\.\\w+\\(", "");
        return found("\\b([a-z]+)\\.[a-z_]+", text)
                .filter(rooms::contains)
                .filter(schema -> !schema.equals(statement.room()))
                .map(schema -> statement.file() + " names " + schema)
                .distinct();
    }

    private static String code(String sql) {
        return sql.replaceAll("--[^\n]*", "");
    }

    private static String name(String room) {
        return room.substring(room.lastIndexOf('.') + 1);
    }

    private static Stream<String> found(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map((MatchResult it) -> it.group(1));
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
