package tillit.casework.coercion;

import java.util.ArrayList;
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

/** What is done against somebody's will in a case that turns out to be about somebody else; and what a court may have been given of it. REQ-IDCHECK. */
@Component
@Order(27)
class CoercionTraces implements Traces {

    private final JdbcClient db;

    CoercionTraces(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Trace> of(CaseId id, PersonId person, Wording wording) {
        List<Trace> traces = new ArrayList<>();
        int found = db.sql("select count(*) from coercion.coercion where dossier_id = :case and person_id = :person")
                .param("case", id.value())
                .param("person", person.value())
                .query(Integer.class)
                .single();
        if (found > 0) traces.add(new Trace(Trace.Fate.MOVES, "coercion.trace.coercion", String.valueOf(found), null));
        int made = db.sql("select count(*) from coercion.package where dossier_id = :case")
                .param("case", id.value())
                .query(Integer.class)
                .single();
        if (made > 0) traces.add(new Trace(Trace.Fate.STAYS, "coercion.trace.package", String.valueOf(made), null));
        return traces;
    }

    @Override
    public List<Stamp> putRight(Mistaken mistaken) {
        db.sql("update coercion.coercion set person_id = :right where dossier_id = :case and person_id = :wrong")
                .param("right", mistaken.right().value())
                .param("case", mistaken.socialCase().value())
                .param("wrong", mistaken.wrong().value())
                .update();
        return List.of();
    }
}
