package tillit.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tillit.ground.access.Administration;
import tillit.ground.access.Administration.Account;
import tillit.ground.access.Administration.RoleInUnit;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Entry;
import tillit.ground.access.Handover;
import tillit.ground.access.Role;
import tillit.ground.access.UnitId;
import tillit.ground.access.UserId;
import tillit.ground.page.Choice;
import tillit.ground.page.Done;
import tillit.ground.page.Fact;
import tillit.ground.page.Form;
import tillit.ground.page.FormAt;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;

/** One user's account as the administrator sees it: what the user may, and where the user works. */
@Controller
class UserPages {

    private static final String ACCOUNT = "/administration/accounts/{id}";
    private static final String ENDINGS = ACCOUNT + "/units/{unit}/roles/{role}/endings";

    private final Administration administration;
    private final Colleagues colleagues;
    private final Users users;

    UserPages(Administration administration, Colleagues colleagues, Users users) {
        this.administration = administration;
        this.colleagues = colleagues;
        this.users = users;
    }

    /**
     * An account.
     *
     * @param back the list it stands in
     * @param mayWork whether it can have a role in a unit
     * @param own whether it is the reader's own, which is not ended from here
     */
    record UserView(
            String address,
            String back,
            boolean person,
            Account account,
            boolean mayWork,
            boolean own,
            List<Fact> facts,
            List<Users.RoleLine> roles,
            RoleChoices choices) {}

    /** Where one can work, and as what. */
    record RoleChoices(List<Choice> units, List<Choice> roles) {}

    /** A role that is to end. @param account the page of the one who has it */
    record Ending(String address, String account, String name, Users.RoleLine role) {}

    /** A password or a secret that is to be replaced. */
    record Renewal(String address, String account, String name, String text) {}

    /** A role in a unit from one day to another. @param to the last day; null until further notice */
    record RoleForm(
            @NotNull(message = "desk.administration.role.unit.missing")
            Integer unit,

            @NotNull(message = "desk.administration.role.missing")
            Role role,

            @NotNull(message = "desk.administration.day.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate from,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate to) {}

    /** The last day of a role. */
    record EndingForm(
            @NotNull(message = "desk.administration.day.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate last) {}

    @GetMapping(ACCOUNT)
    String account(@PathVariable int id, Wording words, Form form, Model model) {
        Account account = users.one(new UserId(id));
        model.addAttribute(
                "form", form.beginningWith(Map.of("from", users.today().toString())));
        model.addAttribute("user", view(account, words));
        return "desk/user";
    }

    @PostMapping(ACCOUNT + "/roles")
    @FormAt(ACCOUNT)
    @Done("desk.done.role")
    String join(@PathVariable int id, @Valid @ModelAttribute RoleForm form) {
        administration.join(new UserId(id), new UnitId(form.unit()), form.role(), form.from(), form.to());
        return back(id);
    }

    @GetMapping(ENDINGS)
    String ending(
            @PathVariable int id,
            @PathVariable int unit,
            @PathVariable Role role,
            Wording words,
            Form form,
            Model model) {
        Account account = users.one(new UserId(id));
        RoleInUnit ends = users.roles(account.id()).stream()
                .filter(it -> it.unit().value() == unit && it.role() == role && !it.hasEndedBy(users.today()))
                .findFirst()
                .orElseThrow(Missing::new);
        Users.RoleLine line = users.inWords(ends, words);
        model.addAttribute(
                "form", form.beginningWith(Map.of("last", users.today().toString())));
        model.addAttribute("ending", new Ending(line.ending(), Users.address(account.id()), account.name(), line));
        return "desk/roleEnding";
    }

    @PostMapping(ENDINGS)
    @Done("desk.done.role-ended")
    String end(
            @PathVariable int id,
            @PathVariable int unit,
            @PathVariable Role role,
            @Valid @ModelAttribute EndingForm form) {
        administration.leave(new UserId(id), new UnitId(unit), role, form.last());
        return back(id);
    }

    @GetMapping(ACCOUNT + "/secrets")
    String renewal(@PathVariable int id, Model model) {
        Account account = users.one(new UserId(id));
        String address = Users.address(account.id());
        String text = "desk.administration.renewal." + (Users.isPerson(account) ? "password" : "secret");
        model.addAttribute("renewal", new Renewal(address + "/secrets", address, account.name(), text));
        return "desk/renewal";
    }

    /** The old one is worth nothing from now; the new one stands in this answer and nowhere else. */
    @PostMapping(ACCOUNT + "/secrets")
    String renew(@PathVariable int id, Model model) {
        Account account = users.one(new UserId(id));
        boolean person = Users.isPerson(account);
        Handover handover =
                person ? administration.givePassword(account.id()) : administration.giveSecret(account.id());
        model.addAttribute("given", NewUserPages.Given.of(person, account.name(), account.username(), handover));
        return "desk/given";
    }

    @PostMapping(ACCOUNT + "/closures")
    @FormAt(ACCOUNT)
    @Done("desk.done.closed")
    String close(@PathVariable int id) {
        administration.setActive(new UserId(id), false);
        return back(id);
    }

    @PostMapping(ACCOUNT + "/reopenings")
    @FormAt(ACCOUNT)
    @Done("desk.done.reopened")
    String reopen(@PathVariable int id) {
        administration.setActive(new UserId(id), true);
        return back(id);
    }

    @PostMapping(ACCOUNT + "/protected-permissions")
    @FormAt(ACCOUNT)
    @Done("desk.done.protected")
    String allowProtected(@PathVariable int id) {
        administration.allowProtected(new UserId(id), true);
        return back(id);
    }

    @PostMapping(ACCOUNT + "/protected-permission-endings")
    @FormAt(ACCOUNT)
    @Done("desk.done.protected-ended")
    String allowProtectedNoLonger(@PathVariable int id) {
        administration.allowProtected(new UserId(id), false);
        return back(id);
    }

    private UserView view(Account account, Wording words) {
        boolean person = Users.isPerson(account);
        return new UserView(
                Users.address(account.id()),
                person ? "/administration/people" : "/administration/systems",
                person,
                account,
                !account.administrator() && account.active(),
                account.id().equals(Entry.me().id()),
                facts(account, words),
                users.roles(account.id()).stream()
                        .map(role -> users.inWords(role, words))
                        .toList(),
                new RoleChoices(units(words), roles(person, words)));
    }

    private static List<Fact> facts(Account account, Wording words) {
        boolean person = Users.isPerson(account);
        String may = Users.may(account, words);
        String state = words.say("desk.administration.active." + account.active());
        String what = words.say(person ? "desk.administration.kind.WORKER" : "desk.administration.kind.SYSTEM");
        return Stream.of(
                        new Fact(words.say("desk.administration.person.username"), account.username()),
                        new Fact(words.say("desk.administration.person.title"), account.title()),
                        new Fact(words.say("desk.administration.person.kind"), may.isEmpty() ? what : may),
                        new Fact(words.say("desk.administration.active"), state))
                .filter(fact -> !fact.value().isEmpty())
                .toList();
    }

    private List<Choice> units(Wording words) {
        return Stream.concat(
                        Stream.of(new Choice("", words.say("desk.administration.role.unit.choose"))),
                        colleagues.units().stream()
                                .map(unit -> new Choice(String.valueOf(unit.id().value()), unit.name())))
                .toList();
    }

    private static List<Choice> roles(boolean person, Wording words) {
        return Stream.of(Role.values())
                .filter(role -> (role == Role.DELIVERER) != person)
                .map(role -> new Choice(
                        role.name(),
                        words.say("desk.administration.role." + role),
                        words.say("desk.administration.role." + role + ".hint")))
                .toList();
    }

    private static String back(int id) {
        return "redirect:" + Users.address(new UserId(id));
    }
}
