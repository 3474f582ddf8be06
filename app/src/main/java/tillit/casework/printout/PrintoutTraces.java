package tillit.casework.printout;

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

/** The printed files of a case that turns out to be about somebody else: somebody has them, and must be told. */
@Component
@Order(50)
class PrintoutTraces implements Traces {

    /** Ours: whoever has more prints of a file than this reads the rest in the list of prints. */
    private static final int MOST = 100;

    private final Printouts printouts;

    PrintoutTraces(Printouts printouts) {
        this.printouts = printouts;
    }

    @Override
    public List<Trace> of(CaseId id, PersonId person, Wording wording) {
        return printouts.of(id, MOST).stream()
                .map(it -> new Trace(
                        Trace.Fate.GONE_OUT, "printout.trace", wording.day(Stockholm.dayOf(it.madeAt())), it.id()))
                .toList();
    }

    /** What is printed is printed. */
    @Override
    public List<Stamp> putRight(Mistaken mistaken) {
        return List.of();
    }
}
