package tillit.casework.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tillit.casework.decision.DecisionId;
import tillit.ground.access.Entry;
import tillit.ground.access.Stamp;

/** That an application takes longer, and that a party asks for it to be decided, as row security shows it. */
@Component
class StoredDelays {

    private final JdbcClient db;

    StoredDelays(JdbcClient db) {
        this.db = db;
    }

    void add(Stamp stamp, ApplicationId id, Delay delay) {
        db.sql("""
                insert into application.delay (id, application_id, dossier_id, label_id, municipality_id, assessed_at, reasons, expected_on, by_user)
                values (:id, :application, :case, :label, :municipality, :at, :reasons, :expected, :by)
                """)
                .param("id", delay.id())
                .param("application", id.value())
                .param("case", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("at", utc(delay.assessed()))
                .param("reasons", delay.reasons())
                .param("expected", delay.expected())
                .param("by", Entry.me().id().value())
                .update();
    }

    void told(UUID delay, Delay.Told told) {
        db.sql("update application.delay set told_on = :on, told_how = :how where id = :id")
                .param("on", told.on())
                .param("how", told.how().name())
                .param("id", delay)
                .update();
    }

    /** Latest first. */
    List<Delay> of(ApplicationId id) {
        return db.sql("""
                        select id, assessed_at, reasons, expected_on, told_on, told_how
                          from application.delay
                         where application_id = :id
                         order by assessed_at desc, id desc
                        """).param("id", id.value()).query(StoredDelays::delay).list();
    }

    void add(Stamp stamp, Application application, LocalDate arrivedOn) {
        db.sql("""
                insert into application.request (application_id, dossier_id, label_id, municipality_id, applied_on, arrived_on, by_user)
                values (:application, :case, :label, :municipality, :applied, :arrived, :by)
                """)
                .param("application", application.id().value())
                .param("case", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("applied", application.arrivedOn())
                .param("arrived", arrivedOn)
                .param("by", Entry.me().id().value())
                .update();
    }

    void answered(ApplicationId id, DecisionRequest.Answer answer, DecisionId decision, Instant at) {
        db.sql(
                        "update application.request set answer = :answer, answered_at = :at, decision_id = :decision where application_id = :id")
                .param("answer", answer.name())
                .param("at", utc(at))
                .param("decision", decision.value())
                .param("id", id.value())
                .update();
    }

    Optional<DecisionRequest> requestOf(ApplicationId id) {
        return db.sql("select arrived_on, answer from application.request where application_id = :id")
                .param("id", id.value())
                .query((row, number) -> new DecisionRequest(
                        row.getObject("arrived_on", LocalDate.class), answer(row.getString("answer"))))
                .optional();
    }

    private static DecisionRequest.@Nullable Answer answer(@Nullable String word) {
        return word == null ? null : DecisionRequest.Answer.valueOf(word);
    }

    private static Delay delay(ResultSet row, int number) throws SQLException {
        LocalDate told = row.getObject("told_on", LocalDate.class);
        return new Delay(
                row.getObject("id", UUID.class),
                row.getObject("assessed_at", OffsetDateTime.class).toInstant(),
                row.getString("reasons"),
                row.getObject("expected_on", LocalDate.class),
                told == null ? null : new Delay.Told(told, Delay.How.valueOf(row.getString("told_how"))));
    }

    private static OffsetDateTime utc(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
