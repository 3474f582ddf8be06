package tillit.casework.journal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.CaseHead;
import tillit.casework.cases.CaseHeads;
import tillit.casework.cases.CaseId;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.access.UserId;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;

/**
 * Looks for words in the journal of one opened file, and never across files: those who handle cases find a person by name, number or number of the case
 * only. Lag (2001:454) and förordning (2001:637) om behandling av personuppgifter inom socialtjänsten, 15 §. What was looked for stands in no log.
 */
@Component
class FileSearch {

    /** Ours: more hits than this are no help; one more word is. */
    static final int MOST = 50;

    /** Ours: longer is no word one looks for. */
    static final int LONGEST = 200;

    private final Notes notes;
    private final CaseHeads heads;
    private final Colleagues colleagues;
    private final Audit audit;

    FileSearch(Notes notes, CaseHeads heads, Colleagues colleagues, Audit audit) {
        this.notes = notes;
        this.heads = heads;
        this.colleagues = colleagues;
        this.audit = audit;
    }

    /** What was found. @param all how many notes the journal has @param signers who signed them */
    record Found(CaseHead head, List<Note.Signed> notes, int all, Map<UserId, String> signers) {}

    /**
     * The signed notes in which every word stands, in heading or text, whatever the size of its letters; the latest first, one more than
     * {@link #MOST} if there are more.
     *
     * @throws Missing if the case does not exist for the one who looks
     */
    @Transactional(noRollbackFor = Missing.class)
    Found find(CaseId id, String typed, Wording wording) {
        CaseHead head = heads.of(id, wording).orElse(null);
        if (head == null) {
            audit.note(Noted.about(id.value(), "journal-searched", Outcome.NOT_FOUND));
            throw new Missing();
        }
        List<String> words = words(typed);
        List<Note.Signed> found = words.isEmpty() ? List.of() : notes.saying(id, words, MOST + 1);
        if (!words.isEmpty())
            audit.note(Noted.about(id.value(), "journal-searched", found.isEmpty() ? Outcome.NOT_FOUND : Outcome.FOUND)
                    .with("notes " + found.size()));
        return new Found(head, found, notes.count(id), signers(found));
    }

    /** The words that are looked for, in small letters. */
    static List<String> words(String typed) {
        String cut = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        return Arrays.stream(
                        cut.replace("\0", " ").strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private Map<UserId, String> signers(List<Note.Signed> found) {
        return colleagues
                .named(found.stream().map(Note.Signed::signedBy).distinct().toList())
                .values()
                .stream()
                .collect(Collectors.toMap(Colleague::id, Colleague::name));
    }
}
