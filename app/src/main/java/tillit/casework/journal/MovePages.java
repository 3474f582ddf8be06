package tillit.casework.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tillit.casework.cases.CaseDesk;
import tillit.casework.cases.CaseHead;
import tillit.casework.cases.CaseHeads;
import tillit.casework.cases.CaseId;
import tillit.ground.page.Done;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;

/** A note that stands in the wrong file is moved to the right one. */
@Controller
class MovePages {

    private final JournalDesk desk;
    private final Signing signing;
    private final CaseHeads heads;
    private final CaseDesk cases;

    MovePages(JournalDesk desk, Signing signing, CaseHeads heads, CaseDesk cases) {
        this.desk = desk;
        this.signing = signing;
        this.heads = heads;
        this.cases = cases;
    }

    /** @param back the journal it stands in @param words what it begins with */
    record Move(String address, String back, CaseHead head, String words) {}

    @GetMapping("/journal/{id}/notes/{note}/moves")
    @Transactional(noRollbackFor = Missing.class)
    String move(@PathVariable UUID id, @PathVariable UUID note, Wording wording, Model model) {
        Note.Signed found = desk.note(new CaseId(id), new NoteId(note));
        CaseHead head = heads.of(new CaseId(id), wording).orElseThrow(Missing::new);
        String back = "/journal/" + id;
        model.addAttribute("move", new Move(back + "/notes/" + note + "/moves", back, head, found.body()));
        return "casework/journal/move";
    }

    @PostMapping("/journal/{id}/notes/{note}/moves")
    @Done("journal.done.moved")
    String moved(
            @PathVariable UUID id, @PathVariable UUID note, @RequestParam(defaultValue = "") @Nullable String number) {
        desk.note(new CaseId(id), new NoteId(note));
        CaseId to = cases.numbered(number == null ? "" : number).orElseThrow(JournalRefusal.NoSuchFile::new);
        NoteId there = signing.move(new NoteId(note), to);
        return "redirect:/journal/" + to.value() + "#note-" + there.value();
    }
}
