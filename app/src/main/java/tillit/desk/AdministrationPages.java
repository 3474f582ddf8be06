package tillit.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import tillit.casework.away.AwayCopies;
import tillit.desk.Beginning.Step;
import tillit.ground.access.Administration;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.access.Takes;
import tillit.ground.access.Unit;
import tillit.ground.law.Stockholm;
import tillit.ground.notices.Undelivered;
import tillit.ground.page.Choice;
import tillit.ground.page.Done;
import tillit.ground.page.FormAt;
import tillit.ground.page.Wording;

/** Where an administrator begins: what the municipality lacks, and its units. No dossier is seen from here. */
@Controller
class AdministrationPages {

    private final Administration administration;
    private final Colleagues colleagues;
    private final Beginning beginning;
    private final Users users;
    private final WaysIn ways;
    private final Undelivered undelivered;
    private final AwayCopies copies;
    private final ChangesInWords changes;

    AdministrationPages(
            Administration administration,
            Colleagues colleagues,
            Beginning beginning,
            Users users,
            WaysIn ways,
            Undelivered undelivered,
            AwayCopies copies,
            ChangesInWords changes) {
        this.administration = administration;
        this.colleagues = colleagues;
        this.beginning = beginning;
        this.users = users;
        this.ways = ways;
        this.undelivered = undelivered;
        this.copies = copies;
        this.changes = changes;
    }

    /**
     * The first page.
     *
     * @param stopped the form for everybody, where it may take no reports
     * @param givenUp what could not be sent and is tried no more, in sentences
     * @param copies for when Tillit is away, of units that do not get them as they should
     * @param hasRoster whether a unit receives reports, so that somebody may be on call there
     * @param changes that wait for somebody to look at them; null when none does
     */
    record Overview(
            List<Step> missing,
            List<WaysIn.Way> stopped,
            List<String> givenUp,
            List<AwayCopies.Amiss> copies,
            boolean hasRoster,
            ChangesInWords.@Nullable Overdue changes) {}

    /** A unit in the list. @param people who works there today, or that it has ended, in words */
    record UnitLine(String address, String name, String takes, String people) {}

    /** The units there are. */
    record Units(List<UnitLine> lines) {}

    /** A unit that is to be. */
    record UnitForm(
            @NotBlank(message = "desk.administration.unit.name.missing") @Size(max = 200)
            String name,

            @NotNull(message = "desk.administration.unit.takes.missing")
            Takes takes) {}

    /** What a unit can take. */
    record NewUnit(List<Choice> takes) {}

    @GetMapping("/administration")
    String overview(Wording wording, Model model) {
        List<WaysIn.Way> stopped =
                ways.form(wording).filter(WaysIn.Way::wrong).stream().toList();
        model.addAttribute(
                "overview",
                new Overview(
                        beginning.missing(users.today()),
                        stopped,
                        undelivered.lately().stream()
                                .map(it -> wording.say(
                                        "desk.notices.given-up." + it.way(),
                                        it.messages(),
                                        wording.moment(it.lastAt())))
                                .toList(),
                        copies.amiss(wording),
                        colleagues.units().stream().anyMatch(Rosters::receives),
                        changes.waiting(wording).orElse(null)));
        return "desk/administration";
    }

    @GetMapping("/administration/units")
    String units(Wording words, Model model) {
        model.addAttribute(
                "units",
                new Units(colleagues.everyUnit().stream()
                        .sorted(Comparator.comparing(Unit::hasEnded))
                        .map(unit -> line(unit, words))
                        .toList()));
        return "desk/units";
    }

    @GetMapping("/administration/units/new")
    String newUnit(Wording words, Model model) {
        model.addAttribute(
                "unit",
                new NewUnit(Arrays.stream(Takes.values())
                        .map(takes -> new Choice(takes.name(), takes(takes, words)))
                        .toList()));
        return "desk/newUnit";
    }

    @PostMapping("/administration/units")
    @FormAt("/administration/units/new")
    @Done("desk.done.unit")
    String addUnit(@Valid @ModelAttribute UnitForm form) {
        administration.addUnit(form.name(), form.takes());
        return "redirect:/administration/units";
    }

    private UnitLine line(Unit unit, Wording words) {
        return new UnitLine(UnitPages.address(unit), unit.name(), takes(unit.takes(), words), people(unit, words));
    }

    private String people(Unit unit, Wording words) {
        Instant ended = unit.ended();
        if (ended != null) return words.say("desk.administration.unit.ended", words.day(Stockholm.dayOf(ended)));
        List<String> names =
                colleagues.in(unit.id()).stream().map(Colleague::name).toList();
        return names.isEmpty() ? words.say("desk.administration.unit.nobody") : String.join(", ", names);
    }

    static String takes(Takes takes, Wording words) {
        return words.say("desk.administration.takes." + takes);
    }
}
