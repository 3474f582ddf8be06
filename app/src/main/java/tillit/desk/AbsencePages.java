package tillit.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tillit.casework.intake.ReportLoads;
import tillit.ground.access.Absence;
import tillit.ground.access.Absences;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.Membership;
import tillit.ground.access.Role;
import tillit.ground.access.UnitId;
import tillit.ground.access.UserId;
import tillit.ground.duties.Workloads;
import tillit.ground.page.Choice;
import tillit.ground.page.Done;
import tillit.ground.page.FormAt;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;

/** Who is away and who stands in: said by oneself, or by whoever leads the unit. */
@Controller
class AbsencePages {

    private static final String PAGE = "/colleagues";

    private final Absences absences;
    private final Colleagues colleagues;
    private final Dossiers dossiers;
    private final Workloads workloads;
    private final ReportLoads reports;

    AbsencePages(
            Absences absences, Colleagues colleagues, Dossiers dossiers, Workloads workloads, ReportLoads reports) {
        this.absences = absences;
        this.colleagues = colleagues;
        this.dossiers = dossiers;
        this.workloads = workloads;
        this.reports = reports;
    }

    /** @param who of whom one may say it: oneself, and those one leads @param standIns who could stand in */
    record Page(List<Choice> who, List<Choice> standIns, List<Away> away, List<Led> led) {}

    /** That somebody is away. @param end where it is ended; empty for whoever may not */
    record Away(String name, String words, String end) {}

    /** Somebody whom one leads. @param load where all stands that they answer for */
    record Led(String name, String load) {}

    /** What is said. */
    record AbsenceForm(
            @Nullable Integer who,

            @NotNull(message = "desk.absence.stand-in.missing")
            Integer standIn,

            @NotNull(message = "desk.absence.day.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate from,

            @NotNull(message = "desk.absence.day.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate to) {}

    @GetMapping(PAGE)
    String page(Wording wording, Model model) {
        if (Waits.units().isEmpty()) throw new Missing();
        Map<UserId, Colleague> near = new LinkedHashMap<>();
        Waits.units().forEach(unit -> colleagues.in(unit).forEach(it -> near.put(it.id(), it)));
        Map<UserId, Colleague> led = led();
        List<Choice> who = new ArrayList<>();
        who.add(new Choice(value(Entry.me().id()), wording.say("desk.absence.myself")));
        led.values().forEach(it -> who.add(new Choice(value(it.id()), it.name())));
        List<Choice> standIns = new ArrayList<>();
        standIns.add(new Choice("", wording.say("desk.absence.choose")));
        near.values().forEach(it -> standIns.add(new Choice(value(it.id()), it.name())));
        model.addAttribute(
                "colleagues",
                new Page(
                        who,
                        standIns,
                        absences.toCome(near.keySet()).stream()
                                .map(it -> away(it, led, wording))
                                .toList(),
                        haveSomething(led).stream()
                                .map(it -> new Led(it.name(), "/cases/loads/" + value(it.id())))
                                .toList()));
        return "desk/colleagues";
    }

    @PostMapping("/colleagues/absences")
    @FormAt(PAGE)
    @Done("desk.done.absence-said")
    String say(@Valid @ModelAttribute AbsenceForm form) {
        UserId who = form.who() == null ? Entry.me().id() : new UserId(form.who());
        absences.say(who, new UserId(form.standIn()), form.from(), form.to());
        return "redirect:" + PAGE;
    }

    @PostMapping("/colleagues/absences/{id}/endings")
    @FormAt(PAGE)
    @Done("desk.done.absence-ended")
    String end(@PathVariable UUID id) {
        absences.end(id);
        return "redirect:" + PAGE;
    }

    private Away away(Absence it, Map<UserId, Colleague> led, Wording wording) {
        Map<UserId, Colleague> named = colleagues.named(List.of(it.who(), it.standIn()));
        boolean mayEnd = it.who().equals(Entry.me().id()) || led.containsKey(it.who());
        return new Away(
                name(it.who(), named),
                wording.say(
                        "desk.absence.words",
                        wording.day(it.first()),
                        wording.day(it.last()),
                        name(it.standIn(), named)),
                mayEnd ? "/colleagues/absences/" + it.id() + "/endings" : "");
    }

    private Map<UserId, Colleague> led() {
        Map<UserId, Colleague> led = new LinkedHashMap<>();
        Entry.me().memberships().stream()
                .filter(it -> it.role() == Role.UNIT_MANAGER)
                .map(Membership::unit)
                .distinct()
                .flatMap(unit -> colleagues.in(unit).stream())
                .filter(it -> !it.id().equals(Entry.me().id()))
                .forEach(it -> led.put(it.id(), it));
        return led;
    }

    /** Those one leads, and those who carry or owe something there and work there no longer. */
    private List<Colleague> haveSomething(Map<UserId, Colleague> led) {
        List<UnitId> units = Entry.me().memberships().stream()
                .filter(it -> it.role() == Role.UNIT_MANAGER)
                .map(Membership::unit)
                .distinct()
                .toList();
        Map<UserId, Colleague> all = new LinkedHashMap<>(led);
        Set<UserId> having = new LinkedHashSet<>(dossiers.whoCarriesCasesIn(units));
        for (UnitId unit : units) {
            workloads.in(unit).forEach(it -> it.owner().ifPresent(having::add));
            reports.in(unit).forEach(it -> it.by().ifPresent(having::add));
        }
        colleagues.named(having).values().stream()
                .filter(it -> !it.id().equals(Entry.me().id()))
                .forEach(it -> all.putIfAbsent(it.id(), it));
        return List.copyOf(all.values());
    }

    private static String name(UserId id, Map<UserId, Colleague> named) {
        Colleague known = named.get(id);
        return known == null ? "" : known.name();
    }

    private static String value(UserId id) {
        return String.valueOf(id.value());
    }
}
