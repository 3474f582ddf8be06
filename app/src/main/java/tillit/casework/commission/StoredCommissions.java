package tillit.casework.commission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.casework.decision.MeasureId;
import tillit.ground.access.PersonId;
import tillit.ground.access.ProviderId;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;
import tillit.ground.law.Stockholm;

/** Commissions as row security shows them: to those who see the case, and to the provider until it is done. */
@Component
class StoredCommissions {

    private static final String COLUMNS = """
            id, dossier_id, person_id, measure_id, kind, provider_id, state, placed_at, placed_by, spoken_at, spoken_with, answer_by, starts_on, started_on, ended_on, last_day
            """;

    private final JdbcClient db;

    StoredCommissions(JdbcClient db) {
        this.db = db;
    }

    void add(Stamp stamp, Commission it) {
        db.sql("""
                        insert into commission.commission (id, dossier_id, label_id, municipality_id, person_id, measure_id, kind, provider_id, placed_at, placed_by,
                                                           spoken_at, spoken_with, answer_by)
                        values (:id, :dossier, :label, :municipality, :person, :measure, :kind, :provider, :placed_at, :placed_by, :spoken_at, :spoken_with, :answer_by)
                        """)
                .param("id", it.id().value())
                .param("dossier", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("person", it.person().value())
                .param("measure", it.measure().value())
                .param("kind", it.kind())
                .param("provider", it.provider().value())
                .param("placed_at", moment(it.placedAt()))
                .param("placed_by", it.placedBy().value())
                .param("spoken_at", moment(it.spokenAt()))
                .param("spoken_with", it.spokenWith())
                .param("answer_by", it.answerBy())
                .update();
    }

    void add(Stamp stamp, Commission it, CommissionPart part) {
        db.sql("""
                        insert into commission.part (commission_id, dossier_id, label_id, municipality_id, provider_id, what, words)
                        values (:commission, :dossier, :label, :municipality, :provider, :what, :words)
                        """)
                .param("commission", it.id().value())
                .param("dossier", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("provider", it.provider().value())
                .param("what", part.what().name())
                .param("words", part.words())
                .update();
    }

    Optional<Commission> find(CommissionId id) {
        return db.sql("select " + COLUMNS + " from commission.commission where id = :id")
                .param("id", id.value())
                .query(StoredCommissions::commission)
                .optional();
    }

    /** The same, which nobody else changes until the transaction ends. */
    Optional<Commission> hold(CommissionId id) {
        db.sql("select id from commission.commission where id = :id for update")
                .param("id", id.value())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        return find(id);
    }

    /** What to stamp a step with: of the commission's own row, for its provider does not see the dossier. */
    Stamp stampOf(CommissionId id) {
        return db.sql("select dossier_id, label_id, municipality_id from commission.commission where id = :id")
                .param("id", id.value())
                .query((row, number) -> new Stamp(
                        new tillit.ground.access.DossierId(row.getObject("dossier_id", UUID.class)),
                        row.getInt("label_id"),
                        new tillit.ground.access.MunicipalityId(row.getInt("municipality_id"))))
                .single();
    }

    List<Commission> of(MeasureId measure) {
        return db.sql("select " + COLUMNS
                        + " from commission.commission where measure_id = :measure order by placed_at desc, id desc")
                .param("measure", measure.value())
                .query(StoredCommissions::commission)
                .list();
    }

    List<Commission> in(CaseId id) {
        return db.sql("select " + COLUMNS
                        + " from commission.commission where dossier_id = :case order by placed_at desc, id desc")
                .param("case", id.value())
                .query(StoredCommissions::commission)
                .list();
    }

    /** Those in a unit that have not ended, at most so many: what is to be answered first stands first. A unit's label is its number times four and the class. */
    List<Commission> openIn(long unit, int limit) {
        return db.sql("select " + COLUMNS + """
                          from commission.commission
                         where label_id between :first and :last and ended_on is null
                         order by (state = 'PLACED') desc, answer_by, id
                         limit :limit
                        """)
                .param("first", Math.toIntExact(unit * 4))
                .param("last", Math.toIntExact(unit * 4 + 2))
                .param("limit", limit)
                .query(StoredCommissions::commission)
                .list();
    }

    /** Those that the caller's provider sees, at most so many: what it has not answered first. Nobody at work has any. */
    List<Commission> ofProvider(ProviderId provider, int limit) {
        return db.sql("select " + COLUMNS + """
                          from commission.commission
                         where provider_id = :provider and closed_at > now()
                         order by (state = 'PLACED') desc, answer_by, id
                         limit :limit
                        """)
                .param("provider", provider.value())
                .param("limit", limit)
                .query(StoredCommissions::commission)
                .list();
    }

    List<CommissionPart> partsOf(CommissionId id) {
        return db
                .sql("select what, words from commission.part where commission_id = :id")
                .param("id", id.value())
                .query((row, number) ->
                        new CommissionPart(CommissionPart.What.valueOf(row.getString("what")), row.getString("words")))
                .stream()
                .sorted(java.util.Comparator.comparing(CommissionPart::what))
                .toList();
    }

    void acknowledged(CommissionId id, LocalDate from) {
        becomes(id, "state = 'ACKNOWLEDGED', starts_on = :on", from);
    }

    void runs(CommissionId id, LocalDate since) {
        becomes(id, "state = 'RUNNING', started_on = :on", since);
    }

    void ends(CommissionId id, Commission.State how, LocalDate on) {
        becomes(id, "state = '" + how + "', ended_on = :on", on);
    }

    /** Its measure ends on a day to come: until then the provider still reads it. */
    void endsAfter(CommissionId id, LocalDate on, LocalDate last) {
        db.sql("update commission.commission set state = 'ENDED', ended_on = :on, last_day = :last where id = :id")
                .param("id", id.value())
                .param("on", on)
                .param("last", last)
                .update();
    }

    private void becomes(CommissionId id, String what, LocalDate on) {
        db.sql("update commission.commission set " + what + " where id = :id")
                .param("id", id.value())
                .param("on", on)
                .update();
    }

    private static Commission commission(ResultSet row, int number) throws SQLException {
        return new Commission(
                new CommissionId(row.getObject("id", UUID.class)),
                new CaseId(row.getObject("dossier_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                new MeasureId(row.getObject("measure_id", UUID.class)),
                row.getString("kind"),
                new ProviderId(row.getInt("provider_id")),
                Commission.State.valueOf(row.getString("state")),
                row.getObject("placed_at", OffsetDateTime.class).toInstant(),
                new UserId(row.getInt("placed_by")),
                instant(row.getObject("spoken_at", OffsetDateTime.class)),
                row.getString("spoken_with"),
                row.getObject("answer_by", LocalDate.class),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("started_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getObject("last_day", LocalDate.class));
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    static @Nullable OffsetDateTime moment(@Nullable Instant at) {
        return at == null ? null : at.atZone(Stockholm.ZONE).toOffsetDateTime();
    }
}
