package tillit.casework.dispatch;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.Mistaken;
import tillit.casework.cases.Trace;
import tillit.casework.cases.Traces;
import tillit.ground.access.PersonId;
import tillit.ground.access.Stamp;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Wording;

/** Every letter that has left a case that turns out to be about somebody else: whoever has it must be told. REQ-IDCHECK. */
@Component
@Order(40)
class DispatchTraces implements Traces {

    private final LetterRows rows;

    DispatchTraces(LetterRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Trace> of(CaseId id, PersonId person, Wording wording) {
        return rows.in(id).reversed().stream()
                .map(it -> new Trace(
                        Trace.Fate.GONE_OUT,
                        "dispatch.trace",
                        wording.day(Stockholm.dayOf(it.sealedAt())),
                        it.id().value()))
                .toList();
    }

    /** What is sealed stays as it left. */
    @Override
    public List<Stamp> putRight(Mistaken mistaken) {
        return List.of();
    }
}
