package tillit.casework.dispatch;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.CaseHead;
import tillit.casework.cases.CaseHeads;
import tillit.casework.cases.CaseId;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.letters.Checksum;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;

/** The letters that have left cases, as row security shows them. Every reading leaves a line in the log. */
@Component
public class Letters {

    private final LetterRows rows;
    private final LetterDrafts drafts;
    private final CaseHeads heads;
    private final Audit audit;

    Letters(LetterRows rows, LetterDrafts drafts, CaseHeads heads, Audit audit) {
        this.rows = rows;
        this.drafts = drafts;
        this.heads = heads;
        this.audit = audit;
    }

    /**
     * The letters that tell of something, such as a decision, with what became of each, the one sealed last first. For a page that writes its own line in
     * the log.
     */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public List<OutgoingLetter> about(UUID about) {
        return rows.about(about);
    }

    /** The page of a case's letters. @param drafts one's own */
    record CaseLetters(CaseHead head, List<OutgoingLetter> letters, List<LetterDraft> drafts) {}

    /** @throws Missing if there is no such case for the one who asks */
    @Transactional(noRollbackFor = Missing.class)
    CaseLetters in(CaseId socialCase, Wording wording) {
        Optional<CaseHead> head = heads.of(socialCase, wording);
        audit.note(
                Noted.about(socialCase.value(), "letters-read", head.isPresent() ? Outcome.READ : Outcome.NOT_FOUND));
        return new CaseLetters(head.orElseThrow(Missing::new), rows.in(socialCase), drafts.in(socialCase));
    }

    /** A letter on a page. */
    record OneLetter(CaseHead head, OutgoingLetter letter) {}

    /** @throws Missing if there is no such letter for the one who asks */
    @Transactional(noRollbackFor = Missing.class)
    OneLetter one(CaseId socialCase, LetterId id, Wording wording) {
        Optional<OutgoingLetter> found = rows.find(socialCase, id);
        audit.note(Noted.about(socialCase.value(), "letter-read", found.isPresent() ? Outcome.READ : Outcome.NOT_FOUND)
                .with("letter=" + id.value()));
        OutgoingLetter letter = found.orElseThrow(Missing::new);
        return new OneLetter(heads.of(socialCase, wording).orElseThrow(Missing::new), letter);
    }

    /**
     * The letter itself, to the last byte.
     *
     * @throws Missing if there is no such letter for the one who asks
     * @throws IllegalStateException if it is not what was sealed
     */
    @Transactional(noRollbackFor = Missing.class)
    byte[] open(CaseId socialCase, LetterId id) {
        Optional<OutgoingLetter> found = rows.find(socialCase, id);
        audit.note(
                Noted.about(socialCase.value(), "letter-opened", found.isPresent() ? Outcome.READ : Outcome.NOT_FOUND)
                        .with("letter=" + id.value()));
        byte[] content = found.flatMap(it -> rows.content(it.id())).orElseThrow(Missing::new);
        if (!Checksum.of(content).equals(found.get().sha256()))
            throw new IllegalStateException("a letter is not what was sealed: " + id.value());
        return content;
    }

    int count(CaseId socialCase) {
        return rows.count(socialCase);
    }
}
