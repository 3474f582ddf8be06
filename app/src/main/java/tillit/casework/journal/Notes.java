package tillit.casework.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.ground.access.PersonId;
import tillit.ground.access.UserId;

/** The signed notes, as row security shows them. The database numbers and seals them. */
@Component
class Notes {

    private static final String COLUMNS = """
                        select n.id, n.dossier_id, n.label_id, n.municipality_id, n.number, n.kind, n.happened_on, n.happened_at, n.begun_at, n.signed_at,
                               n.signed_by, n.corrects, n.came_at, n.came_by, w.heading, w.body, m.moved_at, m.moved_by,
                               array(select p.person_id from journal.note_person p where p.note_id = n.id order by p.person_id) about,
                               array(select c.id from journal.note c where c.corrects = n.id order by c.number) corrected_by
                          from journal.note n
                          left join journal.note_words w on w.note_id = n.id
                          left join journal.moved m on m.note_id = n.id
            """;

    private final JdbcClient db;

    Notes(JdbcClient db) {
        this.db = db;
    }

    void add(Note.Signed note) {
        db.sql("""
                insert into journal.note (id, dossier_id, label_id, municipality_id, kind, happened_on, happened_at, begun_at, signed_at, signed_by, corrects, digest)
                values (:id, :dossier, :label, :municipality, :kind, :on, :at, :begun, :signed, :by, :corrects, journal.digest(:heading, :body, :about::uuid[]))
                """)
                .param("id", note.id().value())
                .param("dossier", note.stamp().dossier().value())
                .param("label", note.stamp().label())
                .param("municipality", note.stamp().municipality().value())
                .param("kind", note.kind().name())
                .param("on", note.happenedOn())
                .param("at", note.happenedAt().orElse(null))
                .param("begun", Drafts.utc(note.begunAt()))
                .param("signed", Drafts.utc(note.signedAt()))
                .param("by", note.signedBy().value())
                .param("corrects", note.corrects().map(NoteId::value).orElse(null))
                .param("heading", note.heading())
                .param("body", note.body())
                .param("about", about(note.about()))
                .update();
        db.sql("""
                insert into journal.note_words (note_id, dossier_id, label_id, municipality_id, heading, body)
                values (:id, :dossier, :label, :municipality, :heading, :body)
                """)
                .param("id", note.id().value())
                .param("dossier", note.stamp().dossier().value())
                .param("label", note.stamp().label())
                .param("municipality", note.stamp().municipality().value())
                .param("heading", note.heading())
                .param("body", note.body())
                .update();
        db.sql("""
                insert into journal.note_person (note_id, person_id, dossier_id, label_id, municipality_id)
                select :id, a, :dossier, :label, :municipality
                  from unnest(:about::uuid[]) a
                """)
                .param("id", note.id().value())
                .param("dossier", note.stamp().dossier().value())
                .param("label", note.stamp().label())
                .param("municipality", note.stamp().municipality().value())
                .param("about", about(note.about()))
                .update();
    }

    Optional<Note> find(NoteId id) {
        return db.sql(COLUMNS + "where n.id = :id")
                .param("id", id.value())
                .query(Notes::note)
                .optional();
    }

    Optional<Note.Signed> signed(NoteId id) {
        return find(id).filter(Note.Signed.class::isInstance).map(Note.Signed.class::cast);
    }

    /** A part of a journal, latest first. */
    List<Note> in(CaseId socialCase, int limit, int skipped) {
        return db.sql(COLUMNS + """
                         where n.dossier_id = :case
                         order by n.number desc
                         limit :limit offset :skipped
                        """)
                .param("case", socialCase.value())
                .param("limit", limit)
                .param("skipped", skipped)
                .query(Notes::note)
                .list();
    }

    /** The signed notes of a journal in which all these words stand, in heading or text, latest first. @param words in small letters */
    List<Note.Signed> saying(CaseId socialCase, List<String> words, int limit) {
        return db
                .sql(COLUMNS + """
                         where n.dossier_id = :case and m.note_id is null
                           and not exists (select 1 from unnest(:words::text[]) word where strpos(lower(w.heading || ' ' || w.body), word) = 0)
                         order by n.number desc
                         limit :limit
                        """)
                .param("case", socialCase.value())
                .param("words", words.toArray(String[]::new))
                .param("limit", limit)
                .query(Notes::note)
                .stream()
                .filter(Note.Signed.class::isInstance)
                .map(Note.Signed.class::cast)
                .toList();
    }

    int count(CaseId socialCase) {
        return db.sql("select count(*) from journal.note where dossier_id = :case")
                .param("case", socialCase.value())
                .query(Integer.class)
                .single();
    }

    void move(NoteId from, NoteId to, CaseId socialCase, List<PersonId> about, Instant at) {
        db.sql("select journal.move_note(:from, :to, :case, :about::uuid[], :at)")
                .param("from", from.value())
                .param("to", to.value())
                .param("case", socialCase.value())
                .param("about", about(about))
                .param("at", Drafts.utc(at))
                .query((row, number) -> row)
                .list();
    }

    private static UUID[] about(List<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static Note note(ResultSet row, int number) throws SQLException {
        NoteId id = new NoteId(row.getObject("id", UUID.class));
        OffsetDateTime movedAt = row.getObject("moved_at", OffsetDateTime.class);
        if (movedAt != null) {
            UserId by = new UserId(row.getInt("moved_by"));
            return new Note.Gone(id, Drafts.stamp(row), row.getInt("number"), movedAt.toInstant(), by);
        }
        return new Note.Signed(
                id,
                Drafts.stamp(row),
                row.getInt("number"),
                NoteKind.valueOf(row.getString("kind")),
                row.getString("heading"),
                row.getString("body"),
                Drafts.uuids(row.getArray("about")).stream().map(PersonId::new).toList(),
                row.getObject("happened_on", LocalDate.class),
                Optional.ofNullable(row.getObject("happened_at", LocalTime.class)),
                Drafts.moment(row, "begun_at"),
                Drafts.moment(row, "signed_at"),
                new UserId(row.getInt("signed_by")),
                Optional.ofNullable(row.getObject("corrects", UUID.class)).map(NoteId::new),
                came(row),
                Stream.of(Drafts.uuids(row.getArray("corrected_by")))
                        .flatMap(List::stream)
                        .map(NoteId::new)
                        .toList());
    }

    private static Optional<Note.Came> came(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("came_at", OffsetDateTime.class);
        return at == null
                ? Optional.empty()
                : Optional.of(new Note.Came(at.toInstant(), new UserId(row.getInt("came_by"))));
    }
}
