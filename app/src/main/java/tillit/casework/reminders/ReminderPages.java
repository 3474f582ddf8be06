package tillit.casework.reminders;

import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tillit.casework.cases.Burden;
import tillit.ground.access.Colleagues;
import tillit.ground.access.DossierId;
import tillit.ground.access.Entry;
import tillit.ground.access.UserId;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Choice;
import tillit.ground.page.Done;
import tillit.ground.page.Form;
import tillit.ground.page.FormAt;
import tillit.ground.page.Missing;
import tillit.ground.page.TypedMoment;
import tillit.ground.page.Wording;

/** Where somebody asks to be reminded, and where a reminder is read, changed and ended. */
@Controller
class ReminderPages {

    private static final String SET = "/matters/{id}/reminders";
    private static final String ONE = "/reminders/{id}";

    private final Reminders reminders;
    private final RemindersInWords words;
    private final Matters matters;
    private final Colleagues colleagues;
    private final Audit audit;
    private final Clock clock;

    ReminderPages(
            Reminders reminders,
            RemindersInWords words,
            Matters matters,
            Colleagues colleagues,
            Audit audit,
            Clock clock) {
        this.reminders = reminders;
        this.words = words;
        this.matters = matters;
        this.colleagues = colleagues;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param address where the form is sent @param matter what it is about @param whom for whom it can be; empty where that is chosen */
    record Page(String address, Burden.Words matter, String when, List<Choice> whom) {}

    /** @param from {@code day} for whoever comes from my day and wants to go back there */
    @GetMapping(SET)
    @Transactional(noRollbackFor = Missing.class)
    String asked(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String from,
            Wording wording,
            Form form,
            Model model) {
        DossierId dossier = new DossierId(id);
        Burden.Words matter = read(dossier, "reminders-read", wording);
        model.addAttribute("form", form.beginningWith(Map.of("back", from, "whom", "me")));
        model.addAttribute("shown", new Page("/matters/" + id + "/reminders", matter, "", whom(dossier, wording)));
        return "casework/reminders/reminder";
    }

    @PostMapping(SET)
    @FormAt(SET)
    @Done("reminders.done.set")
    @Transactional
    String set(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "me") String whom,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String time,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String back,
            Wording wording) {
        DossierId dossier = new DossierId(id);
        reminders.set(dossier, forWhom(whom), wanted(day, time, note));
        return "redirect:" + matters.back(dossier, back, wording);
    }

    @GetMapping(ONE)
    @Transactional(noRollbackFor = Missing.class)
    String one(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String from,
            Wording wording,
            Form form,
            Model model) {
        Reminder it = found(id);
        Burden.Words matter = read(it.stamp().dossier(), "reminder-read", wording);
        model.addAttribute(
                "form",
                form.beginningWith(Map.of(
                        "back", from,
                        "day", it.day().toString(),
                        "time", it.time().map(ReminderPages::typed).orElse(""),
                        "note", it.note())));
        model.addAttribute("shown", new Page("/reminders/" + id, matter, words.when(it, wording), List.of()));
        return "casework/reminders/reminder";
    }

    @PostMapping(ONE)
    @FormAt(ONE)
    @Done("reminders.done.changed")
    @Transactional
    String change(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String time,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String back,
            Wording wording) {
        DossierId dossier = found(id).stamp().dossier();
        reminders.change(new ReminderId(id), wanted(day, time, note));
        return "redirect:" + matters.back(dossier, back, wording);
    }

    @PostMapping(ONE + "/completions")
    @FormAt(ONE)
    @Done("reminders.done.done")
    @Transactional
    String done(@PathVariable UUID id, @RequestParam(defaultValue = "") String back, Wording wording) {
        DossierId dossier = found(id).stamp().dossier();
        reminders.done(new ReminderId(id));
        return "redirect:" + matters.back(dossier, back, wording);
    }

    @PostMapping(ONE + "/removals")
    @FormAt(ONE)
    @Done("reminders.done.taken-away")
    @Transactional
    String takeAway(@PathVariable UUID id, @RequestParam(defaultValue = "") String back, Wording wording) {
        DossierId dossier = found(id).stamp().dossier();
        reminders.takeAway(new ReminderId(id));
        return "redirect:" + matters.back(dossier, back, wording);
    }

    private Reminder found(UUID id) {
        return reminders.find(new ReminderId(id)).orElseThrow(Missing::new);
    }

    private Burden.Words read(DossierId dossier, String what, Wording wording) {
        Optional<Burden.Words> found = matters.named(dossier, wording);
        audit.note(Noted.about(dossier.value(), what, found.isPresent() ? Outcome.READ : Outcome.NOT_FOUND));
        return found.orElseThrow(Missing::new);
    }

    private List<Choice> whom(DossierId dossier, Wording wording) {
        List<Choice> whom = new ArrayList<>();
        whom.add(new Choice("me", wording.say("reminders.whom.me"), wording.say("reminders.whom.me.hint")));
        whom.add(new Choice("all", wording.say("reminders.whom.all"), wording.say("reminders.whom.shared.hint")));
        List<UserId> others = reminders.carriersOf(dossier).stream()
                .filter(it -> !it.equals(Entry.me().id()))
                .toList();
        colleagues
                .named(others)
                .values()
                .forEach(it -> whom.add(new Choice(
                        String.valueOf(it.id().value()), it.name(), wording.say("reminders.whom.shared.hint"))));
        return whom;
    }

    private static Reminder.ForWhom forWhom(String chosen) {
        return switch (chosen) {
            case "me" -> new Reminder.Myself();
            case "all" -> new Reminder.AllWhoCarry();
            default -> {
                if (!chosen.matches("[0-9]{1,9}")) throw new ReminderRefusal.DoesNotCarry();
                yield new Reminder.Carrier(new UserId(Integer.parseInt(chosen)));
            }
        };
    }

    private Reminders.Wanted wanted(String day, String time, String note) {
        Optional<LocalTime> at = TypedMoment.timeOf(time);
        if (at.isEmpty() && !time.isBlank()) throw new ReminderRefusal.TimeUnreadable();
        return new Reminders.Wanted(TypedMoment.dayOf(day, Stockholm.dayOf(clock.instant())), at, note);
    }

    private static String typed(LocalTime time) {
        return String.format(Locale.ROOT, "%02d.%02d", time.getHour(), time.getMinute());
    }
}
