package tillit.casework.decision;

import java.time.LocalDate;
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

/**
 * What is decided in a case that turns out to be about somebody else: it concerns the right person from then on, in the words in which it was taken, and
 * whoever was told of it is to be told again. REQ-IDCHECK.
 */
@Component
@Order(25)
class DecisionTraces implements Traces {

    /** What names a person here, in the order in which it was written, each with the text that counts it. */
    private enum Named {
        DECISION,
        MEASURE,
        CONSENT,
        NOTICE,
        LEFT_UNTOLD;

        String table() {
            return "decision." + word();
        }

        String key() {
            return "decision.trace." + word().replace('_', '-');
        }

        private String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final JdbcClient db;

    DecisionTraces(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Trace> of(CaseId id, PersonId person, Wording wording) {
        List<Trace> traces = new ArrayList<>();
        for (Named named : Named.values()) {
            int found = db.sql("select count(*) from " + named.table()
                            + " where dossier_id = :case and person_id = :person")
                    .param("case", id.value())
                    .param("person", person.value())
                    .query(Integer.class)
                    .single();
            if (found > 0) traces.add(new Trace(Trace.Fate.MOVES, named.key(), String.valueOf(found), null));
        }
        int taken = db.sql("select count(*) from decision.decision where dossier_id = :case and state = 'TAKEN'")
                .param("case", id.value())
                .query(Integer.class)
                .single();
        if (taken > 0) traces.add(new Trace(Trace.Fate.STAYS, "decision.trace.words", String.valueOf(taken), null));
        traces.addAll(told(id, wording));
        return traces;
    }

    @Override
    public List<Stamp> putRight(Mistaken mistaken) {
        for (Named named : Named.values()) {
            db.sql("update " + named.table()
                            + " set person_id = :right where dossier_id = :case and person_id = :wrong")
                    .param("right", mistaken.right().value())
                    .param("case", mistaken.socialCase().value())
                    .param("wrong", mistaken.wrong().value())
                    .update();
        }
        return List.of();
    }

    /** A letter is what the room of the letters tells of; here are those of which somebody was told otherwise. */
    private List<Trace> told(CaseId id, Wording wording) {
        return db.sql("""
                        select d.id, d.decided_on
                          from decision.decision d
                         where d.dossier_id = :case and exists (select 1 from decision.notice n where n.decision_id = d.id)
                         order by d.decided_on, d.id
                        """)
                .param("case", id.value())
                .query((row, number) -> new Trace(
                        Trace.Fate.GONE_OUT,
                        "decision.trace.told",
                        wording.day(row.getObject("decided_on", LocalDate.class)),
                        row.getObject("id", UUID.class)))
                .list();
    }
}
