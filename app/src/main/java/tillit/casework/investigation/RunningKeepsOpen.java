package tillit.casework.investigation;

import java.util.List;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.KeepsOpen;
import tillit.ground.law.Refusal;

/** A case in which an investigation runs is not closed. */
@Component
class RunningKeepsOpen implements KeepsOpen {

    private final Investigations investigations;

    RunningKeepsOpen(Investigations investigations) {
        this.investigations = investigations;
    }

    @Override
    public List<Refusal> in(CaseId id) {
        return investigations.in(id).stream().anyMatch(Investigation::isRunning)
                ? List.of(new InvestigationRefusal.Runs())
                : List.of();
    }
}
