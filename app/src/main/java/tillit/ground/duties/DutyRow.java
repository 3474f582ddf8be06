package tillit.ground.duties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tillit.ground.access.DossierId;
import tillit.ground.access.MunicipalityId;
import tillit.ground.access.Stamp;
import tillit.ground.access.UnitId;
import tillit.ground.access.UserId;
import tillit.ground.law.Deadline;
import tillit.ground.law.RuleId;

/** A row of {@code duties.duty} becomes a duty. */
final class DutyRow {

    static final String SELECT = """
            select id, dossier_id, label_id, municipality_id, unit_id, subject_id, rule_id, rule_version_from, quiet, act, act_id, traits, started_at,
                   counted_from, due_on, due_at, latest_on, latest_at, plan_on, owner_id, state,
                   fulfilled_at, fulfilled_by, fulfilled_act, voided_at, voided_by, voided_act, void_reason, breached_at, created_at
              from duties.duty
            """;

    private DutyRow() {}

    static Duty duty(ResultSet row, int number) throws SQLException {
        return new Duty(
                new DutyId(row.getObject("id", UUID.class)),
                new Stamp(
                        new DossierId(row.getObject("dossier_id", UUID.class)),
                        row.getInt("label_id"),
                        new MunicipalityId(row.getInt("municipality_id"))),
                row.getObject("subject_id", UUID.class),
                new RuleId(row.getString("rule_id")),
                row.getObject("rule_version_from", LocalDate.class),
                row.getBoolean("quiet"),
                cause(row),
                deadline(row),
                new UnitId(row.getInt("unit_id")),
                user(row, "owner_id"),
                state(row),
                moment(row, "breached_at"),
                momentOf(row, "created_at"));
    }

    static String nameOf(Duty.State state) {
        return switch (state) {
            case Duty.Open open -> "OPEN";
            case Duty.Fulfilled kept -> "FULFILLED";
            case Duty.Void gone -> "VOID";
        };
    }

    static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static Instant momentOf(ResultSet row, String column) throws SQLException {
        return moment(row, column).orElseThrow();
    }

    static Optional<UserId> user(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Integer.class)).map(UserId::new);
    }

    private static Duty.Cause cause(ResultSet row) throws SQLException {
        String[] traits = (String[]) row.getArray("traits").getArray();
        return new Duty.Cause(
                row.getString("act"), row.getObject("act_id", UUID.class), momentOf(row, "started_at"), Set.of(traits));
    }

    private static Optional<Deadline> deadline(ResultSet row) throws SQLException {
        @Nullable LocalDate countedFrom = row.getObject("counted_from", LocalDate.class);
        if (countedFrom == null) return Optional.empty();
        return Optional.of(new Deadline(
                countedFrom,
                row.getObject("due_on", LocalDate.class),
                momentOf(row, "due_at"),
                row.getObject("latest_on", LocalDate.class),
                momentOf(row, "latest_at"),
                row.getObject("plan_on", LocalDate.class)));
    }

    private static Duty.State state(ResultSet row) throws SQLException {
        String state = Objects.requireNonNull(row.getString("state"));
        return switch (state) {
            case "OPEN" -> new Duty.Open();
            case "FULFILLED" ->
                new Duty.Fulfilled(
                        momentOf(row, "fulfilled_at"),
                        user(row, "fulfilled_by").orElseThrow(),
                        row.getString("fulfilled_act"));
            case "VOID" ->
                new Duty.Void(
                        momentOf(row, "voided_at"),
                        user(row, "voided_by").orElseThrow(),
                        Optional.ofNullable(row.getString("voided_act")),
                        Optional.ofNullable(row.getString("void_reason")));
            default -> throw new IllegalStateException("a duty in no state");
        };
    }
}
