package tillit.casework.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.Mistaken;
import tillit.casework.cases.Trace;
import tillit.casework.cases.Traces;
import tillit.ground.access.PersonId;
import tillit.ground.access.Stamp;
import tillit.ground.page.Wording;

/** What is written in a case that turns out to be about somebody else: the words stay as they were signed, and concern the right person. */
@Component
@Order(30)
class JournalTraces implements Traces {

    private final JdbcClient db;

    JournalTraces(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Trace> of(CaseId id, PersonId person, Wording wording) {
        List<Trace> traces = new ArrayList<>();
        count(Trace.Fate.MOVES, "journal.trace.notes", """
                select count(*)
                  from journal.note_person
                 where dossier_id = :case and person_id = :person
                """, id, person, traces);
        count(Trace.Fate.STAYS, "journal.trace.words", """
                select count(*)
                  from journal.note_words
                 where dossier_id = :case and :person::uuid is not null
                """, id, person, traces);
        count(Trace.Fate.MOVES, "journal.trace.drafts", """
                select count(*)
                  from journal.draft
                 where dossier_id = :case and state = 'OPEN' and :person::uuid is not null
                """, id, person, traces);
        count(Trace.Fate.MOVES, "journal.trace.documents", """
                select count(*)
                  from journal.document_person
                 where dossier_id = :case and person_id = :person
                """, id, person, traces);
        traces.addAll(wentOut(id));
        return traces;
    }

    @Override
    public List<Stamp> putRight(Mistaken mistaken) {
        db.sql("select journal.put_right(:case, :wrong, :right)")
                .param("case", mistaken.socialCase().value())
                .param("wrong", mistaken.wrong().value())
                .param("right", mistaken.right().value())
                .query((row, number) -> number)
                .list();
        return List.of();
    }

    private List<Trace> wentOut(CaseId id) {
        return db.sql("""
                        select id, title
                          from journal.document
                         where dossier_id = :case and way = 'WENT_OUT'
                         order by filed_at, id
                        """)
                .param("case", id.value())
                .query((row, number) -> new Trace(
                        Trace.Fate.GONE_OUT,
                        "journal.trace.went-out",
                        row.getString("title"),
                        row.getObject("id", UUID.class)))
                .list();
    }

    private void count(Trace.Fate fate, String key, String sql, CaseId id, PersonId person, List<Trace> traces) {
        long found = db.sql(sql)
                .param("case", id.value())
                .param("person", person.value())
                .query(Long.class)
                .single();
        if (found > 0) traces.add(new Trace(fate, key, String.valueOf(found), null));
    }
}
