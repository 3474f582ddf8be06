package tillit.casework.journal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import tillit.casework.cases.CaseId;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.page.Deed;
import tillit.ground.page.Done;
import tillit.ground.page.FormAt;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;

/** What is being written is saved, signed, thrown away and taken back. Whatever a button does, what stands in the form is saved first. */
@Controller
class DraftPages {

    private static final String PAGE = "/journal/{id}/drafts/{draft}";

    private final Writing writing;
    private final Signing signing;
    private final LeftDrafts left;
    private final JournalDesk desk;

    DraftPages(Writing writing, Signing signing, LeftDrafts left, JournalDesk desk) {
        this.writing = writing;
        this.signing = signing;
        this.left = left;
        this.desk = desk;
    }

    /**
     * What the page's own script is told.
     *
     * @param at when it was saved, as the page says it; empty while nothing has been written
     * @param words what now stands in the draft
     * @param merged whether that is more than the window sent
     * @param news whether anything was kept that did not stand there already
     * @param others who else writes in the case, in a sentence
     * @param address where the draft is
     */
    record Answer(String at, Words words, boolean merged, boolean news, String others, String address) {}

    /** Keeps what stands in the form, for the script that sends it as one writes. When it answers, that is on disk. */
    @PostMapping(path = PAGE + "/saves", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Answer save(@PathVariable UUID id, @PathVariable UUID draft, @ModelAttribute NoteForm form, Wording wording) {
        CaseId socialCase = new CaseId(id);
        Saved saved = kept(id, draft, form);
        String others = JournalInWords.others(desk.others(socialCase), wording);
        return new Answer(
                saved.at().map(wording::second).orElse(""),
                saved.words(),
                saved.merged(),
                saved.news(),
                others,
                JournalPages.address(id, saved.draft()));
    }

    /** What a form must carry after somebody has signed in anew in another window. */
    @GetMapping(path = "/journal/token", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Token token(CsrfToken token) {
        return new Token(token.getParameterName(), token.getToken());
    }

    /** The field of a form that shows that it came from us, and what stands in it. */
    record Token(String field, String token) {}

    /** Saves the draft and leaves it. */
    @PostMapping(PAGE)
    @Done("journal.done.saved")
    String leave(
            @PathVariable UUID id,
            @PathVariable UUID draft,
            @ModelAttribute NoteForm form,
            HttpServletRequest request) {
        Saved saved = kept(id, draft, form);
        if (saved.at().isEmpty()) Deed.nothing(request);
        return "redirect:/journal/" + id;
    }

    /** Signs. Where another window has written more, that is shown first and nothing is signed. */
    @PostMapping(PAGE + "/signatures")
    @FormAt(PAGE)
    @Done("journal.done.signed")
    String sign(
            @PathVariable UUID id,
            @PathVariable UUID draft,
            @ModelAttribute NoteForm form,
            HttpServletRequest request) {
        Saved saved = kept(id, draft, form);
        NoteId note = saved.draft();
        boolean another = !note.value().equals(draft);
        if (another || saved.merged() || !signing.sign(new CaseId(id), note, form.words())) {
            Deed.rather(request, another ? "journal.done.left-over" : "journal.done.merged");
            return "redirect:" + JournalPages.address(id, note);
        }
        return "redirect:/journal/" + id + "#note-" + note.value();
    }

    /** Throws the draft away, with what stands in the form saved, so that it can be taken back. */
    @PostMapping(PAGE + "/disposals")
    @FormAt(PAGE)
    @Done("journal.done.discarded")
    String discard(
            @PathVariable UUID id,
            @PathVariable UUID draft,
            @ModelAttribute NoteForm form,
            HttpServletRequest request) {
        Saved saved = kept(id, draft, form);
        if (saved.at().isPresent()) writing.discard(new CaseId(id), saved.draft());
        else Deed.nothing(request);
        return "redirect:/journal/" + id;
    }

    /** Takes back what was thrown away. */
    @PostMapping(PAGE + "/restorations")
    @FormAt("/journal/{id}")
    @Done("journal.done.restored")
    String restore(@PathVariable UUID id, @PathVariable UUID draft) {
        writing.takeBack(new CaseId(id), new NoteId(draft));
        return "redirect:" + JournalPages.address(id, new NoteId(draft));
    }

    /** Takes over what another had begun, into a note of one's own. */
    @PostMapping(PAGE + "/takings")
    @FormAt("/journal/{id}")
    @Done("journal.done.taken-over")
    String takeOver(@PathVariable UUID id, @PathVariable UUID draft, Wording wording) {
        return "redirect:" + JournalPages.address(id, left.takeOver(new CaseId(id), new NoteId(draft), wording));
    }

    /** @throws Missing if somebody else has signed in in that browser since: the words of one are never kept as another's */
    private Saved kept(UUID id, UUID draft, NoteForm form) {
        if (form.isAnothers(Entry.me().id().value())) throw new Missing();
        return writing.save(new CaseId(id), new NoteId(draft), form.correcting(), form.toKeep(Ids.next()));
    }
}
