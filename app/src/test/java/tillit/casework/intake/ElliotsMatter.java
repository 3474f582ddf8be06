package tillit.casework.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import tillit.ground.duties.Duty;
import tillit.ground.law.Stockholm;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole matter of Elliot, made up: what was noted in it and when, and the answer sheet that every way of replaying it is compared with. */
public final class ElliotsMatter {

    public static final String ELIS = "201508012398";
    public static final String ELLIOT = "201509042394";
    public static final String JENNY = "198701042387";
    public static final String PETER = "198401022390";

    /** What those concerned are called. */
    public static final List<String> FAMILIES = List.of("Sjö", "Marklund-Sjö", "Marklundh");

    /** Each duty of the sheet and the rule that it is kept by; that somebody objects is a right and starts no duty. */
    private static final Map<String, String> RULES = Map.of(
            "CHILD-PROTECT-SAMEDAY", "protection-assessment",
            "CHILD-PRELIM-14D", "preliminary-assessment",
            "CHILD-FEEDBACK-7D", "feedback-to-reporter",
            "CHILD-INVEST-NOTICE", "notice-of-investigation",
            "CHILD-INVEST-4M", "child-investigation",
            "CHILD-COMMUNICATE", "communication",
            "DOC-ORAL", "oral-information",
            "EVB-3M", "reporting-late-measures");

    private static final String RIGHT = "DOC-OBJECTION";

    private final JsonNode matter = read("j01-elliot.json");
    private final JsonNode expected = read("j01-elliot.expected.json");

    /** The note of that number, from 1. */
    public JsonNode note(int nth) {
        return matter.get("notes").get(nth - 1);
    }

    /** Its words. */
    public String text(int nth) {
        return note(nth).get("text").asString();
    }

    /** When what it tells of happened. */
    public OffsetDateTime moment(int nth) {
        return OffsetDateTime.parse(note(nth).get("event_at").asString());
    }

    /** On which day that was. */
    public LocalDate day(int nth) {
        return moment(nth).toLocalDate();
    }

    /** What the clock on the wall showed when it was signed. */
    public String signed(int nth) {
        return OffsetDateTime.parse(note(nth).get("signed_at").asString())
                .toInstant()
                .atZone(Stockholm.ZONE)
                .toLocalDateTime()
                .toString();
    }

    /** The days of the time line. */
    public List<LocalDate> timeline() {
        return expected.get("timeline")
                .valueStream()
                .map(it -> LocalDate.parse(it.get("date").asString()))
                .toList();
    }

    /** Sees that the duties are as the sheet says: each kept on its day, none broken and none left. */
    public void compare(Collection<Duty> all) {
        for (JsonNode owed : expected.get("duties")) {
            String code = owed.get("rule").asString();
            if (!code.equals(RIGHT)) compare(owed, Objects.requireNonNull(RULES.get(code), code), all);
        }
        assertThat(all)
                .as("nothing is left that can be done")
                .filteredOn(Duty::isOpen)
                .isEmpty();
    }

    private static void compare(JsonNode owed, String rule, Collection<Duty> all) {
        LocalDate kept = LocalDate.parse(owed.get("kept").asString().substring(0, 10));
        String from = owed.get("counts_from").asString();
        List<Duty> found = all.stream()
                .filter(it -> it.rule().value().equals(rule))
                .filter(it -> keptOn(it).filter(kept::equals).isPresent())
                .toList();
        assertThat(found).as("%s kept on %s, of %s", rule, kept, all).isNotEmpty();
        assertThat(found).as("%s was never breached", rule).allMatch(it -> it.breachedAt()
                .isEmpty());
        if (found.getFirst().deadline().isPresent())
            assertThat(found).as(rule).anySatisfy(it -> assertThat(
                            it.deadline().orElseThrow().dueOn())
                    .isEqualTo(owed.get("due").asString()));
        if (from.contains("T"))
            assertThat(found).as("%s counts from %s", rule, from).anySatisfy(it -> assertThat(
                            it.cause().at())
                    .isEqualTo(OffsetDateTime.parse(from).toInstant()));
    }

    /** Sees that the figures are as the sheet says. */
    public void compare(LocalDate opened, LocalDate decided, LocalDate contactFamily) {
        JsonNode figures = expected.get("figures");
        assertThat(ChronoUnit.DAYS.between(day(1), opened))
                .isEqualTo(figures.get("days_report_to_opening").asInt());
        assertThat(ChronoUnit.DAYS.between(opened, decided))
                .isEqualTo(figures.get("days_opening_to_decision").asInt());
        assertThat(ChronoUnit.DAYS.between(decided, contactFamily))
                .isEqualTo(figures.get("days_decision_to_contact_family").asInt());
    }

    private static Optional<LocalDate> keptOn(Duty duty) {
        return duty.state() instanceof Duty.Fulfilled done ? Optional.of(Stockholm.dayOf(done.at())) : Optional.empty();
    }

    private static JsonNode read(String name) {
        try (InputStream file = new ClassPathResource("corpus/journal/" + name).getInputStream()) {
            return new JsonMapper().readTree(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
