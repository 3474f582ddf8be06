package tillit.casework.investigation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
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
import tillit.ground.law.Stockholm;
import tillit.ground.page.Wording;

/** The investigations of a case that turns out to be about somebody else, and whom they were told of. */
@Component
@Order(20)
class InvestigationTraces implements Traces {

    private final JdbcClient db;

    InvestigationTraces(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Trace> of(CaseId id, PersonId person, Wording wording) {
        List<Trace> traces = new ArrayList<>(db.sql("""
                        select id, opened_at
                          from investigation.investigation
                         where dossier_id = :case and person_id = :person
                         order by opened_at, id
                        """)
                .param("case", id.value())
                .param("person", person.value())
                .query((row, number) -> new Trace(
                        Trace.Fate.MOVES,
                        "investigation.trace.investigation",
                        day(row.getObject("opened_at", OffsetDateTime.class), wording),
                        row.getObject("id", UUID.class)))
                .list());
        traces.addAll(db.sql("""
                        select id, at
                          from investigation.notice
                         where dossier_id = :case and given
                         order by at, id
                        """)
                .param("case", id.value())
                .query((row, number) -> new Trace(
                        Trace.Fate.GONE_OUT,
                        "investigation.trace.notice",
                        day(row.getObject("at", OffsetDateTime.class), wording),
                        row.getObject("id", UUID.class)))
                .list());
        count(Trace.Fate.MOVES, "papers", """
                select count(*)
                  from investigation.paper
                 where dossier_id = :case and signed_at is null and :person::uuid is not null
                """, id, person, traces);
        count(Trace.Fate.STAYS, "words", """
                select count(*)
                  from investigation.paper
                 where dossier_id = :case and signed_at is not null and :person::uuid is not null
                """, id, person, traces);
        count(Trace.Fate.STAYS, "findings", """
                select count(*)
                  from investigation.finding
                 where dossier_id = :case and :person::uuid is not null
                """, id, person, traces);
        count(Trace.Fate.MOVES, "party", """
                select count(*)
                  from investigation.communication
                 where dossier_id = :case and person_id = :person
                """, id, person, traces);
        count(Trace.Fate.STAYS, "others", """
                select count(*)
                  from investigation.communication
                 where dossier_id = :case and person_id <> :person
                """, id, person, traces);
        traces.addAll(communicated(id, wording));
        return traces;
    }

    @Override
    public List<Stamp> putRight(Mistaken mistaken) {
        for (String named : List.of("investigation", "communication")) {
            db.sql("update investigation." + named
                            + " set person_id = :right where dossier_id = :case and person_id = :wrong")
                    .param("right", mistaken.right().value())
                    .param("case", mistaken.socialCase().value())
                    .param("wrong", mistaken.wrong().value())
                    .update();
        }
        return List.of();
    }

    /** Whoever was given it has it outside the house. */
    private List<Trace> communicated(CaseId id, Wording wording) {
        return db.sql("""
                        select id, sent_on
                          from investigation.communication
                         where dossier_id = :case and left_out is null
                         order by sent_on, id
                        """)
                .param("case", id.value())
                .query((row, number) -> new Trace(
                        Trace.Fate.GONE_OUT,
                        "investigation.trace.communicated",
                        wording.day(row.getObject("sent_on", LocalDate.class)),
                        row.getObject("id", UUID.class)))
                .list();
    }

    private void count(Trace.Fate fate, String what, String sql, CaseId id, PersonId person, List<Trace> traces) {
        int found = db.sql(sql)
                .param("case", id.value())
                .param("person", person.value())
                .query(Integer.class)
                .single();
        if (found > 0) traces.add(new Trace(fate, "investigation.trace." + what, String.valueOf(found), null));
    }

    private static String day(OffsetDateTime at, Wording wording) {
        return wording.day(Stockholm.dayOf(at.toInstant()));
    }
}
