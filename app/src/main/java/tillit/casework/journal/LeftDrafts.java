package tillit.casework.journal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.CaseId;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.access.Entry;
import tillit.ground.access.UserId;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;

/**
 * What somebody had begun in a case and not signed when the case went to another. Whoever carries it now, or leads its unit, reads it, and may take its words
 * over into a note of their own that says who wrote them. What was left stays as it was.
 */
@Component
class LeftDrafts {

    private final Drafts drafts;
    private final Colleagues colleagues;
    private final Audit audit;
    private final Clock clock;

    LeftDrafts(Drafts drafts, Colleagues colleagues, Audit audit, Clock clock) {
        this.drafts = drafts;
        this.colleagues = colleagues;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What was left, in the reader's language.
     *
     * @param title who wrote it and when it was last saved
     * @param takings where it is taken over; empty where it has been
     */
    record Line(String title, String heading, String body, String takings) {}

    /** What has been left in the case to the one who reads. */
    @Transactional
    List<Line> in(CaseId socialCase, Wording wording) {
        List<Drafts.Left> left = drafts.leftIn(socialCase, me()).stream()
                .filter(it -> !hasSigned(it))
                .toList();
        if (left.isEmpty()) return List.of();
        audit.note(Noted.about(socialCase.value(), "left-drafts-read", Outcome.READ)
                .with("drafts " + left.size()));
        Map<UserId, Colleague> names =
                colleagues.named(left.stream().map(it -> it.draft().author()).toList());
        return left.stream()
                .map(it -> new Line(
                        title(it, Optional.ofNullable(names.get(it.draft().author())), wording),
                        it.words().heading(),
                        it.words().body(),
                        drafts.mine(mineOf(it.draft().id()), me()).isPresent()
                                ? ""
                                : JournalPages.address(
                                                socialCase.value(), it.draft().id()) + "/takings"))
                .toList();
    }

    /**
     * Begins a note of one's own with the words that were left, under a line that says who wrote them and when. The same once more changes nothing.
     *
     * @throws Missing if nothing of that id has been left to the one who asks
     */
    @Transactional
    NoteId takeOver(CaseId socialCase, NoteId id, Wording wording) {
        Drafts.Left left = drafts.leftIn(socialCase, me()).stream()
                .filter(it -> it.draft().id().equals(id))
                .findFirst()
                .orElseThrow(Missing::new);
        NoteId mine = mineOf(id);
        Instant now = clock.instant();
        Draft draft = new Draft(mine, left.draft().stamp(), me(), left.draft().corrects(), now, now, Draft.State.OPEN);
        if (!drafts.add(draft)) return mine;
        Words was = left.words();
        String trace = title(left, colleagues.named(left.draft().author()), wording);
        drafts.save(
                mine,
                new Words(was.kind(), was.heading(), left.day(), was.time(), was.about(), trace + "\n\n" + was.body()),
                now);
        audit.note(Noted.about(socialCase.value(), "left-draft-taken-over", Outcome.DONE)
                .with("%s to %s".formatted(id.value(), mine.value())));
        return mine;
    }

    /** What the reader has taken over and signed stands in the journal, and is left no longer. */
    private boolean hasSigned(Drafts.Left left) {
        return drafts.mine(mineOf(left.draft().id()), me())
                .filter(it -> it.state() == Draft.State.SIGNED)
                .isPresent();
    }

    private static String title(Drafts.Left left, Optional<Colleague> writer, Wording wording) {
        return wording.say(
                "journal.left.by",
                writer.map(Colleague::name).orElseGet(() -> wording.say("journal.somebody")),
                wording.moment(left.draft().savedAt()));
    }

    /** Always the same for a reader, so that it is taken over once. */
    static NoteId mineOf(NoteId left, UserId me) {
        byte[] both = (left.value() + " taken by " + me.value()).getBytes(StandardCharsets.UTF_8);
        return new NoteId(UUID.nameUUIDFromBytes(both));
    }

    private static NoteId mineOf(NoteId left) {
        return mineOf(left, me());
    }

    private static UserId me() {
        return Entry.me().id();
    }
}
