package tillit.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tillit.ground.page.Choice;
import tillit.ground.page.Done;
import tillit.ground.page.FormAt;
import tillit.ground.page.Wording;
import tillit.open.reporting.Hours;
import tillit.open.reporting.OfficeDays;
import tillit.open.reporting.OtherHours;

/** Where an administrator says that the office has other hours on a single day, on the page of the form for everybody. */
@Controller
class OfficeDayPages {

    static final String DAYS = "/administration/reporting/days";

    private static final String PAGE = "/administration/reporting";
    private static final String TEXT = "desk.administration.reporting.";

    private final OfficeDays days;

    OfficeDayPages(OfficeDays days) {
        this.days = days;
    }

    /** How it is that day. */
    enum Kind {
        CLOSED,
        OPEN
    }

    /** A day and its hours. @param from empty, as {@code to}, where the office is closed */
    record DayForm(
            @NotNull(message = "desk.administration.day.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate day,

            @NotNull(message = "desk.administration.reporting.kind.missing")
            Kind kind,

            @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable
            LocalTime from,

            @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable
            LocalTime to) {}

    /** A day that has been said. @param remove where it is taken back */
    record Line(String day, String hours, String remove) {}

    @PostMapping(DAYS)
    @FormAt(PAGE)
    @Done("desk.done.office-day")
    String add(@Valid @ModelAttribute DayForm form) {
        switch (form.kind()) {
            case CLOSED -> days.close(form.day());
            case OPEN -> days.open(form.day(), form.from(), form.to());
        }
        return "redirect:" + PAGE;
    }

    @PostMapping(DAYS + "/{day}/removals")
    @FormAt(PAGE)
    @Done("desk.done.office-day-removed")
    String remove(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
        days.remove(day);
        return "redirect:" + PAGE;
    }

    static List<Line> lines(List<OtherHours> days, Wording wording) {
        return days.stream()
                .map(it -> new Line(
                        wording.weekday(it.day()),
                        it.hours()
                                .map(hours -> open(hours, wording))
                                .orElseGet(() -> wording.say(TEXT + "days.closed")),
                        DAYS + "/" + it.day() + "/removals"))
                .toList();
    }

    static List<Choice> kinds(Wording wording) {
        return List.of(
                new Choice(Kind.CLOSED.name(), wording.say(TEXT + "days.closed")),
                new Choice(Kind.OPEN.name(), wording.say(TEXT + "kind.open")));
    }

    private static String open(Hours hours, Wording wording) {
        DateTimeFormatter hour = DateTimeFormatter.ofPattern(wording.say("page.time.pattern"));
        return wording.say(TEXT + "days.open", hour.format(hours.opens()), hour.format(hours.closes()));
    }
}
