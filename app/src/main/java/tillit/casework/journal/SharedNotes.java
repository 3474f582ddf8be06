package tillit.casework.journal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.ground.access.Stamp;

/** Which notes of several files belong together, as row security shows them: to who sees the file of each and of the one written first, and to nobody else. */
@Component
class SharedNotes {

    private final JdbcClient db;

    SharedNotes(JdbcClient db) {
        this.db = db;
    }

    /** @return false if it stands in that file already, also since a moment ago */
    boolean add(NoteId note, NoteId origin, Stamp stamp) {
        return db.sql("""
                        insert into journal.shared_note (note_id, origin, dossier_id, label_id, municipality_id, origin_dossier, origin_label)
                        select :note, o.id, :dossier, :label, :municipality, o.dossier_id, o.label_id
                          from journal.note o
                         where o.id = :origin
                            on conflict do nothing
                        """)
                        .param("note", note.value())
                        .param("origin", origin.value())
                        .param("dossier", stamp.dossier().value())
                        .param("label", stamp.label())
                        .param("municipality", stamp.municipality().value())
                        .update()
                == 1;
    }

    /** The cases in which each of these notes stands, too; not where it has been moved away. */
    Map<NoteId, Set<CaseId>> besides(Collection<NoteId> notes) {
        Map<NoteId, Set<CaseId>> besides = new HashMap<>();
        if (notes.isEmpty()) return besides;
        db.sql("""
                        with mine as (
                            select n.id, coalesce(s.origin, n.id) origin
                              from unnest(:notes::uuid[]) n (id)
                              left join journal.shared_note s on s.note_id = n.id)
                        select m.id, s.dossier_id
                          from mine m
                          join journal.shared_note s on s.origin = m.origin and s.note_id <> m.id
                         where not exists (select from journal.moved g where g.note_id = s.note_id)
                        union all
                        select m.id, o.dossier_id
                          from mine m
                          join journal.note o on o.id = m.origin
                         where m.origin <> m.id and not exists (select from journal.moved g where g.note_id = o.id)
                        """)
                .param("notes", notes.stream().map(NoteId::value).toArray(UUID[]::new))
                .query(row -> {
                    besides.computeIfAbsent(new NoteId(row.getObject("id", UUID.class)), _ -> new HashSet<>())
                            .add(new CaseId(row.getObject("dossier_id", UUID.class)));
                });
        return besides;
    }

    /** The note that was written first, of one that stands in several files; itself where it is that, or stands in one only. */
    NoteId originOf(NoteId note) {
        return db.sql("select origin from journal.shared_note where note_id = :note")
                .param("note", note.value())
                .query((row, number) -> new NoteId(row.getObject("origin", UUID.class)))
                .optional()
                .orElse(note);
    }

    /** The note that stands in that case for the one that was written first. */
    java.util.Optional<NoteId> in(CaseId id, NoteId origin) {
        List<NoteId> found = db.sql(
                        "select note_id from journal.shared_note where origin = :origin and dossier_id = :case")
                .param("origin", origin.value())
                .param("case", id.value())
                .query((row, number) -> new NoteId(row.getObject("note_id", UUID.class)))
                .list();
        return found.stream().findFirst();
    }
}
