package tillit.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tillit.ground.access.Administration;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.forms.FormChanges;
import tillit.ground.forms.FormDefinition;
import tillit.ground.forms.FormDrafts;
import tillit.ground.forms.FormId;
import tillit.ground.forms.Forms;
import tillit.ground.forms.Forms.Adopted;
import tillit.ground.forms.Outline;
import tillit.ground.page.Done;
import tillit.ground.page.FormAt;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;

/** The forms of the municipality: which version is asked, and every one that was or will be. */
@Controller
class FormPages {

    static final String FORMS = "/administration/forms";

    private static final String TEXT = "desk.forms.";

    private final Forms forms;
    private final FormDrafts drafts;
    private final FormTitles titles;
    private final Colleagues colleagues;
    private final Administration administration;

    FormPages(Forms forms, FormDrafts drafts, FormTitles titles, Colleagues colleagues, Administration administration) {
        this.forms = forms;
        this.drafts = drafts;
        this.titles = titles;
        this.colleagues = colleagues;
        this.administration = administration;
    }

    /** A form in the list. @param from since when the version is asked @param next what comes or is being written; empty where nothing is */
    record Line(String address, String title, String version, String from, String next) {}

    /** All of them. */
    record AllForms(List<Line> lines) {}

    /** A version. @param days from when it is asked @param by who adopted it, when and why; empty for a packed one */
    record VersionLine(String address, String name, String days, String by) {}

    /** One form. @param draft where the next version is written; null where nobody has begun */
    record OneForm(
            String title,
            String lead,
            String address,
            String version,
            Outline asked,
            List<VersionLine> versions,
            @Nullable String draft) {}

    /** A version to be read. @param changes since the one it replaced; null for the first @param replaced what that one is called */
    record Version(
            String form,
            String title,
            String name,
            VersionLine line,
            String source,
            Outline asked,
            @Nullable FormChanges changes,
            String replaced) {}

    @GetMapping(FORMS)
    String all(Wording wording, Model model) {
        administration.roles(); // for an administrator only
        model.addAttribute(
                "forms",
                new AllForms(forms.all().stream().map(it -> listed(it, wording)).toList()));
        return "desk/forms";
    }

    @GetMapping(FORMS + "/{form}")
    String one(@PathVariable String form, Wording wording, Model model) {
        administration.roles(); // for an administrator only
        FormDefinition current = forms.current(id(form));
        String address = address(current.id());
        model.addAttribute(
                "one",
                new OneForm(
                        titles.title(current, wording),
                        current.lead().in(wording.language().locale()),
                        address,
                        titles.version(current.number(), wording),
                        Outline.of(current, wording),
                        versions(current.id(), wording),
                        drafts.of(current.id()).map(it -> address + "/draft").orElse(null)));
        return "desk/form";
    }

    @GetMapping(FORMS + "/{form}/versions/{number}")
    String version(@PathVariable String form, @PathVariable int number, Wording wording, Model model) {
        administration.roles(); // for an administrator only
        FormDefinition version = forms.version(id(form), number);
        Optional<FormDefinition> replaced = replaced(version).map(it -> forms.version(version.id(), it));
        model.addAttribute(
                "version",
                new Version(
                        address(version.id()),
                        titles.title(version, wording),
                        titles.version(number, wording),
                        line(version.id(), number, wording),
                        version.source().in(wording.language().locale()),
                        Outline.of(version, wording),
                        replaced.map(it -> FormChanges.between(it, version, wording))
                                .orElse(null),
                        replaced.map(it -> titles.version(it.number(), wording)).orElse("")));
        return "desk/formVersion";
    }

    @PostMapping(FORMS + "/{form}/drafts")
    @FormAt(FORMS + "/{form}")
    @Done("desk.done.form-draft")
    String begin(@PathVariable String form) {
        drafts.begin(id(form));
        return "redirect:" + address(id(form)) + "/draft";
    }

    /** @throws Missing if no form can have that name */
    static FormId id(String form) {
        try {
            return new FormId(form);
        } catch (IllegalArgumentException none) {
            throw new Missing();
        }
    }

    static String address(FormId form) {
        return FORMS + "/" + form;
    }

    private Line listed(FormDefinition form, Wording wording) {
        Optional<String> draft = drafts.of(form.id()).map(_ -> wording.say(TEXT + "has-draft"));
        Optional<String> comes = adopted(form.id(), forms.latest(form.id()).number())
                .filter(it -> it.number() != form.number())
                .map(it -> wording.say(TEXT + "comes", titles.version(it.number(), wording), wording.day(it.from())));
        return new Line(
                address(form.id()),
                titles.title(form, wording),
                titles.version(form.number(), wording),
                line(form.id(), form.number(), wording).days(),
                String.join(
                        " ", Stream.of(comes, draft).flatMap(Optional::stream).toList()));
    }

    private List<VersionLine> versions(FormId form, Wording wording) {
        return Stream.concat(forms.adopted(form).stream().map(Adopted::number), forms.packed(form).stream())
                .map(it -> line(form, it, wording))
                .toList();
    }

    private VersionLine line(FormId form, int number, Wording wording) {
        Optional<Adopted> adopted = adopted(form, number);
        return new VersionLine(
                address(form) + "/versions/" + number,
                titles.version(number, wording),
                adopted.map(it -> wording.say(TEXT + "from", wording.day(it.from())))
                        .orElseGet(() -> wording.say(TEXT + "packed")),
                adopted.map(it -> wording.say(
                                TEXT + "adopted",
                                colleagues.named(it.by()).map(Colleague::name).orElse(""),
                                wording.moment(it.at()),
                                it.reason()))
                        .orElse(""));
    }

    private Optional<Adopted> adopted(FormId form, int number) {
        return forms.adopted(form).stream().filter(it -> it.number() == number).findFirst();
    }

    /** The version that this one came in place of. */
    private Optional<Integer> replaced(FormDefinition version) {
        return version.own()
                ? adopted(version.id(), version.number()).map(Adopted::replaces)
                : forms.packed(version.id()).stream()
                        .filter(it -> it < version.number())
                        .max(Comparator.naturalOrder());
    }
}
