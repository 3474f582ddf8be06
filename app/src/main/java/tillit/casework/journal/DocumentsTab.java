package tillit.casework.journal;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.CaseTab;
import tillit.ground.page.Tab;
import tillit.ground.page.Wording;

/** The documents among the pages of a case. */
@Component
@Order(20)
class DocumentsTab implements CaseTab {

    private final Documents documents;

    DocumentsTab(Documents documents) {
        this.documents = documents;
    }

    @Override
    public Optional<Tab> of(CaseId id, Wording wording) {
        return Optional.of(new Tab(wording.say("journal.documents"), DocumentPages.address(id), documents.count(id)));
    }
}
