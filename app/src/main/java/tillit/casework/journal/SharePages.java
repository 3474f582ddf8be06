package tillit.casework.journal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tillit.casework.cases.CaseHead;
import tillit.casework.cases.CaseHeads;
import tillit.casework.cases.CaseId;
import tillit.ground.page.Done;
import tillit.ground.page.Form;
import tillit.ground.page.Missing;
import tillit.ground.page.PlainText;
import tillit.ground.page.Wording;

/** Where a note about siblings gets its words for the file of each. */
@Controller
class SharePages {

    private static final String PAGE = "/journal/{id}/notes/{note}/shares";

    private final JournalDesk desk;
    private final Sharing sharing;
    private final CaseHeads heads;

    SharePages(JournalDesk desk, Sharing sharing, CaseHeads heads) {
        this.desk = desk;
        this.sharing = sharing;
        this.heads = heads;
    }

    /** @param back the journal it stands in @param words what stands there */
    record Share(String address, String back, CaseHead head, String words, List<Line> siblings) {}

    /** A sibling's file. @param has whether it stands there already @param journal where that is read */
    record Line(String name, boolean has, String journal, String in, String words, String sure) {}

    @GetMapping(PAGE)
    @Transactional(noRollbackFor = Missing.class)
    String choose(@PathVariable UUID id, @PathVariable UUID note, Wording wording, Form form, Model model) {
        CaseId socialCase = new CaseId(id);
        List<Sharing.Sibling> siblings = sharing.siblings(socialCase, new NoteId(note));
        Note.Signed found = desk.note(socialCase, new NoteId(note));
        CaseHead head = heads.of(socialCase, wording).orElseThrow(Missing::new);
        String back = "/journal/" + id;
        Map<String, String> words = new HashMap<>();
        siblings.forEach(it -> words.put("words-" + it.socialCase().value(), found.body()));
        model.addAttribute("form", form.beginningWith(words));
        model.addAttribute(
                "share",
                new Share(
                        back + "/notes/" + note + "/shares",
                        back,
                        head,
                        found.body(),
                        siblings.stream().map(it -> line(it, wording)).toList()));
        return "casework/journal/share";
    }

    @PostMapping(PAGE)
    @Done("journal.done.shared")
    String share(@PathVariable UUID id, @PathVariable UUID note, @RequestParam MultiValueMap<String, String> typed) {
        List<Sharing.Copy> copies = typed.keySet().stream()
                .filter(it -> it.startsWith("in-"))
                .map(it -> it.substring("in-".length()))
                .map(it -> new Sharing.Copy(
                        new CaseId(id(it)),
                        PlainText.of(Optional.ofNullable(typed.getFirst("words-" + it))
                                        .orElse(""))
                                .strip(),
                        typed.containsKey("sure-" + it)))
                .toList();
        sharing.share(new CaseId(id), new NoteId(note), copies);
        return "redirect:/journal/" + id + "#note-" + note;
    }

    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException none) {
            throw new Missing();
        }
    }

    private static Line line(Sharing.Sibling it, Wording wording) {
        UUID id = it.socialCase().value();
        String name = it.child().shownName();
        return new Line(
                name.isBlank() ? wording.say("cases.unnamed") : name,
                it.has(),
                "/journal/" + id,
                "in-" + id,
                "words-" + id,
                "sure-" + id);
    }
}
