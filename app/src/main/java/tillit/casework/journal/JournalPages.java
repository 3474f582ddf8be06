package tillit.casework.journal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tillit.casework.cases.CaseId;
import tillit.ground.access.Ids;
import tillit.ground.access.PersonId;
import tillit.ground.page.Form;
import tillit.ground.page.Wording;

/** The journal of a case, with the form in which one writes on top of it. */
@Controller
class JournalPages {

    private final JournalDesk desk;
    private final LeftDrafts left;
    private final Aging aging;

    JournalPages(JournalDesk desk, LeftDrafts left, Aging aging) {
        this.desk = desk;
        this.left = left;
        this.aging = aging;
    }

    /** The page of a draft. */
    static String address(UUID socialCase, NoteId draft) {
        return "/journal/" + socialCase + "/drafts/" + draft.value();
    }

    @GetMapping("/journal/{id}")
    String journal(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam @Nullable UUID corrects,
            Wording wording,
            Form form,
            Model model) {
        return shown(
                id, new NoteId(Ids.next()), Optional.ofNullable(corrects).map(NoteId::new), from, wording, form, model);
    }

    @GetMapping("/journal/{id}/drafts/{draft}")
    String draft(@PathVariable UUID id, @PathVariable UUID draft, Wording wording, Form form, Model model) {
        if (desk.hasEnded(new NoteId(draft)))
            return "redirect:/journal/" + id; // the browser's way back to a note that is signed
        return shown(id, new NoteId(draft), Optional.empty(), 0, wording, form, model);
    }

    private String shown(
            UUID id, NoteId draft, Optional<NoteId> corrects, int from, Wording wording, Form form, Model model) {
        CaseId socialCase = new CaseId(id);
        UUID window = Ids.next();
        JournalDesk.Journal journal =
                desk.journal(socialCase, Optional.of(draft), corrects, Math.max(0, from), window, wording);
        JournalView view =
                new JournalInWords(journal, desk.others(socialCase), aging, wording).view(draft, window, Ids.next());
        model.addAttribute("journal", view);
        model.addAttribute("left", left.in(socialCase, wording));
        Words words = journal.open()
                .map(JournalDesk.Open::words)
                .or(() -> journal.corrected().map(JournalPages::asCorrected))
                .orElse(Words.NONE);
        List<String> about = words.about().stream().map(UUID::toString).toList();
        model.addAttribute("form", form.beginningWith(fields(words)).beginningWith("about", about));
        return "casework/journal/journal";
    }

    /** A correction is about the same, and on the same day, until somebody says otherwise. The time of day would not be true of another day. */
    private static Words asCorrected(Note.Signed note) {
        return new Words(
                note.kind().name(),
                "",
                note.happenedOn().toString(),
                "",
                note.about().stream().map(PersonId::value).toList(),
                "");
    }

    private static Map<String, String> fields(Words words) {
        Map<String, String> fields = new HashMap<>();
        fields.put("kind", words.kind());
        fields.put("heading", words.heading());
        fields.put("happened.day", words.day());
        fields.put("happened.time", words.time());
        fields.put("body", words.body());
        return fields;
    }
}
