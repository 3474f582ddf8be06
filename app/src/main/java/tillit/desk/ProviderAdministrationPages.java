package tillit.desk;

import static tillit.desk.SignInPages.given;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tillit.ground.access.Administration;
import tillit.ground.access.Administration.NewPerson;
import tillit.ground.access.Handover;
import tillit.ground.access.Provider;
import tillit.ground.access.ProviderId;
import tillit.ground.access.Providers;
import tillit.ground.access.UserId;
import tillit.ground.access.Username;
import tillit.ground.page.Done;
import tillit.ground.page.FormAt;
import tillit.ground.page.Missing;

/** From whom the municipality commissions what it has granted, and who of them can sign in, as an administrator says it. */
@Controller
class ProviderAdministrationPages {

    private static final String ALL = "/administration/providers";
    private static final String ONE = ALL + "/{id}";
    private static final String PERSON = ONE + "/people/{user}";

    private final Providers providers;
    private final Administration administration;

    ProviderAdministrationPages(Providers providers, Administration administration) {
        this.providers = providers;
        this.administration = administration;
    }

    /** A provider in the list. @param people how many of it can sign in */
    record Line(String address, String name, boolean ended, long people) {}

    /** A provider on its page. */
    record View(String address, String name, boolean ended, List<Person> people) {}

    /** Somebody of a provider. */
    record Person(String address, String name, String title, String username, boolean active) {}

    /** What a provider is called. */
    record NameForm(
            @NotBlank(message = "desk.administration.provider.name.missing") @Size(max = 200)
            String name) {}

    /** Somebody of a provider who is to sign in. */
    record PersonForm(
            @NotBlank(message = "desk.administration.person.name.missing") @Size(max = 200)
            String name,

            @Nullable @Size(max = 200) String title,

            @NotBlank(message = "access.refusal.username-unfit")
            String username) {}

    @GetMapping(ALL)
    String all(Model model) {
        List<Providers.Person> people = providers.people();
        model.addAttribute(
                "providers",
                providers.all().stream()
                        .map(it -> new Line(
                                address(it.id()),
                                it.name(),
                                it.hasEnded(),
                                people.stream()
                                        .filter(one ->
                                                one.active() && one.provider().equals(it.id()))
                                        .count()))
                        .toList());
        return "desk/providers";
    }

    @PostMapping(ALL)
    @FormAt(ALL)
    @Done("desk.done.provider")
    String add(@Valid @ModelAttribute NameForm form) {
        return "redirect:" + address(providers.add(form.name()));
    }

    @GetMapping(ONE)
    String one(@PathVariable int id, Model model) {
        List<Person> people = providers.people().stream()
                .filter(it -> it.provider().value() == id)
                .map(it -> new Person(
                        address(it.provider()) + "/people/" + it.id().value(),
                        it.name(),
                        it.title(),
                        it.username(),
                        it.active()))
                .toList();
        Provider provider = providers.find(new ProviderId(id)).orElseThrow(Missing::new);
        model.addAttribute("provider", new View(address(provider.id()), provider.name(), provider.hasEnded(), people));
        return "desk/provider";
    }

    /** The password stands in this answer and nowhere else. */
    @PostMapping(ONE + "/people")
    @FormAt(ONE)
    String addPerson(@PathVariable int id, @Valid @ModelAttribute PersonForm form, Model model) {
        Username username = new Username(form.username());
        Handover handover =
                providers.addPerson(new ProviderId(id), NewPerson.called(username, form.name(), given(form.title())));
        model.addAttribute("given", handed(id, form.name().strip(), username.value(), handover));
        return "desk/given";
    }

    /** Ends it: its people are out, and nothing is commissioned from it. */
    @PostMapping(ONE + "/endings")
    @FormAt(ONE)
    @Done("desk.done.provider-ended")
    String end(@PathVariable int id) {
        providers.end(new ProviderId(id));
        return "redirect:" + address(new ProviderId(id));
    }

    /** The old password is worth nothing from now; the new one stands in this answer and nowhere else. */
    @PostMapping(PERSON + "/passwords")
    @FormAt(ONE)
    String renew(@PathVariable int id, @PathVariable int user, Model model) {
        Providers.Person person = person(id, user);
        Handover handover = administration.givePassword(person.id());
        model.addAttribute("given", handed(id, person.name(), person.username(), handover));
        return "desk/given";
    }

    @PostMapping(PERSON + "/closures")
    @FormAt(ONE)
    @Done("desk.done.closed")
    String close(@PathVariable int id, @PathVariable int user) {
        administration.setActive(person(id, user).id(), false);
        return "redirect:" + address(new ProviderId(id));
    }

    @PostMapping(PERSON + "/reopenings")
    @FormAt(ONE)
    @Done("desk.done.reopened")
    String reopen(@PathVariable int id, @PathVariable int user) {
        administration.setActive(person(id, user).id(), true);
        return "redirect:" + address(new ProviderId(id));
    }

    private Providers.Person person(int provider, int user) {
        return providers.people().stream()
                .filter(it -> it.provider().value() == provider && it.id().equals(new UserId(user)))
                .findFirst()
                .orElseThrow(Missing::new);
    }

    private static NewUserPages.Given handed(int provider, String name, String username, Handover handover) {
        String address = address(new ProviderId(provider));
        return new NewUserPages.Given(
                "desk.administration.given.provider", name, username, handover.secret(), ALL, address);
    }

    private static String address(ProviderId id) {
        return ALL + "/" + id.value();
    }
}
