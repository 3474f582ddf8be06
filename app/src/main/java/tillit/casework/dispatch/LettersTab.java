package tillit.casework.dispatch;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.CaseTab;
import tillit.ground.page.Tab;
import tillit.ground.page.Wording;

/** The letters among the pages of a case. */
@Component
@Order(25)
class LettersTab implements CaseTab {

    private final LetterRows rows;

    LettersTab(LetterRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Tab> of(CaseId id, Wording wording) {
        return Optional.of(new Tab(wording.say("dispatch.tab"), LetterPages.address(id), rows.count(id)));
    }
}
