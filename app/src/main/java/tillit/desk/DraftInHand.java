package tillit.desk;

import org.springframework.stereotype.Component;
import tillit.ground.access.Administration;
import tillit.ground.forms.FormDefinition;
import tillit.ground.forms.FormDrafts;
import tillit.ground.forms.FormDrafts.Draft;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;

/** The next version of a form, as the administrator who writes it has it. */
@Component
class DraftInHand {

    private final FormDrafts drafts;
    private final Administration administration;
    private final FormTitles titles;

    DraftInHand(FormDrafts drafts, Administration administration, FormTitles titles) {
        this.drafts = drafts;
        this.administration = administration;
        this.titles = titles;
    }

    /** What stands above every page of it. @param form where the form is @param address where the draft is @param trial where it is tried and adopted */
    record Head(String title, String form, String address, String trial) {}

    /** @throws Missing if nobody has begun one */
    Draft of(String form) {
        administration.roles(); // for an administrator only
        return drafts.of(FormPages.id(form)).orElseThrow(Missing::new);
    }

    Head head(FormDefinition draft, Wording wording) {
        String form = FormPages.address(draft.id());
        return new Head(titles.title(draft, wording), form, form + "/draft", form + "/draft/trial");
    }
}
