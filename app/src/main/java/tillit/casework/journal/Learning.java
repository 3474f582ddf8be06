package tillit.casework.journal;

import static java.util.stream.Collectors.toSet;
import static java.util.stream.Stream.concat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.ground.access.Entry;
import tillit.ground.access.UserId;
import tillit.ground.duties.Duties;
import tillit.ground.duties.Duty;
import tillit.ground.law.Stockholm;
import tillit.ground.page.TypedMoment;

/**
 * What somebody has heard or seen is to be written down as soon as possible, with when and by whom (förvaltningslagen 27 §). It is owed from when it happened,
 * by whoever has begun to write it, until that note is signed or thrown away; where somebody else has taken the words over, until that one's is. Decision 0032.
 */
@Component
class Learning {

    private final Drafts drafts;
    private final Duties duties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Learning(Drafts drafts, Duties duties, ApplicationEventPublisher events, Clock clock) {
        this.drafts = drafts;
        this.duties = duties;
        this.events = events;
        this.clock = clock;
    }

    /** The draft says from now on what it says. Told once is enough. */
    void begins(Draft draft, Words was, Words is) {
        if (when(draft, was).isEmpty()) begins(draft, is);
    }

    /** The same for a draft that says so from the beginning, or again. */
    void begins(Draft draft, Words is) {
        when(draft, is).ifPresent(at -> events.publishEvent(learned(draft, at)));
    }

    /** The note is signed: what was heard or seen stands there, or it turned out to be no such thing. */
    void written(Draft draft, Note.Signed note) {
        Set<UUID> begun = begunOf(draft);
        if (!note.kind().isHeardOrSeen() || note.corrects().isPresent()) {
            open(begun).forEach(it -> undo(draft, it, "the note is about something else"));
            return;
        }
        Instant at = moment(note.happenedOn(), note.happenedAt());
        JournalAct.Learned learned = learned(draft, at);
        events.publishEvent(learned);
        boolean another = open(Set.of(draft.id().value())).stream()
                .anyMatch(it -> !it.cause().at().equals(at));
        if (another) duties.recompute(learned, "the signed note says when it happened");
        events.publishEvent(JournalAct.WrittenDown.in(note, begun));
    }

    /** The draft is thrown away: there was nothing to write. */
    void thrownAway(Draft draft) {
        open(begunOf(draft)).forEach(it -> undo(draft, it, "the draft was thrown away"));
    }

    /** What is owed of these notes. */
    private List<Duty> open(Set<UUID> notes) {
        return duties.of(notes).values().stream()
                .flatMap(List::stream)
                .filter(Duty::isOpen)
                .toList();
    }

    private void undo(Draft draft, Duty duty, String why) {
        NoteId begun = new NoteId(duty.subject());
        duties.undo(
                new JournalAct.Learned(
                        begun, draft.stamp(), draft.author(), duty.cause().at()),
                why);
    }

    /** The draft, and what was left to its writer and stands in it now. */
    private Set<UUID> begunOf(Draft draft) {
        UserId me = Entry.me().id();
        Stream<NoteId> left = drafts.leftIn(new CaseId(draft.stamp().dossier().value()), me).stream()
                .map(it -> it.draft().id())
                .filter(it -> LeftDrafts.mineOf(it, me).equals(draft.id()));
        return concat(Stream.of(draft.id()), left).map(NoteId::value).collect(toSet());
    }

    /** When what the draft tells of was heard or seen; empty if it tells of no such thing, or does not say when yet. */
    private Optional<Instant> when(Draft draft, Words words) {
        if (draft.corrects().isPresent()) return Optional.empty();
        Instant now = clock.instant();
        return NoteKind.of(words.kind())
                .filter(NoteKind::isHeardOrSeen)
                .flatMap(it -> TypedMoment.dayOf(words.day(), Stockholm.dayOf(now)))
                .map(day -> moment(day, TypedMoment.timeOf(words.time())))
                .filter(at -> !at.isAfter(now));
    }

    private static Instant moment(LocalDate day, Optional<LocalTime> time) {
        return day.atTime(time.orElse(LocalTime.MIN)).atZone(Stockholm.ZONE).toInstant();
    }

    private static JournalAct.Learned learned(Draft draft, Instant at) {
        return new JournalAct.Learned(draft.id(), draft.stamp(), draft.author(), at);
    }
}
