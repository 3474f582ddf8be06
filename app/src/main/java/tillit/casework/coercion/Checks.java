package tillit.casework.coercion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tillit.ground.duties.Duties;
import tillit.ground.duties.Duty;
import tillit.ground.law.Law;
import tillit.ground.law.Refusal;
import tillit.ground.law.Stockholm;

/** Whether what is written down can have happened: then, there, and before the time ran out. */
@Component
class Checks {

    private static final int LONGEST = 1_000_000;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_MINUTES = 300;

    private final Duties duties;
    private final LastDays lastDays;
    private final Law law;

    Checks(Duties duties, LastDays lastDays, Law law) {
        this.duties = duties;
        this.lastDays = lastDays;
        this.law = law;
    }

    /** @param others those whose clocks it stops, too */
    List<Refusal> faults(Coercion it, What what, Written typed, List<Coercion> others, Instant now) {
        List<Refusal> found = new ArrayList<>();
        day(it, what, typed, now, found);
        Set<What.Field> asked = what.asked(it.kind());
        if (asked.contains(What.Field.TIME)) time(typed, now, found);
        if (asked.contains(What.Field.COURT) && typed.court().isBlank()) found.add(new CoercionRefusal.CourtMissing());
        if (asked.contains(What.Field.GROUNDS) && typed.grounds().isEmpty())
            found.add(new CoercionRefusal.GroundMissing());
        if (asked.contains(What.Field.UNTIL)) until(typed, found);
        if (asked.contains(What.Field.MINUTES) && typed.minutes().isBlank())
            found.add(new CoercionRefusal.MinutesMissing());
        if (asked.contains(What.Field.WORDS) && typed.words().isBlank()) found.add(new CoercionRefusal.WordsMissing());
        tooLong(typed, found);
        LocalDate on = typed.on();
        if (found.isEmpty() && on != null) found.addAll(clocks(it, what, on, others));
        return found;
    }

    private static void day(Coercion it, What what, Written typed, Instant now, List<Refusal> found) {
        LocalDate on = typed.on();
        if (on == null) found.add(new CoercionRefusal.DayMissing("on"));
        else if (on.isAfter(Stockholm.dayOf(now))) found.add(new CoercionRefusal.NotYet("on"));
        else if (on.isBefore(earliest(it, what))) found.add(new CoercionRefusal.TooEarly());
    }

    /** What moves it on cannot have been before what moved it where it stands; a day that is added only not before it began. */
    private static LocalDate earliest(Coercion it, What what) {
        boolean moves = Course.after(it.kind(), it.state(), what)
                .filter(to -> to != it.state())
                .isPresent();
        if (what == What.FOLLOW_UP_STARTED)
            return Optional.ofNullable(it.ended()).orElse(it.begun());
        if (what == What.FOLLOW_UP_ENDED)
            return Optional.ofNullable(it.followed()).orElse(it.begun());
        return moves || what == What.FINAL ? it.since() : it.begun();
    }

    private static void time(Written typed, Instant now, List<Refusal> found) {
        if (typed.time() == null) found.add(new CoercionRefusal.TimeMissing());
        else if (moment(typed).filter(it -> it.isAfter(now)).isPresent() && found.isEmpty())
            found.add(new CoercionRefusal.NotYet("time"));
    }

    private static void until(Written typed, List<Refusal> found) {
        LocalDate until = typed.until();
        LocalDate on = typed.on();
        if (until == null) found.add(new CoercionRefusal.DayMissing("until"));
        else if (on != null && !until.isAfter(on)) found.add(new CoercionRefusal.UntilTooEarly());
    }

    private static void tooLong(Written typed, List<Refusal> found) {
        if (typed.words().length() > LONGEST) found.add(new CoercionRefusal.TooLong("words"));
        if (typed.minutes().length() > LONGEST_MINUTES) found.add(new CoercionRefusal.TooLong("minutes"));
        if (typed.court().length() > LONGEST_LINE) found.add(new CoercionRefusal.TooLong("court"));
        if (typed.caseNumber().length() > LONGEST_NUMBER) found.add(new CoercionRefusal.TooLong("number"));
    }

    /** What has lapsed cannot go on, and what has not lapsed has not. The day that the law may have moved is the last: what is doubtful is for the court. */
    private List<Refusal> clocks(Coercion it, What what, LocalDate on, List<Coercion> others) {
        if (what == What.CEASED)
            return lastDays.of(it).filter(last -> !on.isAfter(last)).isPresent()
                    ? List.of(new CoercionRefusal.NotOfAge())
                    : List.of();
        List<Coercion> all = new ArrayList<>(others);
        all.add(it);
        if (what == What.LAPSED)
            return lapsing(all, on).stream().anyMatch(duty -> on.isAfter(latest(duty, on)))
                    ? List.of()
                    : List.of(new CoercionRefusal.NotLapsed());
        if (what != What.SUBMITTED && what != What.APPLIED) return List.of();
        return ActNames.of(it.kind(), what).stream()
                .flatMap(act -> lapsing(all, on).stream()
                        .filter(duty -> law.fulfilledBy(act, on).contains(duty.rule())))
                .filter(duty -> on.isAfter(latest(duty, on)))
                .<Refusal>map(duty -> new CoercionRefusal.TooLate(duty.rule()))
                .limit(1)
                .toList();
    }

    /** The open clocks that, when they run out, end it by law. */
    private List<Duty> lapsing(List<Coercion> all, LocalDate on) {
        Set<String> ending = ENDING;
        return all.stream()
                .flatMap(it -> duties.of(it.id().value()).stream())
                .filter(Duty::isOpen)
                .filter(it -> ending.contains(it.rule().value()))
                .toList();
    }

    /** The rules that say of themselves that what is missed ceases by law; see their {@code breach}. */
    static final Set<String> ENDING = Set.of(
            "submit-the-taking-into-care",
            "apply-for-care-in-time",
            "care-begins-in-time",
            "submit-temporary-removal-ban",
            "apply-for-removal-ban",
            "submit-temporary-travel-ban",
            "apply-for-travel-ban");

    private static LocalDate latest(Duty duty, LocalDate none) {
        return duty.deadline().map(it -> it.latestOn()).orElse(none);
    }

    /** When it was, where a time of day was asked for. */
    static Optional<Instant> moment(Written typed) {
        @Nullable LocalDate on = typed.on();
        if (on == null || typed.time() == null) return Optional.empty();
        return Optional.of(on.atTime(typed.time()).atZone(Stockholm.ZONE).toInstant());
    }
}
