package tillit.casework.application;

import java.util.List;
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

/** Applications in a case that turns out to be about somebody else are for the right person from then on. REQ-IDCHECK. */
@Component
@Order(27)
class ApplicationTraces implements Traces {

    private final JdbcClient db;

    ApplicationTraces(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Trace> of(CaseId id, PersonId person, Wording wording) {
        int found = db.sql(
                        "select count(*) from application.application where dossier_id = :case and (person_id = :person or guardian_id = :person)")
                .param("case", id.value())
                .param("person", person.value())
                .query(Integer.class)
                .single();
        return found == 0
                ? List.of()
                : List.of(new Trace(Trace.Fate.MOVES, "application.trace", String.valueOf(found), null));
    }

    @Override
    public List<Stamp> putRight(Mistaken mistaken) {
        for (String column : List.of("person_id", "guardian_id")) {
            db.sql("update application.application set " + column + " = :right where dossier_id = :case and " + column
                            + " = :wrong")
                    .param("right", mistaken.right().value())
                    .param("case", mistaken.socialCase().value())
                    .param("wrong", mistaken.wrong().value())
                    .update();
        }
        return List.of();
    }
}
