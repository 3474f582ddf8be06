package tillit.casework.journal;

import java.util.Optional;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.ground.access.Entry;
import tillit.ground.access.UserId;
import tillit.ground.duties.Door;
import tillit.ground.duties.Duty;

/** What was heard or seen is written down in the draft in which that was begun: by its writer, or by whoever it was left to. */
@Component
class JournalDoor implements Door {

    private static final String LEARNED = "oral-information";

    private final Drafts drafts;

    JournalDoor(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public Optional<String> to(Duty duty) {
        if (!duty.isOpen() || !duty.rule().value().equals(LEARNED)) return Optional.empty();
        NoteId begun = new NoteId(duty.subject());
        CaseId socialCase = new CaseId(duty.stamp().dossier().value());
        UserId me = Entry.me().id();
        if (drafts.mine(begun, me).isPresent()) return Optional.of(JournalPages.address(socialCase.value(), begun));
        NoteId mine = LeftDrafts.mineOf(begun, me);
        if (drafts.mine(mine, me).filter(it -> it.state() == Draft.State.OPEN).isPresent())
            return Optional.of(JournalPages.address(socialCase.value(), mine));
        return drafts.leftIn(socialCase, me).stream()
                .filter(it -> it.draft().id().equals(begun))
                .findFirst()
                .map(it -> "/journal/" + socialCase.value() + "#left");
    }
}
