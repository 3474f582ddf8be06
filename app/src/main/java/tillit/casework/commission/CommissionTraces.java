package tillit.casework.commission;

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
import tillit.ground.law.Stockholm;
import tillit.ground.page.Wording;

/** What was commissioned in a case that turns out to be about somebody else: its provider has what it was told, and must hear of it. REQ-IDCHECK. */
@Component
@Order(41)
class CommissionTraces implements Traces {

    private final StoredCommissions stored;
    private final JdbcClient db;

    CommissionTraces(StoredCommissions stored, JdbcClient db) {
        this.stored = stored;
        this.db = db;
    }

    @Override
    public List<Trace> of(CaseId id, PersonId person, Wording wording) {
        return stored.in(id).reversed().stream()
                .filter(it -> it.person().equals(person))
                .map(it -> new Trace(
                        Trace.Fate.GONE_OUT,
                        "commission.trace",
                        wording.day(Stockholm.dayOf(it.placedAt())),
                        it.id().value()))
                .toList();
    }

    /** It is about the right person from then on; what its provider was told stays as it was told. */
    @Override
    public List<Stamp> putRight(Mistaken mistaken) {
        db.sql("update commission.commission set person_id = :right where dossier_id = :case and person_id = :wrong")
                .param("right", mistaken.right().value())
                .param("case", mistaken.socialCase().value())
                .param("wrong", mistaken.wrong().value())
                .update();
        return List.of();
    }
}
