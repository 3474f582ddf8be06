package tillit.desk;

import static tillit.desk.SignInPages.given;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import tillit.ground.access.Administration;
import tillit.ground.access.Administration.NewPerson;
import tillit.ground.access.Handover;
import tillit.ground.access.User;
import tillit.ground.access.Username;
import tillit.ground.page.Choice;
import tillit.ground.page.Form;
import tillit.ground.page.FormAt;
import tillit.ground.page.Wording;

/** Who can sign in: the people at work and other authorities' systems, and how they are added. */
@Controller
class NewUserPages {

    private final Administration administration;
    private final Users users;

    NewUserPages(Administration administration, Users users) {
        this.administration = administration;
        this.users = users;
    }

    /** What somebody is to be able to do here. Whoever administers meets nobody, so one is chosen. */
    enum Kind {
        WORKER,
        WORKER_FOR_PROTECTED,
        ADMINISTRATOR
    }

    /** The users of a kind. @param text the first part of the page's keys */
    record Listed(String text, String address, List<Users.Line> lines) {}

    /** Somebody who is to work here. */
    record PersonForm(
            @NotBlank(message = "desk.administration.person.name.missing") @Size(max = 200)
            String name,

            @Nullable @Size(max = 200) String title,

            @NotBlank(message = "access.refusal.username-unfit")
            String username,

            @NotNull(message = "desk.administration.person.kind.missing")
            Kind kind) {

        NewPerson person() {
            return new NewPerson(
                    new Username(username),
                    name,
                    given(title),
                    kind == Kind.ADMINISTRATOR,
                    kind == Kind.WORKER_FOR_PROTECTED,
                    false);
        }
    }

    /** A system that is to hand in reports. */
    record SystemForm(
            @NotBlank(message = "desk.administration.system.name.missing") @Size(max = 200)
            String name,

            @NotBlank(message = "access.refusal.username-unfit")
            String username) {}

    /** What a person can be. */
    record NewColleague(List<Choice> kinds) {}

    /**
     * What is handed over, and is shown here only.
     *
     * @param text the first part of the page's keys
     * @param back the list it came from
     * @param account where its roles are given
     */
    record Given(String text, String name, String username, String secret, String back, String account) {

        static Given of(boolean person, String name, String username, Handover handover) {
            return new Given(
                    person ? "desk.administration.given.person" : "desk.administration.given.system",
                    name,
                    username,
                    handover.secret(),
                    person ? "/administration/people" : "/administration/systems",
                    Users.address(handover.user()));
        }
    }

    @GetMapping("/administration/people")
    String people(Wording words, Model model) {
        return list(User.Kind.PERSON, "desk.administration.people", "/administration/people", words, model);
    }

    @GetMapping("/administration/people/new")
    String newPerson(Wording words, Form form, Model model) {
        model.addAttribute("form", form.beginningWith(Map.of("kind", Kind.WORKER.name())));
        model.addAttribute(
                "colleague",
                new NewColleague(Arrays.stream(Kind.values())
                        .map(kind -> new Choice(
                                kind.name(),
                                words.say("desk.administration.kind." + kind),
                                words.say("desk.administration.kind." + kind + ".hint")))
                        .toList()));
        return "desk/newPerson";
    }

    @PostMapping("/administration/people")
    @FormAt("/administration/people/new")
    String addPerson(@Valid @ModelAttribute PersonForm form, Model model) {
        NewPerson person = form.person();
        Handover handover = administration.addPerson(person);
        model.addAttribute(
                "given", Given.of(true, person.name().strip(), person.username().value(), handover));
        return "desk/given";
    }

    @GetMapping("/administration/systems")
    String systems(Wording words, Model model) {
        return list(User.Kind.CLIENT, "desk.administration.systems", "/administration/systems", words, model);
    }

    @GetMapping("/administration/systems/new")
    String newSystem() {
        return "desk/newSystem";
    }

    @PostMapping("/administration/systems")
    @FormAt("/administration/systems/new")
    String addSystem(@Valid @ModelAttribute SystemForm form, Model model) {
        Username username = new Username(form.username());
        Handover handover = administration.addClient(username, form.name());
        model.addAttribute("given", Given.of(false, form.name().strip(), username.value(), handover));
        return "desk/given";
    }

    private String list(User.Kind kind, String text, String address, Wording words, Model model) {
        model.addAttribute("listed", new Listed(text, address, users.all(kind, words)));
        return "desk/users";
    }
}
