package tillit.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Entry;
import tillit.ground.access.Takes;
import tillit.ground.access.UnitId;
import tillit.ground.page.Choice;
import tillit.ground.page.Done;
import tillit.ground.page.Form;
import tillit.ground.page.Wording;
import tillit.open.reporting.Front;
import tillit.open.reporting.Fronts;
import tillit.open.reporting.OfficeDays;

/** Where an administrator says who takes what comes by the form for everybody, and what stands on it. */
@Controller
class ReportingSettingPages {

    private final Fronts fronts;
    private final OfficeDays days;
    private final WaysIn ways;
    private final Colleagues colleagues;

    ReportingSettingPages(Fronts fronts, OfficeDays days, WaysIn ways, Colleagues colleagues) {
        this.fronts = fronts;
        this.days = days;
        this.ways = ways;
        this.colleagues = colleagues;
    }

    /** What is to stand on it. */
    record SettingForm(
            @NotNull(message = "desk.administration.reporting.unit.missing")
            Integer unit,

            @Nullable String office,
            @Nullable String onCall,

            @NotNull(message = "desk.administration.reporting.time.missing")
            @DateTimeFormat(iso = DateTimeFormat.ISO.TIME)
            LocalTime opens,

            @NotNull(message = "desk.administration.reporting.time.missing")
            @DateTimeFormat(iso = DateTimeFormat.ISO.TIME)
            LocalTime closes,

            @NotNull(message = "desk.administration.reporting.open.missing")
            Boolean open) {}

    /** What can be chosen. @param address of the form, where it is open @param tried how it went when it was last tried @param kept whether anything stands on it yet @param days with other hours */
    record Setting(
            List<Choice> units,
            List<Choice> open,
            @Nullable String address,
            List<WaysIn.Way> tried,
            boolean kept,
            List<OfficeDayPages.Line> days,
            List<Choice> kinds) {}

    @GetMapping("/administration/reporting")
    String setting(Wording wording, Form form, Model model) {
        Optional<Front> front = fronts.of(Entry.me().municipality());
        model.addAttribute(
                "form",
                form.beginningWith(front.map(ReportingSettingPages::values).orElseGet(Map::of)));
        model.addAttribute(
                "setting",
                new Setting(
                        units(),
                        List.of(
                                new Choice("true", wording.say("desk.administration.reporting.yes")),
                                new Choice("false", wording.say("desk.administration.reporting.no"))),
                        front.filter(Front::isOpen)
                                .map(it -> "/reporting/" + it.municipality().value())
                                .orElse(null),
                        ways.form(wording).stream().toList(),
                        front.isPresent(),
                        OfficeDayPages.lines(days.coming(), wording),
                        OfficeDayPages.kinds(wording)));
        return "desk/reportingSetting";
    }

    @PostMapping("/administration/reporting")
    @Done("desk.done.reporting")
    String set(@Valid @ModelAttribute SettingForm form) {
        fronts.set(
                new UnitId(form.unit()),
                form.onCall() == null ? "" : form.onCall(),
                form.office() == null ? "" : form.office(),
                form.opens(),
                form.closes(),
                form.open());
        return "redirect:/administration/reporting";
    }

    private List<Choice> units() {
        return colleagues.units().stream()
                .filter(unit -> unit.takes() != Takes.OTHER)
                .map(unit -> new Choice(String.valueOf(unit.id().value()), unit.name()))
                .toList();
    }

    private static Map<String, String> values(Front front) {
        Map<String, String> values = new HashMap<>();
        values.put("unit", String.valueOf(front.unit().value()));
        values.put("office", front.office());
        values.put("onCall", front.onCall());
        values.put("opens", front.opens().toString());
        values.put("closes", front.closes().toString());
        values.put("open", String.valueOf(front.isOpen()));
        return values;
    }
}
