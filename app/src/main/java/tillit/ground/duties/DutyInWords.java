package tillit.ground.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tillit.ground.law.Deadline;
import tillit.ground.law.Law;
import tillit.ground.law.RuleVersion;
import tillit.ground.law.Stockholm;
import tillit.ground.page.ClockFace;
import tillit.ground.page.Why;
import tillit.ground.page.Wording;

/**
 * What is owed, as a page says it: what shall be done, by when, and why. The words are those of the rule's version that the duty is judged by.
 */
@Component
public class DutyInWords {

    private final Law law;
    private final List<Door> doors;

    DutyInWords(Law law, List<Door> doors) {
        this.law = law;
        this.doors = List.copyOf(doors);
    }

    /**
     * A row of a list of what is owed.
     *
     * @param otherwise where one goes if no room says where it is done
     * @param whom for whom, in words that the reader may see
     */
    public tillit.ground.page.Duty row(Duty duty, String otherwise, String whom, Wording wording) {
        return new tillit.ground.page.Duty(
                title(duty, wording),
                address(duty, otherwise),
                whom,
                times(duty, wording),
                why(duty, wording),
                face(duty));
    }

    /** Where it is done. @param otherwise where one goes if no room says that */
    public String address(Duty duty, String otherwise) {
        return doors.stream()
                .flatMap(door -> door.to(duty).stream())
                .findFirst()
                .orElse(otherwise);
    }

    /** What shall be done, beginning with a verb. */
    public String title(Duty duty, Wording wording) {
        return rule(duty).title().in(wording.language().locale());
    }

    /** The rule behind it. */
    public Why why(Duty duty, Wording wording) {
        return Why.of(rule(duty), wording);
    }

    /** How long is left, or how it ended. */
    public static ClockFace face(Duty duty) {
        return switch (duty.state()) {
            case Duty.Open _
            when duty.quiet() ->
                new ClockFace.Chosen(duty.deadline().orElseThrow().dueOn());
            case Duty.Open _ -> duty.deadline().map(DutyInWords::running).orElseGet(ClockFace.Timeless::new);
            case Duty.Fulfilled done when duty.breachedAt().isPresent() -> new ClockFace.KeptLate(day(done.at()));
            case Duty.Fulfilled done -> new ClockFace.Kept(day(done.at()));
            case Duty.Void _ -> new ClockFace.Lifted();
        };
    }

    /** From which day it is counted, and the last day. */
    public String times(Duty duty, Wording wording) {
        Optional<Deadline> deadline = duty.deadline();
        if (deadline.isEmpty())
            return wording.say("duties.no-time", wording.day(day(duty.cause().at())));
        Deadline it = deadline.get();
        String from = wording.day(it.countedFrom());
        String due = wording.weekday(it.dueOn());
        if (it.dueOn().isBefore(it.countedFrom())) return wording.say("duties.counted-back", from, due);
        if (it.latestOn().equals(it.dueOn())) {
            return isSameDay(it) ? wording.say("duties.same-day", due) : wording.say("duties.counted", from, due);
        }
        String latest = wording.weekday(it.latestOn());
        return isSameDay(it)
                ? wording.say("duties.same-day-late", due, latest)
                : wording.say("duties.counted-moved", from, due, latest);
    }

    private static ClockFace running(Deadline deadline) {
        ClockFace.Pace pace = isSameDay(deadline) ? ClockFace.Pace.HOURS : ClockFace.Pace.DAYS;
        return new ClockFace.Running(deadline.dueAt(), deadline.latestAt(), pace);
    }

    private static boolean isSameDay(Deadline deadline) {
        return deadline.dueOn().equals(deadline.countedFrom());
    }

    private RuleVersion rule(Duty duty) {
        return law.rule(duty.rule(), duty.ruleFrom());
    }

    private static LocalDate day(Instant moment) {
        return Stockholm.dayOf(moment);
    }
}
