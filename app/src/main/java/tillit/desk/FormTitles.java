package tillit.desk;

import java.util.Optional;
import org.springframework.stereotype.Component;
import tillit.ground.audit.MasterChange;
import tillit.ground.forms.FormChanges;
import tillit.ground.forms.FormDefinition;
import tillit.ground.forms.FormId;
import tillit.ground.forms.Forms;
import tillit.ground.page.Wording;

/** What a form and its versions are called, and what a version changed, for a line that names them by id and number. */
@Component
class FormTitles {

    private static final String ADOPTED = "form-version-adopted";

    private final Forms forms;

    FormTitles(Forms forms) {
        this.forms = forms;
    }

    String title(String form, Wording wording) {
        return title(forms.current(new FormId(form)), wording);
    }

    String title(FormDefinition form, Wording wording) {
        return form.title().in(wording.language().locale());
    }

    /** "Kommunens version 1", "Tillits version 1". */
    String version(int number, Wording wording) {
        return number < FormDefinition.OWN
                ? wording.say("desk.forms.version.packed", Integer.toString(number))
                : wording.say("desk.forms.version.own", Integer.toString(number - FormDefinition.OWN + 1));
    }

    /** "Kommunens version 1, från 24 november. Skäl: …". */
    String adopted(String form, String number, Wording wording) {
        int version = Integer.parseInt(number);
        return forms.adopted(new FormId(form)).stream()
                .filter(it -> it.number() == version)
                .findFirst()
                .map(it -> wording.say(
                        "desk.changes.because",
                        wording.say("desk.forms.version.from", version(version, wording), wording.day(it.from())),
                        it.reason()))
                .orElseGet(() -> version(version, wording));
    }

    /** What is asked otherwise, question by question, where a change is that a version was adopted. */
    Optional<FormChanges> changes(MasterChange change, Wording wording) {
        if (!change.action().equals(ADOPTED)) return Optional.empty();
        FormId form = new FormId(fact(change, "form"));
        return Optional.of(FormChanges.between(
                forms.version(form, number(change, "before-version")),
                forms.version(form, number(change, "version")),
                wording));
    }

    private static int number(MasterChange change, String fact) {
        return Integer.parseInt(fact(change, fact));
    }

    private static String fact(MasterChange change, String fact) {
        return Optional.ofNullable(change.facts().get(fact)).orElseThrow();
    }
}
