package tillit.casework.journal;

import java.sql.Array;
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
import tillit.casework.cases.CaseId;
import tillit.ground.access.DossierId;
import tillit.ground.access.MunicipalityId;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;
import tillit.ground.law.Stockholm;
import tillit.ground.page.TypedMoment;

/** What is being written. Row security shows that somebody writes to those in the case, and the words to the writer alone. */
@Component
class Drafts {

    private final JdbcClient db;

    Drafts(JdbcClient db) {
        this.db = db;
    }

    /** @return whether it is new; false if a draft of that id is there already, whoever writes it */
    boolean add(Draft begun) {
        int added = db.sql("""
                insert into journal.draft (id, dossier_id, label_id, municipality_id, author_id, corrects, begun_at, saved_at)
                values (:id, :dossier, :label, :municipality, :author, :corrects, :begun, :begun)
                on conflict do nothing
                """)
                .param("id", begun.id().value())
                .param("dossier", begun.stamp().dossier().value())
                .param("label", begun.stamp().label())
                .param("municipality", begun.stamp().municipality().value())
                .param("author", begun.author().value())
                .param("corrects", begun.corrects().map(NoteId::value).orElse(null))
                .param("begun", utc(begun.begunAt()))
                .update();
        if (added == 0) return false;
        db.sql("""
                insert into journal.draft_words (draft_id, dossier_id, label_id, municipality_id, author_id, kind, heading, day, time, about, body)
                values (:id, :dossier, :label, :municipality, :author, '', '', '', '', '{}', '')
                """)
                .param("id", begun.id().value())
                .param("dossier", begun.stamp().dossier().value())
                .param("label", begun.stamp().label())
                .param("municipality", begun.stamp().municipality().value())
                .param("author", begun.author().value())
                .update();
        return true;
    }

    /** My draft, which no other window saves until the transaction ends. */
    Optional<Draft> hold(NoteId id, UserId me) {
        return db.sql("""
                        select id, dossier_id, label_id, municipality_id, author_id, corrects, begun_at, saved_at, state
                          from journal.draft
                         where id = :id and author_id = :me
                           for update
                        """)
                .param("id", id.value())
                .param("me", me.value())
                .query(Drafts::draft)
                .optional();
    }

    Optional<Draft> mine(NoteId id, UserId me) {
        return db.sql("""
                        select id, dossier_id, label_id, municipality_id, author_id, corrects, begun_at, saved_at, state
                          from journal.draft
                         where id = :id and author_id = :me
                        """)
                .param("id", id.value())
                .param("me", me.value())
                .query(Drafts::draft)
                .optional();
    }

    /** What is being written, and what has been thrown away, in a case; oldest first. */
    List<Draft> in(CaseId socialCase) {
        return db.sql("""
                        select id, dossier_id, label_id, municipality_id, author_id, corrects, begun_at, saved_at, state
                          from journal.draft
                         where dossier_id = :case and state <> 'SIGNED'
                         order by begun_at, id
                        """)
                .param("case", socialCase.value())
                .query(Drafts::draft)
                .list();
    }

    /** What somebody else had begun in a case before it went on. */
    record Left(Draft draft, Words words, Optional<LocalDate> meant) {

        /** The day as it would be typed now. */
        String day() {
            return meant.map(LocalDate::toString).orElseGet(words::day);
        }
    }

    /** What has been left to the one who asks by those who wrote it; oldest first. */
    List<Left> leftIn(CaseId socialCase, UserId me) {
        return db.sql("""
                        select d.id, d.dossier_id, d.label_id, d.municipality_id, d.author_id, d.corrects, d.begun_at, d.saved_at, d.state,
                               w.kind, w.heading, w.day, w.day_meant, w.time, w.about, w.body
                          from journal.draft d
                          join journal.draft_words w on w.draft_id = d.id
                         where d.dossier_id = :case and d.state = 'OPEN' and d.author_id <> :me
                         order by d.begun_at, d.id
                        """)
                .param("case", socialCase.value())
                .param("me", me.value())
                .query((row, number) -> new Left(draft(row, number), words(row, number), meant(row)))
                .list();
    }

    /** What somebody writes and has not signed, of what the one who asks sees; oldest first. */
    List<Draft> openOf(UserId author) {
        return db.sql("""
                        select id, dossier_id, label_id, municipality_id, author_id, corrects, begun_at, saved_at, state
                          from journal.draft
                         where author_id = :author and state = 'OPEN'
                         order by begun_at, id
                        """).param("author", author.value()).query(Drafts::draft).list();
    }

    /** What is written and not signed in a unit since before then, at most so many; oldest first. A unit's label is its number times four and the class of secrecy. */
    List<Draft> openIn(int unit, Instant before, int limit) {
        return db.sql("""
                        select id, dossier_id, label_id, municipality_id, author_id, corrects, begun_at, saved_at, state
                          from journal.draft
                         where label_id between :first and :first + 2 and label_id = any ((select access.my_labels())::int[])
                           and state = 'OPEN' and begun_at < :before
                         order by begun_at, id
                         limit :limit
                        """)
                .param("first", unit * 4)
                .param("before", utc(before))
                .param("limit", limit)
                .query(Drafts::draft)
                .list();
    }

    Words words(NoteId id) {
        return db.sql("""
                        select kind, heading, day, time, about, body
                          from journal.draft_words
                         where draft_id = :id
                        """).param("id", id.value()).query(Drafts::words).single();
    }

    /** The day on which it happened, as it was meant when it was typed; empty if that could not be read. */
    Optional<LocalDate> dayMeant(NoteId id) {
        return db
                .sql("select day_meant from journal.draft_words where draft_id = :id")
                .param("id", id.value())
                .query((row, number) -> meant(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Writes out the day that was meant: it is read on another day now. */
    void sayTheDay(NoteId id) {
        db.sql("update journal.draft_words set day = day_meant::text where draft_id = :id and day_meant is not null")
                .param("id", id.value())
                .update();
    }

    /** A day that was typed before stays the day that was meant then: «i dag» is not tomorrow. */
    void save(NoteId id, Words words, Instant at) {
        db.sql("""
                update journal.draft_words
                   set kind = :kind, heading = :heading, day_meant = case when day = :day then day_meant else :meant::date end, day = :day, time = :time, about = :about::uuid[], body = :body
                 where draft_id = :id
                """)
                .param("id", id.value())
                .param("kind", words.kind())
                .param("heading", words.heading())
                .param("day", words.day())
                .param(
                        "meant",
                        TypedMoment.dayOf(words.day(), Stockholm.dayOf(at)).orElse(null))
                .param("time", words.time())
                .param("about", words.about().toArray(UUID[]::new))
                .param("body", words.body())
                .update();
        db.sql("update journal.draft set saved_at = greatest(saved_at, :at) where id = :id")
                .param("id", id.value())
                .param("at", utc(at))
                .update();
    }

    void becomes(NoteId id, Draft.State state) {
        db.sql("update journal.draft set state = :state where id = :id")
                .param("id", id.value())
                .param("state", state.name())
                .update();
    }

    /** What stood there until now, since much of it goes away. */
    void keepFormer(Draft draft, UUID former, String body, Instant until) {
        db.sql("""
                insert into journal.draft_former (id, draft_id, dossier_id, label_id, municipality_id, author_id, until, body)
                values (:former, :id, :dossier, :label, :municipality, :author, :until, :body)
                """)
                .param("former", former)
                .param("id", draft.id().value())
                .param("dossier", draft.stamp().dossier().value())
                .param("label", draft.stamp().label())
                .param("municipality", draft.stamp().municipality().value())
                .param("author", draft.author().value())
                .param("until", utc(until))
                .param("body", body)
                .update();
    }

    /** A former wording. */
    record Former(Instant until, String body) {}

    List<Former> former(NoteId id) {
        return db.sql("""
                        select until, body
                          from journal.draft_former
                         where draft_id = :id
                         order by until desc, id desc
                        """)
                .param("id", id.value())
                .query((row, number) -> new Former(moment(row, "until"), row.getString("body")))
                .list();
    }

    /** The words are the note's now. */
    void forget(NoteId id) {
        db.sql("delete from journal.draft_former where draft_id = :id")
                .param("id", id.value())
                .update();
        db.sql("delete from journal.draft_words where draft_id = :id")
                .param("id", id.value())
                .update();
    }

    static Words words(ResultSet row, int number) throws SQLException {
        return new Words(
                row.getString("kind"),
                row.getString("heading"),
                row.getString("day"),
                row.getString("time"),
                uuids(row.getArray("about")),
                row.getString("body"));
    }

    private static Optional<LocalDate> meant(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("day_meant", LocalDate.class));
    }

    static List<UUID> uuids(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((UUID[]) array.getArray());
    }

    static Stamp stamp(ResultSet row) throws SQLException {
        return new Stamp(
                new DossierId(row.getObject("dossier_id", UUID.class)),
                row.getInt("label_id"),
                new MunicipalityId(row.getInt("municipality_id")));
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                new NoteId(row.getObject("id", UUID.class)),
                stamp(row),
                new UserId(row.getInt("author_id")),
                Optional.ofNullable(row.getObject("corrects", UUID.class)).map(NoteId::new),
                moment(row, "begun_at"),
                moment(row, "saved_at"),
                Draft.State.valueOf(row.getString("state")));
    }
}
