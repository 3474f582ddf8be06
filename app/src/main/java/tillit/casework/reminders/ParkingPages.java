package tillit.casework.reminders;

import java.time.Clock;
import java.time.LocalDate;
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
import tillit.ground.access.DossierId;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Done;
import tillit.ground.page.Form;
import tillit.ground.page.FormAt;
import tillit.ground.page.Missing;
import tillit.ground.page.TypedMoment;
import tillit.ground.page.Wording;

/** Where a matter is put aside, and had back. */
@Controller
class ParkingPages {

    private static final String PAGE = "/matters/{id}/parking";

    private final Parking parking;
    private final Matters matters;
    private final Audit audit;
    private final Clock clock;

    ParkingPages(Parking parking, Matters matters, Audit audit, Clock clock) {
        this.parking = parking;
        this.matters = matters;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param address where the form is sent @param matter what is put aside */
    record Page(String address, Burden.Words matter) {}

    /** @param from {@code day} for whoever comes from my day and wants to go back there */
    @GetMapping(PAGE)
    @Transactional(noRollbackFor = Missing.class)
    String page(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String from,
            Wording wording,
            Form form,
            Model model) {
        DossierId dossier = new DossierId(id);
        Optional<Burden.Words> matter = matters.named(dossier, wording);
        audit.note(Noted.that("parking-read", matter.isPresent() ? Outcome.READ : Outcome.NOT_FOUND)
                .with(id.toString()));
        model.addAttribute("form", form.beginningWith(Map.of("back", from, "onEvent", "true")));
        model.addAttribute("shown", new Page("/matters/" + id + "/parking", matter.orElseThrow(Missing::new)));
        return "casework/reminders/parking";
    }

    @PostMapping(PAGE)
    @FormAt(PAGE)
    @Done("reminders.done.parked")
    @Transactional
    String park(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "false") boolean onEvent,
            @RequestParam(defaultValue = "") String back,
            Wording wording) {
        Optional<LocalDate> day = TypedMoment.dayOf(until, Stockholm.dayOf(clock.instant()));
        if (day.isEmpty() && !until.isBlank()) throw new ReminderRefusal.UntilUnreadable();
        DossierId dossier = new DossierId(id);
        parking.park(dossier, day, onEvent);
        return "redirect:" + matters.back(dossier, back, wording);
    }

    @PostMapping(PAGE + "/endings")
    @FormAt(PAGE)
    @Done("reminders.done.taken-out")
    @Transactional
    String takeOut(@PathVariable UUID id, @RequestParam(defaultValue = "") String back, Wording wording) {
        DossierId dossier = new DossierId(id);
        parking.takeOut(dossier);
        return "redirect:" + matters.back(dossier, back, wording);
    }
}
