package tillit.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tillit.desk.DisqualificationView.Closeness;
import tillit.desk.DisqualificationView.Declared;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.access.Entry;
import tillit.ground.access.Guests;
import tillit.ground.access.Guests.Disqualified;
import tillit.ground.access.Membership;
import tillit.ground.access.PersonId;
import tillit.ground.access.Role;
import tillit.ground.access.User;
import tillit.ground.access.UserId;
import tillit.ground.page.Choice;
import tillit.ground.page.Done;
import tillit.ground.page.FormAt;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;
import tillit.ground.people.People;
import tillit.ground.people.Person;

/** Whoever is too close to a person says so here, or the one who leads them does. */
@Controller
class DisqualificationPages {

    private static final String PERSON = "/people/persons/{id}";
    private static final String PAGE = PERSON + "/disqualification";

    private final Disqualifications disqualifications;
    private final People people;
    private final Colleagues colleagues;
    private final Guests guests;

    DisqualificationPages(Disqualifications disqualifications, People people, Colleagues colleagues, Guests guests) {
        this.disqualifications = disqualifications;
        this.people = people;
        this.colleagues = colleagues;
        this.guests = guests;
    }

    @GetMapping(PAGE)
    String page(@PathVariable UUID id, Wording wording, Model model) {
        model.addAttribute("closeness", view(find(id), wording));
        return "desk/disqualification";
    }

    @PostMapping(PAGE)
    @FormAt(PAGE)
    @Done("desk.done.too-close")
    String declare(@PathVariable UUID id, @ModelAttribute Closeness form) {
        PersonId person = find(id).id();
        UserId who = new UserId(Optional.ofNullable(form.who()).orElseThrow(NobodyChosen::new));
        disqualifications.declare(person, who);
        return who.equals(Entry.me().id()) ? "redirect:/" : "redirect:" + address(person) + "/disqualification";
    }

    @PostMapping(PERSON + "/disqualification-endings")
    @FormAt(PAGE)
    @Done("desk.done.close-no-more")
    String lift(@PathVariable UUID id, @ModelAttribute Closeness form) {
        PersonId person = find(id).id();
        guests.qualify(new UserId(Optional.ofNullable(form.who()).orElseThrow(NobodyChosen::new)), person);
        return "redirect:" + address(person) + "/disqualification";
    }

    private Person find(UUID id) {
        return people.find(new PersonId(id)).orElseThrow(Missing::new);
    }

    private DisqualificationView view(Person person, Wording wording) {
        User me = Entry.me();
        List<Disqualified> said = guests.disqualifiedFor(person.id());
        return new DisqualificationView(
                address(person.id()),
                person.shownName(),
                whom(me, said, wording),
                disqualifications.carried(person.id()).size(),
                said.stream().map(it -> declared(it, wording)).toList());
    }

    private List<Choice> whom(User me, List<Disqualified> said, Wording wording) {
        List<UserId> already = said.stream().map(Disqualified::colleague).toList();
        Stream<Choice> led = me.memberships().stream()
                .filter(it -> it.role() == Role.UNIT_MANAGER)
                .map(Membership::unit)
                .flatMap(unit -> colleagues.in(unit).stream())
                .distinct()
                .filter(it -> !it.id().equals(me.id()) && !already.contains(it.id()))
                .map(it -> new Choice(String.valueOf(it.id().value()), it.name()));
        return Stream.concat(
                        Stream.of(new Choice(
                                String.valueOf(me.id().value()),
                                wording.say("desk.disqualification.myself"),
                                wording.say("desk.disqualification.myself.hint"))),
                        led)
                .toList();
    }

    private Declared declared(Disqualified said, Wording wording) {
        String by = colleagues.named(said.saidBy()).map(Colleague::name).orElse("");
        return new Declared(
                said.colleague().value(),
                colleagues.named(said.colleague()).map(Colleague::name).orElse(""),
                wording.say("desk.disqualification.since", wording.moment(said.since()), by));
    }

    private static String address(PersonId person) {
        return "/people/persons/" + person.value();
    }
}
