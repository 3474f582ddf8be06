package tillit.desk;

import org.springframework.stereotype.Component;
import tillit.ground.forms.FormId;
import tillit.ground.forms.Forms;
import tillit.ground.page.Wording;

/** What a form is called, and why a version of it was adopted, for a line that names them by id and number. */
@Component
class FormTitles {

    private final Forms forms;

    FormTitles(Forms forms) {
        this.forms = forms;
    }

    String title(String form, Wording wording) {
        return forms.current(new FormId(form)).title().in(wording.language().locale());
    }

    /** "Version 1001. Skäl: …". */
    String adopted(String form, String number, Wording wording) {
        String version = wording.say("desk.forms.version", number);
        return forms.adopted(new FormId(form)).stream()
                .filter(it -> number.equals(Integer.toString(it.number())))
                .findFirst()
                .map(it -> wording.say("desk.changes.because", version, it.reason()))
                .orElse(version);
    }
}
