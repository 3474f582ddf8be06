package tillit.casework.appeal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.Cases;
import tillit.casework.cases.Participant;
import tillit.casework.decision.Decision;
import tillit.casework.decision.DecisionId;
import tillit.ground.access.Ids;
import tillit.ground.access.Stamp;
import tillit.ground.access.UnitId;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Missing;

/**
 * Appeals as they come: written down, found to have come in time or not, and withdrawn. Only lateness is a ground on which we turn one away; who may appeal and
 * what can be appealed the court says. FL 43-45 §§.
 */
@Component
public class Appeals {

    static final int LONGEST = 100_000;
    private static final int LONGEST_NAME = 200;

    private final StoredAppeals stored;
    private final AppealTimes times;
    private final Cases cases;
    private final AppealLog log;

    Appeals(StoredAppeals stored, AppealTimes times, Cases cases, AppealLog log) {
        this.stored = stored;
        this.times = times;
        this.cases = cases;
        this.log = log;
    }

    /**
     * Writes down that somebody appeals. What is to be done about it runs from the moment at which it came.
     *
     * @throws Missing if the decision does not exist for the one who writes, or is not taken
     * @throws AppealRefusal all that is missing or cannot be
     */
    @Transactional
    public AppealId register(DecisionId id, Appeal.Arrival arrived) {
        Decision.Taken taken = times.taken(id);
        CaseId socialCase = taken.sheet().socialCase();
        Refusals.throwAny(faults(taken, arrived));
        if (arrived.party() != null && isNobodyIn(socialCase, arrived)) throw new Missing();
        Stamp stamp = log.stamp(socialCase);
        AppealId appeal = new AppealId(Ids.next());
        Instant at = Optional.ofNullable(arrived.at()).orElseThrow();
        stored.add(stamp, begun(appeal, taken, arrived), taken.sheet().person());
        log.happened(stamp, appeal, AppealStep.What.REGISTERED, Stockholm.dayOf(at), arrived.wants(), "appeal-arrived");
        log.publish(stamp, appeal.value(), "appeal-arrived", at);
        return appeal;
    }

    /**
     * Says whether it came in time. What is counted is an aid: a ground that makes a late one timely is somebody's to see.
     *
     * @param rightPerson whether the one who appeals is a party, as it is seen here; the court is told
     * @param words why; wanted wherever it is not simply in time
     * @throws Missing if it does not exist for the one who says so
     * @throws AppealRefusal if it has come further, if something is missing, or if it is said to be late and is not
     */
    @Transactional
    public void judge(AppealId id, Appeal.@Nullable Judged judged, @Nullable Boolean rightPerson, String words) {
        Appeal appeal = stored.hold(id).orElseThrow(Missing::new);
        if (appeal.state() != Appeal.State.ARRIVED && appeal.state() != Appeal.State.LATE)
            throw new AppealRefusal.NotNow();
        if (judged == Appeal.Judged.LATE && appeal.state() == Appeal.State.LATE) throw new AppealRefusal.NotNow();
        InTime counted = times.of(appeal);
        Refusals.throwAny(judgement(appeal, counted, judged, rightPerson, words));
        Appeal.Judged found = Optional.ofNullable(judged).orElseThrow();
        Stamp stamp = log.stamp(appeal.socialCase());
        boolean late = found == Appeal.Judged.LATE;
        String act = late ? "appeal-found-late" : "appeal-found-timely";
        stored.judged(id, found, Boolean.TRUE.equals(rightPerson));
        AppealStep.What step = late ? AppealStep.What.FOUND_LATE : AppealStep.What.FOUND_TIMELY;
        log.happened(stamp, id, step, log.today(), words, act);
        log.publish(stamp, id.value(), act, log.now());
    }

    /**
     * Writes down that whoever appealed does not want to any more.
     *
     * @throws Missing if it does not exist for the one who writes
     * @throws AppealRefusal if it has ended, or something is missing
     */
    @Transactional
    public void withdraw(AppealId id, @Nullable LocalDate on, String words) {
        Appeal appeal = stored.hold(id).orElseThrow(Missing::new);
        if (!appeal.runs()) throw new AppealRefusal.NotNow();
        List<Refusal> found = new ArrayList<>(day(on, "withdrawnOn", appeal));
        if (words.isBlank()) found.add(new AppealRefusal.WordsMissing("withdrawn"));
        if (words.length() > LONGEST) found.add(new AppealRefusal.TooLong("withdrawn"));
        Refusals.throwAny(found);
        LocalDate day = Optional.ofNullable(on).orElseThrow();
        Stamp stamp = log.stamp(appeal.socialCase());
        stored.ends(id, Appeal.End.WITHDRAWN);
        log.happened(stamp, id, AppealStep.What.WITHDRAWN, day, words, "appeal-withdrawn");
        log.publish(stamp, id.value(), "appeal-withdrawn", log.noon(day));
    }

    /** The appeal, if it exists for the one who asks. For a room that writes its own line in the log. */
    @Transactional(readOnly = true)
    public Optional<Appeal> find(AppealId id) {
        return stored.find(id);
    }

    /** Those of a case, what came last first; none in one that the reader does not see. */
    @Transactional(readOnly = true)
    public List<Appeal> in(CaseId id) {
        return stored.in(id);
    }

    /** Those of a unit that have not ended and that the reader sees, at most so many: what came first stands first. */
    @Transactional(readOnly = true)
    public List<Appeal> openIn(UnitId unit, int limit) {
        return stored.openIn(unit.value(), limit);
    }

    /** A day on which something was done with it: not to come, and not before it came. */
    List<Refusal> day(@Nullable LocalDate on, String field, Appeal appeal) {
        Instant at = Optional.ofNullable(appeal.arrived().at()).orElseThrow();
        if (on == null) return List.of(new AppealRefusal.DayMissing(field));
        if (on.isAfter(log.today())) return List.of(new AppealRefusal.NotYet(field));
        if (on.isBefore(Stockholm.dayOf(at))) return List.of(new AppealRefusal.TooEarly(field));
        return List.of();
    }

    private boolean isNobodyIn(CaseId socialCase, Appeal.Arrival arrived) {
        return cases.participants(socialCase).stream()
                .map(Participant::person)
                .noneMatch(it -> it.equals(arrived.party()));
    }

    private List<Refusal> faults(Decision.Taken taken, Appeal.Arrival arrived) {
        List<Refusal> found = new ArrayList<>();
        if (arrived.party() == null && arrived.name().isBlank()) found.add(new AppealRefusal.NameMissing());
        if (arrived.name().length() > LONGEST_NAME) found.add(new AppealRefusal.TooLong("name"));
        if (arrived.at() == null) found.add(new AppealRefusal.MomentMissing());
        else if (arrived.at().isAfter(log.now())) found.add(new AppealRefusal.NotYet("arrived.day"));
        else if (Stockholm.dayOf(arrived.at()).isBefore(taken.ruling().on()))
            found.add(new AppealRefusal.TooEarly("arrived.day"));
        if (arrived.way() == null) found.add(new AppealRefusal.ChoiceMissing("way"));
        if (arrived.courtOn() != null && arrived.courtOn().isAfter(log.today()))
            found.add(new AppealRefusal.NotYet("courtOn"));
        else if (arrived.courtOn() != null
                && arrived.courtOn().isBefore(taken.ruling().on())) found.add(new AppealRefusal.TooEarly("courtOn"));
        if (arrived.wants().isBlank()) found.add(new AppealRefusal.WordsMissing("wants"));
        if (arrived.wants().length() > LONGEST) found.add(new AppealRefusal.TooLong("wants"));
        if (arrived.news().length() > LONGEST) found.add(new AppealRefusal.TooLong("news"));
        return found;
    }

    private List<Refusal> judgement(
            Appeal appeal,
            InTime counted,
            Appeal.@Nullable Judged judged,
            @Nullable Boolean rightPerson,
            String words) {
        List<Refusal> found = new ArrayList<>();
        if (judged == null) found.add(new AppealRefusal.ChoiceMissing("judged"));
        else if (judged == Appeal.Judged.REACHED_COURT
                && !counted.covers(appeal.arrived().courtOn())) found.add(new AppealRefusal.NotInTimeAtCourt());
        else if (!isPossible(judged, counted.counted())) found.add(new AppealRefusal.NotAsCounted());
        if (rightPerson == null) found.add(new AppealRefusal.ChoiceMissing("rightPerson"));
        boolean plain = judged == Appeal.Judged.IN_TIME || judged == Appeal.Judged.NOT_BEGUN;
        if (words.isBlank() && (!plain || Boolean.FALSE.equals(rightPerson)))
            found.add(new AppealRefusal.WordsMissing("judgedWords"));
        if (words.length() > LONGEST) found.add(new AppealRefusal.TooLong("judgedWords"));
        return found;
    }

    /** Nobody is said to be late who is counted to be in time; who is counted to be late is so unless a ground of the law says otherwise. */
    static boolean isPossible(Appeal.Judged judged, Appeal.Judged counted) {
        return switch (judged) {
            case IN_TIME, NOT_BEGUN, LATE -> judged == counted;
            case OUR_FAULT, REACHED_COURT -> counted == Appeal.Judged.LATE;
        };
    }

    private static Appeal begun(AppealId id, Decision.Taken taken, Appeal.Arrival arrived) {
        return new Appeal(
                id,
                taken.sheet().socialCase(),
                taken.id(),
                arrived,
                Appeal.State.ARRIVED,
                null,
                null,
                null,
                null,
                null,
                "",
                null,
                List.of(),
                null);
    }
}
