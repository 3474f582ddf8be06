package tillit.casework.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.casework.investigation.InvestigationId;
import tillit.ground.access.PersonId;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;
import tillit.ground.forms.Answers;
import tillit.ground.law.DecisionRule;
import tillit.ground.law.DecisionRule.Level;
import tillit.ground.law.DecisionRule.Need;

/** The decisions, as row security shows them: written in until they are taken, and never after. */
@Component
class StoredDecisions {

    private final JdbcClient db;

    StoredDecisions(JdbcClient db) {
        this.db = db;
    }

    Optional<Decision> find(DecisionId id) {
        return db.sql("""
                        select id, dossier_id, person_id, investigation_id, measure_id, kind, kind_from, words, revision, state, saved_by, saved_at, proposed_to,
                               proposed_at, waits_for, what, reasons, from_on, to_on, best_interests, information, views, not_heard, weight, contact_with,
                               contact_how, contact_where, review_on, decided_on, decided_at, decided_by, minutes, provision, mandate, taken_down_by
                          from decision.decision
                         where id = :id
                        """)
                .param("id", id.value())
                .query(StoredDecisions::decision)
                .optional();
    }

    /** The same, in which nobody else writes until the transaction ends. */
    Optional<Decision> hold(DecisionId id) {
        db.sql("select id from decision.decision where id = :id for update")
                .param("id", id.value())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        return find(id);
    }

    /** Those of a case, latest first; what came to nothing last. */
    List<Decision> in(CaseId id) {
        return db.sql("""
                        select id, dossier_id, person_id, investigation_id, measure_id, kind, kind_from, words, revision, state, saved_by, saved_at, proposed_to,
                               proposed_at, waits_for, what, reasons, from_on, to_on, best_interests, information, views, not_heard, weight, contact_with,
                               contact_how, contact_where, review_on, decided_on, decided_at, decided_by, minutes, provision, mandate, taken_down_by
                          from decision.decision
                         where dossier_id = :case
                         order by state = 'THROWN_AWAY', begun_at desc, id desc
                        """)
                .param("case", id.value())
                .query(StoredDecisions::decision)
                .list();
    }

    /** How many there are in a case that have not come to nothing. */
    int count(CaseId id) {
        return db.sql("""
                        select count(*)
                          from decision.decision
                         where dossier_id = :case and state <> 'THROWN_AWAY'
                        """).param("case", id.value()).query(Integer.class).single();
    }

    void add(Stamp stamp, Sheet begun, Set<Need> needs) {
        db.sql("""
                insert into decision.decision (id, dossier_id, label_id, municipality_id, person_id, investigation_id, measure_id, kind, kind_from, needs, words,
                       revision, state, begun_by, begun_at, saved_by, saved_at)
                values (:id, :case, :label, :municipality, :person, :investigation, :measure, :kind, :from, :needs::text[], :words::jsonb, :revision, 'DRAFT',
                        :by, :at, :by, :at)
                """)
                .param("id", begun.id().value())
                .param("case", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("person", begun.person().value())
                .param(
                        "investigation",
                        begun.investigation().map(InvestigationId::value).orElse(null))
                .param("measure", begun.measure().map(MeasureId::value).orElse(null))
                .param("kind", begun.kind())
                .param("from", begun.kindFrom())
                .param("needs", words(needs))
                .param("words", begun.words().toJson())
                .param("revision", begun.revision())
                .param("by", begun.savedBy().value())
                .param("at", utc(begun.savedAt()))
                .update();
        keep(stamp, begun);
    }

    /** Saves what is written as the next revision, and keeps it among those that there have been. */
    void save(Stamp stamp, Sheet now) {
        db.sql("""
                update decision.decision
                   set words = :words::jsonb, revision = :revision, saved_by = :by, saved_at = greatest(saved_at, :at)
                 where id = :id
                """)
                .param("words", now.words().toJson())
                .param("revision", now.revision())
                .param("by", now.savedBy().value())
                .param("at", utc(now.savedAt()))
                .param("id", now.id().value())
                .update();
        keep(stamp, now);
    }

    /** The words as they were at that revision. */
    Optional<Answers> at(DecisionId id, int revision) {
        return db.sql("""
                        select words
                          from decision.former
                         where decision_id = :id and revision = :revision
                        """)
                .param("id", id.value())
                .param("revision", revision)
                .query((row, number) -> Answers.fromJson(row.getString("words")))
                .optional();
    }

    void becomesDraft(DecisionId id) {
        state(id, "DRAFT", null, null, null);
    }

    void becomesProposed(DecisionId id, UserId to, Instant at) {
        state(id, "PROPOSED", to, at, null);
    }

    void becomesWaiting(DecisionId id, Level level) {
        state(id, "WAITING", null, null, level.name());
    }

    void becomesThrownAway(DecisionId id) {
        state(id, "THROWN_AWAY", null, null, null);
    }

    private void state(
            DecisionId id, String state, @Nullable UserId to, @Nullable Instant at, @Nullable String waitsFor) {
        db.sql("""
                update decision.decision
                   set state = :state, proposed_to = :to, proposed_at = :at, waits_for = :waits
                 where id = :id
                """)
                .param("state", state)
                .param("to", to == null ? null : to.value())
                .param("at", at == null ? null : utc(at))
                .param("waits", waitsFor)
                .param("id", id.value())
                .update();
    }

    void take(DecisionId id, DecisionRule rule, Set<Need> needs, Content content, Decision.Ruling ruling) {
        db.sql("""
                update decision.decision
                   set state = 'TAKEN', kind_from = :kindFrom, needs = :needs::text[], what = :what, reasons = :reasons, from_on = :from, to_on = :to,
                       best_interests = :best, information = :information, views = :views, not_heard = :notHeard, weight = :weight, contact_with = :with,
                       contact_how = :how, contact_where = :where, review_on = :review, decided_on = :on, decided_at = :at, decided_by = :by,
                       minutes = :minutes, taken_down_by = :takenDown, provision = :provision, mandate = :mandate
                 where id = :id
                """)
                .param("kindFrom", rule.from())
                .param("needs", words(needs))
                .param("what", content.what())
                .param("reasons", content.reasons())
                .param("from", content.from())
                .param("to", content.to())
                .param("best", content.bestInterests())
                .param("information", content.information())
                .param("views", content.views())
                .param("notHeard", content.notHeard())
                .param("weight", content.weight())
                .param("with", content.contactWith())
                .param("how", content.contactHow())
                .param("where", content.contactWhere())
                .param("review", content.reviewOn())
                .param("on", ruling.on())
                .param("at", utc(ruling.at()))
                .param("by", ruling.by() == null ? null : ruling.by().value())
                .param("minutes", ruling.minutes())
                .param(
                        "takenDown",
                        ruling.takenDownBy() == null
                                ? null
                                : ruling.takenDownBy().value())
                .param("provision", ruling.provision())
                .param("mandate", ruling.mandate())
                .param("id", id.value())
                .update();
    }

    /** Whether somebody has written in it, at any time: to have begun it is not to have written. */
    boolean hasWritten(DecisionId id, UserId who) {
        return db.sql("""
                        select exists (select 1 from decision.decision where id = :id and saved_by = :who)
                            or exists (select 1 from decision.former where decision_id = :id and saved_by = :who and revision > 1)
                        """)
                .param("id", id.value())
                .param("who", who.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether those words, and nothing else, stand in the decision about somebody else, of what the one who asks sees. */
    boolean standsElsewhere(PersonId person, String words) {
        return db.sql("""
                        select exists (
                          select 1
                            from decision.decision
                           where best_interests_print = decision.print_of(:words) and person_id <> :person and state = 'TAKEN')
                        """)
                .param("words", words)
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    private void keep(Stamp stamp, Sheet saved) {
        db.sql("""
                insert into decision.former (decision_id, revision, dossier_id, label_id, municipality_id, words, saved_by, saved_at)
                values (:id, :revision, :case, :label, :municipality, :words::jsonb, :by, :at)
                """)
                .param("id", saved.id().value())
                .param("revision", saved.revision())
                .param("case", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("words", saved.words().toJson())
                .param("by", saved.savedBy().value())
                .param("at", utc(saved.savedAt()))
                .update();
    }

    private static String[] words(Set<Need> needs) {
        return needs.stream()
                .map(it -> it.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                .sorted()
                .toArray(String[]::new);
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        Sheet sheet = new Sheet(
                new DecisionId(row.getObject("id", UUID.class)),
                new CaseId(row.getObject("dossier_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                id(row, "investigation_id", InvestigationId::new),
                id(row, "measure_id", MeasureId::new),
                row.getString("kind"),
                row.getObject("kind_from", LocalDate.class),
                Answers.fromJson(row.getString("words")),
                row.getInt("revision"),
                new UserId(row.getInt("saved_by")),
                moment(row, "saved_at"));
        return switch (row.getString("state")) {
            case "DRAFT" -> new Decision.Draft(sheet);
            case "PROPOSED" ->
                new Decision.Proposed(sheet, new UserId(row.getInt("proposed_to")), moment(row, "proposed_at"));
            case "WAITING" -> new Decision.Waiting(sheet, Level.valueOf(row.getString("waits_for")));
            case "THROWN_AWAY" -> new Decision.ThrownAway(sheet);
            default -> new Decision.Taken(sheet, content(row, sheet), ruling(row));
        };
    }

    private static Content content(ResultSet row, Sheet sheet) throws SQLException {
        return new Content(
                row.getString("what"),
                row.getString("reasons"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                plain(row, "best_interests"),
                plain(row, "information"),
                plain(row, "views"),
                plain(row, "not_heard"),
                plain(row, "weight"),
                plain(row, "contact_with"),
                plain(row, "contact_how"),
                plain(row, "contact_where"),
                row.getObject("review_on", LocalDate.class),
                Content.text(sheet.words(), "result"));
    }

    private static Decision.Ruling ruling(ResultSet row) throws SQLException {
        return new Decision.Ruling(
                row.getObject("decided_on", LocalDate.class),
                moment(row, "decided_at"),
                user(row, "decided_by"),
                row.getString("minutes"),
                user(row, "taken_down_by"),
                row.getString("provision"),
                row.getString("mandate"));
    }

    private static String plain(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).orElse("");
    }

    private static @Nullable UserId user(ResultSet row, String column) throws SQLException {
        int id = row.getInt(column);
        return row.wasNull() ? null : new UserId(id);
    }

    private static <T> @Nullable T id(ResultSet row, String column, Function<UUID, T> of) throws SQLException {
        UUID value = row.getObject(column, UUID.class);
        return value == null ? null : of.apply(value);
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
