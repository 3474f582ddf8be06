package tillit.casework.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tillit.ground.access.PersonId;
import tillit.ground.access.UserId;

/** The reports as row security shows them. */
@Component
class StoredReports {

    private static final int MOST_EARLIER = 100;

    private final JdbcClient db;

    StoredReports(JdbcClient db) {
        this.db = db;
    }

    Optional<StoredReport> find(ReportId id) {
        return db.sql("""
                        select dossier_id, label_id, municipality_id, sender_returns, received_at, received_offset, arrived_on, arrival, channel,
                               body, language, attachments, reporter_class, reported_from, wants_feedback, transfer_asked,
                               registered_by, registered_at, duplicate_of
                          from intake.concern_report
                         where dossier_id = :id
                        """)
                .param("id", id.value())
                .query((row, number) -> report(row, signs(id)))
                .optional();
    }

    List<StoredSubject> subjectsOf(ReportId id) {
        return db.sql("""
                        select id, kind, name_as_written, number_as_written, address_as_written, age_as_written, relatives_as_written,
                               expected_birth, identification, candidate_ids, confirmed_by, confirmed_at
                          from intake.subject
                         where dossier_id = :id
                         order by position
                        """)
                .param("id", id.value())
                .query((row, number) -> subject(row))
                .list();
    }

    /** Reports on these people other than this one, latest first. */
    List<ReportPage.EarlierReport> others(ReportId than, Collection<PersonId> about) {
        return db.sql("""
                        select r.dossier_id, r.received_at, coalesce(s.person_id, s.matched_id, s.mother_id) as person,
                               s.kind = 'NEWBORN' and s.person_id is null as newborn, r.channel, r.reporter_class,
                               r.reported_from, r.excerpt, s.state
                          from intake.subject s
                          join intake.concern_report r on r.dossier_id = s.dossier_id
                         where (s.person_id = any (:people::uuid[]) or s.matched_id = any (:people::uuid[])
                                or s.mother_id = any (:people::uuid[]) and s.person_id is null)
                           and s.dossier_id <> :this
                         order by r.received_at desc, r.dossier_id, s.position
                         limit :limit
                        """)
                .param("people", Columns.ids(about))
                .param("this", than.value())
                .param("limit", MOST_EARLIER)
                .query((row, number) -> new ReportPage.EarlierReport(
                        new ReportId(Columns.uuid(row, "dossier_id")),
                        Columns.instant(row, "received_at"),
                        new PersonId(Columns.uuid(row, "person")),
                        row.getBoolean("newborn"),
                        Channel.valueOf(row.getString("channel")),
                        ReporterClass.valueOf(row.getString("reporter_class")),
                        row.getString("reported_from"),
                        row.getString("excerpt"),
                        row.getString("state")))
                .list();
    }

    private List<Observation> signs(ReportId id) {
        return db.sql("""
                        select sign, note
                          from intake.sign
                         where dossier_id = :id
                         order by position
                        """)
                .param("id", id.value())
                .query((row, number) -> new Observation(Sign.valueOf(row.getString("sign")), row.getString("note")))
                .list();
    }

    private static StoredReport report(ResultSet row, List<Observation> signs) throws SQLException {
        UUID first = Columns.uuidOrNull(row, "duplicate_of");
        return new StoredReport(
                new ReportId(Columns.uuid(row, "dossier_id")),
                Columns.stamp(row),
                row.getBoolean("sender_returns"),
                sendersClock(row),
                row.getObject("arrived_on", LocalDate.class),
                Arrival.valueOf(row.getString("arrival")),
                Channel.valueOf(row.getString("channel")),
                new Written(row.getString("body"), row.getString("language"), Columns.texts(row, "attachments")),
                ReporterClass.valueOf(row.getString("reporter_class")),
                row.getString("reported_from"),
                row.getObject("wants_feedback", Boolean.class),
                signs,
                row.getBoolean("transfer_asked"),
                new UserId(row.getInt("registered_by")),
                Columns.instant(row, "registered_at"),
                first == null ? null : new ReportId(first));
    }

    private static OffsetDateTime sendersClock(ResultSet row) throws SQLException {
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(row.getInt("received_offset") * 60);
        return Columns.instant(row, "received_at").atOffset(offset);
    }

    private static StoredSubject subject(ResultSet row) throws SQLException {
        About about =
                switch (SubjectKind.valueOf(row.getString("kind"))) {
                    case CHILD, YOUNG -> About.CHILD;
                    case ADULT -> About.ADULT;
                    case UNBORN, NEWBORN -> About.UNBORN;
                };
        @Nullable LocalDate expected = row.getObject("expected_birth", LocalDate.class);
        return new StoredSubject(
                new SubjectId(Columns.uuid(row, "id")),
                new SubjectAsWritten(
                        about,
                        row.getString("name_as_written"),
                        row.getString("number_as_written"),
                        row.getString("address_as_written"),
                        row.getString("age_as_written"),
                        Columns.texts(row, "relatives_as_written"),
                        expected),
                row.getString("identification"),
                Columns.people(row, "candidate_ids"),
                Columns.user(row, "confirmed_by"),
                Columns.instantOrNull(row, "confirmed_at"));
    }
}
