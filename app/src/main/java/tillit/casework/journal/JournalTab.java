package tillit.casework.journal;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.CaseTab;
import tillit.ground.page.Tab;
import tillit.ground.page.Wording;

/** The journal among the pages of a case. */
@Component
@Order(10)
class JournalTab implements CaseTab {

    private final Notes notes;

    JournalTab(Notes notes) {
        this.notes = notes;
    }

    @Override
    public Optional<Tab> of(CaseId id, Wording wording) {
        return Optional.of(new Tab(wording.say("journal.title"), "/journal/" + id.value(), notes.count(id)));
    }
}
