package tillit.casework.investigation;

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
        return traces;
    }

    @Override
    public List<Stamp> putRight(Mistaken mistaken) {
        db.sql("""
                update investigation.investigation
                   set person_id = :right
                 where dossier_id = :case and person_id = :wrong
                """)
                .param("right", mistaken.right().value())
                .param("case", mistaken.socialCase().value())
                .param("wrong", mistaken.wrong().value())
                .update();
        return List.of();
    }

    private static String day(OffsetDateTime at, Wording wording) {
        return wording.day(Stockholm.dayOf(at.toInstant()));
    }
}
