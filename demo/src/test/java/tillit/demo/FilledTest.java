package tillit.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.context.support.GenericApplicationContext;
import tillit.Tillit;
import tillit.casework.cases.SocialCase;
import tillit.casework.intake.Reports;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Entry;
import tillit.ground.access.Unit;
import tillit.ground.access.UnitId;
import tillit.ground.duties.Act;
import tillit.ground.law.Stockholm;
import tillit.ground.people.People;

/** A small Björkmåla, filled in a real database through the rooms' faces, and interrupted where it hurts. */
class FilledTest {

    private static final DemoProperties SMALL = new DemoProperties(true, 1_300, 260);

    /** In the middle of which act a start ends, and the how manieth such act that is. */
    private static final List<Map.Entry<String, Integer>> STOPS = List.of(
            Map.entry("child-report-arrived", 1),
            Map.entry("protection-assessment-signed", 2),
            Map.entry("investigation-opened", 2),
            Map.entry("those-concerned-informed", 1),
            Map.entry("investigation-not-opened", 2),
            Map.entry("feedback-given", 2),
            Map.entry("material-communicated", 1),
            Map.entry("decision-signed", 1),
            Map.entry("investigation-closed", 1),
            Map.entry("decision-notified", 1),
            Map.entry("child-report-arrived", 4));

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit makes the folder before each test
    Path home;

    /** Ends the work in the middle of an act, whose transaction is not committed. */
    static class Cut {
        private final ObjectProvider<Filled> filled;
        private final AtomicInteger left = new AtomicInteger();
        private volatile String act = "";

        Cut(ObjectProvider<Filled> filled) {
            this.filled = filled;
        }

        void at(String name, int nth) {
            act = name;
            left.set(nth);
        }

        @EventListener
        void on(Act done) {
            if (!done.act().equals(act) || left.decrementAndGet() != 0) return;
            filled.getObject().halt();
            throw new IllegalStateException("cut");
        }
    }

    @Test
    void historyIsThereOnceHoweverOftenItIsInterrupted() throws InterruptedException {
        try (ConfigurableApplicationContext context = started()) {
            Filled filled = context.getBean(Filled.class);
            LocalDate founded =
                    Stockholm.dayOf(context.getBean(Clock.class).instant()); // the day on which this Björkmåla was
            Map<Office, UnitId> offices = offices(context);
            for (Map.Entry<String, Integer> stop : STOPS) {
                context.getBean(Cut.class).at(stop.getKey(), stop.getValue());
                filled.begin(founded, offices, SMALL);
                filled.await();
                assertThat(filled.percent()).as("interrupted at %s", stop).isPresent();
            }
            context.getBean(Cut.class).at("", 0);
            filled.begin(founded, offices, SMALL);
            filled.await();
            assertThat(filled.percent()).isEmpty();
            assertThat(filled.refused()).isZero();
            Chronicle planned = Chronicle.of(Town.of(founded, SMALL.residents()), founded, SMALL.days());
            assertThat(Entry.as(
                            context.getBean(Badges.class).of(Staff.NADJA.username()), () -> there(context, planned)))
                    .containsExactlyElementsOf(planned(planned));
        }
    }

    private ConfigurableApplicationContext started() {
        return new SpringApplicationBuilder(Tillit.class)
                .initializers(context -> ((GenericApplicationContext) context).registerBean(Cut.class))
                .run(
                        "--spring.profiles.active=demo",
                        "--server.port=0",
                        "--tillit.demo.history=false",
                        "--tillit.database.home=" + home);
    }

    private static Map<Office, UnitId> offices(ConfigurableApplicationContext context) {
        List<Unit> units = Entry.as(
                context.getBean(Badges.class).of(Staff.NADJA.username()),
                () -> context.getBean(Colleagues.class).units());
        Map<Office, UnitId> offices = new EnumMap<>(Office.class);
        for (Office office : Office.values()) {
            units.stream()
                    .filter(unit -> unit.name().equals(office.unitName()))
                    .forEach(unit -> offices.put(office, unit.id()));
        }
        return offices;
    }

    /** What has come of each report about a child: one line for each that is there. */
    private static List<String> there(ConfigurableApplicationContext context, Chronicle planned) {
        return children(planned)
                .flatMap(matter -> known(context, Staff.NADJA, matter).reports().stream()
                        .filter(it -> it.receivedAt().equals(matter.at()))
                        .map(it -> matter.number() + " " + it.state() + " "
                                + closed(known(context, Staff.EVA, matter), matter)))
                .toList();
    }

    /** What somebody of today sees of what is known about a child. */
    private static Reports.Known known(ConfigurableApplicationContext context, Staff reader, Matter matter) {
        return Entry.as(context.getBean(Badges.class).of(reader.username()), () -> {
            var person = context.getBean(People.class)
                    .byNumber(matter.whom().number())
                    .orElseThrow();
            return context.getBean(Reports.class).knownAbout(List.of(person.id()));
        });
    }

    /** The case that the decision opened: whether it is closed, once. */
    private static String closed(Reports.Known known, Matter matter) {
        return known.cases().stream()
                .filter(it -> it.openedAt().equals(matter.decided()))
                .map(SocialCase::closedAt)
                .map(it -> it.map(Object::toString).orElse("open"))
                .collect(Collectors.joining(" "));
    }

    private static List<String> planned(Chronicle planned) {
        return children(planned)
                .map(matter -> matter.number() + " " + state(matter, planned) + " " + ended(matter, planned))
                .toList();
    }

    private static String state(Matter matter, Chronicle planned) {
        boolean isDecided = matter.decided().isBefore(planned.until());
        return switch (matter.outcome()) {
            case OPENED -> isDecided ? "OPENED" : "ASSESSED";
            case LEFT -> isDecided ? "NOT_OPENED" : "ASSESSED";
            case JOINED -> "JOINED";
            case HANDED_OVER -> "HANDED_OVER";
        };
    }

    private static String ended(Matter matter, Chronicle planned) {
        boolean isOpened =
                matter.outcome() == Matter.Outcome.OPENED && matter.decided().isBefore(planned.until());
        if (!isOpened) return "";
        return matter.closed().isBefore(planned.until()) ? matter.closed().toString() : "open";
    }

    private static Stream<Matter> children(Chronicle planned) {
        return planned.matters().stream().filter(it -> !it.isAdult());
    }
}
