package tillit.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.access.Renamings;
import tillit.ground.access.Renamings.Renaming;
import tillit.ground.access.Unit;
import tillit.ground.access.UnitId;
import tillit.ground.access.Units;
import tillit.ground.access.User;
import tillit.ground.access.UserId;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Done;
import tillit.ground.page.Fact;
import tillit.ground.page.Form;
import tillit.ground.page.FormAt;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;

/** One unit as the administrator keeps it: what it is called, and that it ends. */
@Controller
class UnitPages {

    private static final String UNIT = "/administration/units/{id}";
    private static final String TEXT = "desk.administration.unit.";

    private final Units units;
    private final Colleagues colleagues;
    private final Renamings renamings;
    private final Administration administration;
    private final Users users;

    UnitPages(Units units, Colleagues colleagues, Renamings renamings, Administration administration, Users users) {
        this.units = units;
        this.colleagues = colleagues;
        this.renamings = renamings;
        this.administration = administration;
        this.users = users;
    }

    /** A unit. @param former what it was called before and until when, in words, the latest first */
    record UnitView(String address, String name, boolean ended, List<Fact> facts, List<String> former) {}

    /** A unit that is to end. @param left what must be done first; when nothing, it may end */
    record Ending(String address, String unit, String name, List<Task> left) {}

    /** Something that must be done first. @param address where; empty where only those who work there can */
    record Task(String words, String address, String link) {}

    /** Another name. */
    record NameForm(
            @NotBlank(message = "desk.administration.unit.name.missing") @Size(max = 200)
            String name) {}

    static String address(Unit unit) {
        return "/administration/units/" + unit.id().value();
    }

    @GetMapping(UNIT)
    String unit(@PathVariable int id, Wording wording, Form form, Model model) {
        administration.roles(); // for an administrator only
        Unit unit = one(id);
        model.addAttribute("form", form.beginningWith(Map.of("name", unit.name())));
        model.addAttribute("unit", view(unit, wording));
        return "desk/unit";
    }

    @PostMapping(UNIT + "/names")
    @FormAt(UNIT)
    @Done("desk.done.unit-renamed")
    String rename(@PathVariable int id, @Valid @ModelAttribute NameForm form) {
        units.rename(new UnitId(id), form.name());
        return "redirect:/administration/units/" + id;
    }

    @GetMapping(UNIT + "/endings")
    String ending(@PathVariable int id, Wording wording, Model model) {
        Unit unit = one(id);
        if (unit.hasEnded()) throw new Missing();
        String address = address(unit);
        model.addAttribute("ending", new Ending(address + "/endings", address, unit.name(), tasks(unit, wording)));
        return "desk/unitEnding";
    }

    @PostMapping(UNIT + "/endings")
    @Done("desk.done.unit-ended")
    String end(@PathVariable int id) {
        units.end(new UnitId(id));
        return "redirect:/administration/units";
    }

    private Unit one(int id) {
        return colleagues.unit(new UnitId(id)).orElseThrow(Missing::new);
    }

    private UnitView view(Unit unit, Wording wording) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(wording.say(TEXT + "takes"), AdministrationPages.takes(unit.takes(), wording)));
        Instant ended = unit.ended();
        if (ended == null) {
            List<String> names =
                    colleagues.in(unit.id()).stream().map(Colleague::name).toList();
            facts.add(new Fact(
                    wording.say(TEXT + "people"),
                    names.isEmpty() ? wording.say(TEXT + "nobody") : String.join(", ", names)));
        } else {
            facts.add(new Fact(wording.say(TEXT + "state"), wording.say(TEXT + "ended", day(ended, wording))));
        }
        return new UnitView(address(unit), unit.name(), unit.hasEnded(), facts, former(unit, wording));
    }

    private List<String> former(Unit unit, Wording wording) {
        return renamings.of(unit.id()).reversed().stream()
                .map(it -> was(it, wording))
                .toList();
    }

    private static String was(Renaming renaming, Wording wording) {
        return wording.say(TEXT + "former.line", renaming.before(), day(renaming.at(), wording));
    }

    private static String day(Instant moment, Wording wording) {
        return wording.day(Stockholm.dayOf(moment));
    }

    private List<Task> tasks(Unit unit, Wording wording) {
        Map<UserId, Account> accounts = users.byId();
        Stream<Task> people = administration.roles().stream()
                .filter(it -> it.unit().equals(unit.id()) && !it.hasEndedBy(users.today()))
                .flatMap(role -> Optional.ofNullable(accounts.get(role.user()))
                        .filter(it -> it.kind() != User.Kind.SYSTEM)
                        .map(it -> person(it, role, wording))
                        .stream());
        return Stream.concat(people, units.left(unit.id()).stream().map(it -> task(it, wording)))
                .toList();
    }

    private static Task person(Account account, RoleInUnit role, Wording wording) {
        return new Task(
                wording.say(TEXT + "left.person", account.name(), wording.say("desk.role." + role.role())),
                Users.address(account.id()),
                wording.say(TEXT + "left.person.link"));
    }

    private static Task task(Units.Left left, Wording wording) {
        String text = TEXT + "left." + left.what();
        String address =
                switch (left.what()) {
                    case "form" -> "/administration/reporting";
                    case "on-call" -> "/on-call";
                    default -> "";
                };
        return new Task(wording.say(text, left.many()), address, address.isEmpty() ? "" : wording.say(text + ".link"));
    }
}
