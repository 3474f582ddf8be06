package tillit.casework.away;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import tillit.ground.access.MunicipalityId;
import tillit.ground.access.UnitId;
import tillit.ground.letters.Sealed;
import tillit.ground.page.Language;
import tillit.ground.page.Texts;

/** Asks for hourly copies and makes them for tests. */
public final class HourlyCopied {

    private final ApplicationContext house;

    public HourlyCopied(ApplicationContext house) {
        this.house = house;
    }

    /** In the name of whoever is signed in. */
    public void ask(UnitId unit, String passphrase) {
        Passphrase typed =
                Passphrase.typed(new Passphrase.Typed("once", passphrase), new Passphrase.Typed("again", passphrase));
        house.getBean(HourlyAsking.class).ask(unit, typed, Language.SV);
    }

    public void end(UnitId unit) {
        house.getBean(HourlyAsking.class).end(unit);
    }

    /** As the job does. */
    public void round() {
        house.getBean(HourlyRound.class).run();
    }

    /** Where the last one lies. */
    public Path last(MunicipalityId municipality, UnitId unit) {
        return house.getBean(Shelf.class).last(municipality, unit);
    }

    public Path key() {
        return house.getBean(AwayProperties.class).key();
    }

    /** What whoever is signed in reads on the page of the unit; what is wrong stands last. */
    public String told(UnitId unit) {
        return house.getBean(AwayCopies.class)
                .of(unit, house.getBean(Texts.class).in(Language.SV))
                .map(it -> String.join(" ", it.words()) + " " + it.amiss())
                .orElse("");
    }

    /** What whoever is signed in is told that is wrong. */
    public List<String> amiss() {
        return house.getBean(AwayCopies.class).amiss(house.getBean(Texts.class).in(Language.SV)).stream()
                .map(AwayCopies.Amiss::words)
                .toList();
    }

    /** Puts one into a folder after another, and stops each time where {@code until} says that it was killed. */
    public static Path laid(Path folder, int keep, List<Instant> moments, UnaryOperator<String> content) {
        Shelf shelf = new Shelf(
                new AwayProperties(folder, folder.resolve("no.key"), Duration.ofHours(1), keep, Duration.ofHours(3)));
        MunicipalityId municipality = new MunicipalityId(3001);
        UnitId unit = new UnitId(7);
        try {
            for (Instant at : moments) {
                Path made = Files.writeString(Files.createTempFile("made", ".pdf"), content.apply(at.toString()));
                try (Sealed sealed = new Sealed(made, 1, Files.size(made), "");
                        Shelf.Laid laid = shelf.lay(sealed, municipality, unit, at)) {
                    laid.put();
                }
            }
            return shelf.last(municipality, unit);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Lays one ready and is killed before it is put there. */
    public static void killed(Path folder, Instant at) {
        Shelf shelf = new Shelf(
                new AwayProperties(folder, folder.resolve("no.key"), Duration.ofHours(1), 2, Duration.ofHours(3)));
        try {
            Path made = Files.writeString(Files.createTempFile("made", ".pdf"), "half");
            shelf.lay(new Sealed(made, 1, 4, ""), new MunicipalityId(3001), new UnitId(7), at);
            Files.delete(made);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** The names of what lies beside it, in order. */
    public static List<String> beside(Path last) {
        try (Stream<Path> there = Files.list(last.resolveSibling("."))) {
            return there.map(it -> it.getFileName().toString()).sorted().toList();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
