package tillit.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tillit.ground.access.Accounts;
import tillit.ground.access.Administration.Account;
import tillit.ground.access.UserId;
import tillit.ground.page.Done;
import tillit.ground.page.Form;
import tillit.ground.page.Wording;

/** Where an administrator changes what a user is called: the name, with the reason, and the title. */
@Controller
class UserNamePages {

    private static final String NAMES = "/administration/accounts/{id}/names";

    private final Accounts accounts;
    private final Users users;

    UserNamePages(Accounts accounts, Users users) {
        this.accounts = accounts;
        this.users = users;
    }

    /** Who is to be called something else. @param person whether it has a title */
    record Named(String address, String account, String name, boolean person) {}

    /** The name and title as they are to be. */
    record NamesForm(
            @NotBlank(message = "desk.administration.person.name.missing") @Size(max = 200)
            String name,

            @Nullable @Size(max = 200) String title,
            @Nullable @Size(max = 500) String reason) {}

    @GetMapping(NAMES)
    String names(@PathVariable int id, Wording wording, Form form, Model model) {
        Account account = users.one(new UserId(id));
        String address = Users.address(account.id());
        model.addAttribute("form", form.beginningWith(Map.of("name", account.name(), "title", account.title())));
        model.addAttribute("named", new Named(address + "/names", address, account.name(), Users.isPerson(account)));
        return "desk/userNames";
    }

    @PostMapping(NAMES)
    @Done("desk.done.names")
    String call(@PathVariable int id, @Valid @ModelAttribute NamesForm form) {
        UserId user = new UserId(id);
        accounts.call(
                user,
                form.name(),
                form.title() == null ? "" : form.title(),
                form.reason() == null ? "" : form.reason());
        return "redirect:" + Users.address(user);
    }
}
