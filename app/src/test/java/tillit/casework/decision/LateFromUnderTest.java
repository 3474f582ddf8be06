package tillit.casework.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tillit.ground.access.Session;

/** What the database itself refuses of what is written down as reported, whatever a program tries: as the restricted role, on rows that its user may write. */
class LateFromUnderTest extends LateTest {

    @BeforeEach
    void autumn() {
        clock.is("2026-10-12T09:00:00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sent_on = date '2026-09-30'                             | a_quarter_that_has_ended
                    quarter = date '2026-07-02'                             | a_quarter_begins
                    sent_on = date '2026-10-13'                             | sent_before_it_is_written
                    over_on = date '2026-10-06'                             | over_when_it_was_sent
                    since = date '2026-10-01'                               | a_quarter_that_has_ended
                    """)
    void aReportIsOfAQuarterThatHadEndedWhenItWent(String otherwise, String constraint) {
        assertThatThrownBy(() -> report(amir, otherwise)).hasStackTraceContaining(constraint);
    }

    @Test
    void aQuarterIsReportedOnce() {
        report(amir, "");
        assertThatThrownBy(() -> report(amir, "")).hasStackTraceContaining("once_a_quarter");
        assertThat(report(amir, "quarter = date '2026-04-01'")).isEqualTo(1);
    }

    @Test
    void nobodyWritesInAColleaguesNameOrOfACaseThatIsNotSeen() {
        assertThatThrownBy(() -> report(amir, "by_user = " + ines.user().id().value()))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> report(elsewhere, "")).hasStackTraceContaining("row-level security");
    }

    @Test
    void itIsNotToldToBeOverBeforeItIsAndNotWithoutAReport() {
        UUID report = UUID.randomUUID();
        UUID started = UUID.randomUUID();
        assertThatThrownBy(() -> end(report, started, "")).hasStackTraceContaining("was_reported");
        report(amir, "id = '" + report + "'");
        assertThatThrownBy(() -> end(report, started, "")).hasStackTraceContaining("is_over");
        writes(MeasureEvent.What.DELAY_EXPLAINED, "2026-10-08", "Kommunen har ingen familj.");
        assertThatThrownBy(() -> end(report, event(), "")).hasStackTraceContaining("is_over");
        writes(MeasureEvent.What.STARTED, "2026-10-08", "Familjen tar emot.");
        assertThatThrownBy(() -> end(report, event(), "sent_on = date '2026-10-07'"))
                .hasStackTraceContaining("told_after_it_is_over");
        assertThatThrownBy(() -> end(report, event(), "over_on = date '2026-10-07'"))
                .hasStackTraceContaining("is_over");
        assertThat(end(report, event(), "")).isEqualTo(1);
        assertThatThrownBy(() -> end(report, event(), "")).hasStackTraceContaining("told_once");
    }

    @ParameterizedTest
    @CsvSource({"late_report", "late_end"})
    void whatIsWrittenDownIsNeitherChangedNorTakenAway(String table) {
        assertThatThrownBy(() -> as(amir, () -> db.sql("update decision." + table + " set sent_on = sent_on")
                        .update()))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() ->
                        as(amir, () -> db.sql("delete from decision." + table).update()))
                .hasStackTraceContaining("permission denied");
    }

    private int report(Session who, String otherwise) {
        Map<String, String> columns = stamped(who);
        columns.put("id", "gen_random_uuid()");
        columns.put("quarter", "date '2026-07-01'");
        columns.put("reason", "''");
        return insert(who, "late_report", columns, otherwise);
    }

    private int end(UUID report, UUID event, String otherwise) {
        Map<String, String> columns = stamped(amir);
        columns.put("id", "gen_random_uuid()");
        columns.put("report_id", "'" + report + "'");
        columns.put("event_id", "'" + event + "'");
        columns.put("what", "'STARTED'");
        columns.put("over_on", "date '2026-10-08'");
        columns.put("sent_on", "date '2026-10-12'");
        return insert(amir, "late_end", columns, otherwise);
    }

    private Map<String, String> stamped(Session who) {
        Map<String, String> columns = new TreeMap<>(Map.of(
                "measure_id", "'" + contactFamily.value() + "'",
                "since", "date '2026-05-11'",
                "sent_on", "date '2026-10-05'",
                "by_user", String.valueOf(who.user().id().value()),
                "at", "timestamptz '2026-10-12 09:00 Europe/Stockholm'"));
        as(amir, () -> db.sql("select dossier_id, label_id, municipality_id from decision.measure where id = :id")
                        .param("id", contactFamily.value())
                        .query()
                        .singleRow())
                .forEach((column, value) -> columns.put(column, "'" + value + "'"));
        return columns;
    }

    private int insert(Session who, String table, Map<String, String> columns, String otherwise) {
        if (!otherwise.isEmpty())
            columns.put(otherwise.split(" = ", 2)[0], otherwise.split(" = ", 2)[1]);
        String names = String.join(", ", columns.keySet());
        String values = columns.values().stream().collect(Collectors.joining(", "));
        return as(who, () -> db.sql("insert into decision." + table + " (" + names + ") values (" + values + ")")
                .update());
    }

    /** What has happened to it last. */
    private UUID event() {
        return as(amir, () -> db.sql("select id from decision.measure_event order by at desc, id desc limit 1")
                .query(UUID.class)
                .single());
    }
}
