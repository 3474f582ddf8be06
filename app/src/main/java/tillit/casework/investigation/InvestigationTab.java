package tillit.casework.investigation;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.CaseTab;
import tillit.ground.page.Tab;
import tillit.ground.page.Wording;

/** The latest investigation among the pages of a case. */
@Component
@Order(5)
class InvestigationTab implements CaseTab {

    private final Investigations investigations;

    InvestigationTab(Investigations investigations) {
        this.investigations = investigations;
    }

    @Override
    public Optional<Tab> of(CaseId id, Wording wording) {
        return investigations.in(id).stream()
                .findFirst()
                .map(it -> new Tab(wording.say("investigation.title"), InvestigationPages.address(it.id())));
    }
}
