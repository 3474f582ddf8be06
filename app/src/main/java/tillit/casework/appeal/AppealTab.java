package tillit.casework.appeal;

import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.CaseTab;
import tillit.casework.decision.AfterDecision;
import tillit.casework.decision.Decision;
import tillit.ground.page.Tab;
import tillit.ground.page.Wording;

/** The appeals among the pages of a case that has any, and the way to write one down from the page of a decision. */
@Component
@Order(7)
class AppealTab implements CaseTab, AfterDecision {

    private final StoredAppeals appeals;

    AppealTab(StoredAppeals appeals) {
        this.appeals = appeals;
    }

    @Override
    public Optional<Tab> of(CaseId id, Wording wording) {
        int count = appeals.count(id);
        return count == 0
                ? Optional.empty()
                : Optional.of(new Tab(wording.say("appeal.tab"), AppealPages.list(id), count));
    }

    @Override
    public List<Tab> of(Decision.Taken taken, Wording wording) {
        return List.of(new Tab(
                wording.say("appeal.register"),
                "/appeal/decisions/" + taken.id().value()));
    }
}
