package tillit.casework.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Stamp;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Missing;

/**
 * Appeals of written decisions not to give out: come in, found to be in time or not, sent to the administrative court of appeal, and ruled upon. Only lateness is a
 * ground on which we turn one away. OSL (2009:400) 6:7-8, FL (2017:900) 37-39 and 43-46 §§.
 */
@Component
class DisclosureAppeals {

    private final StoredDisclosures stored;
    private final StoredAnswers answers;
    private final DisclosureTimes times;
    private final DisclosureFaults faults;
    private final DisclosureLog log;

    DisclosureAppeals(
            StoredDisclosures stored,
            StoredAnswers answers,
            DisclosureTimes times,
            DisclosureFaults faults,
            DisclosureLog log) {
        this.stored = stored;
        this.answers = answers;
        this.times = times;
        this.faults = faults;
        this.log = log;
    }

    /** Writes down that the decision is appealed. @throws Missing if it does not exist for the one who writes @throws DisclosureRefusal if there is no decision, or something is missing */
    @Transactional
    public void appeal(DisclosureId id, @Nullable Instant at, String wants) {
        Disclosure request = held(id, Disclosure.State.DECIDED);
        DisclosureAnswer answer = answer(id);
        LocalDate decided = Optional.ofNullable(answer.written())
                .flatMap(it -> Optional.ofNullable(it.on()))
                .orElseThrow();
        List<Refusal> found = new ArrayList<>(faults.moment(at, "appealed.day", decided));
        found.addAll(faults.words(wants, "wants"));
        Refusals.throwAny(found);
        Instant came = Optional.ofNullable(at).orElseThrow();
        Stamp stamp = log.stamp(request.socialCase());
        answers.appealed(stamp, answer.id(), came, wants);
        stored.comesTo(id, Disclosure.State.APPEALED);
        log.happened(stamp, id, DisclosureStep.What.APPEALED, Stockholm.dayOf(came), wants);
        log.publish(stamp, id, "appeal-arrived", came);
    }

    /**
     * Says whether it came in time. What is counted is an aid: a ground that makes a late one timely is somebody's to see.
     *
     * @param words why; wanted wherever it is not simply in time
     * @throws Missing if it does not exist for the one who says so
     * @throws DisclosureRefusal if it has come further, if something is missing, or if it is said to be late and is not
     */
    @Transactional
    public void judge(DisclosureId id, DisclosureAppeal.@Nullable Judged judged, String words) {
        Disclosure request = held(id, Disclosure.State.APPEALED, Disclosure.State.LATE);
        if (judged == DisclosureAppeal.Judged.LATE && request.state() == Disclosure.State.LATE)
            throw new DisclosureRefusal.NotNow();
        Refusals.throwAny(judgement(id, judged, words));
        DisclosureAppeal.Judged found = Optional.ofNullable(judged).orElseThrow();
        boolean late = found == DisclosureAppeal.Judged.LATE;
        Stamp stamp = log.stamp(request.socialCase());
        answers.judged(answer(id).id(), found);
        stored.comesTo(id, late ? Disclosure.State.LATE : Disclosure.State.TIMELY);
        DisclosureStep.What step = late ? DisclosureStep.What.FOUND_LATE : DisclosureStep.What.FOUND_TIMELY;
        log.happened(stamp, id, step, log.today(), words);
        log.publish(stamp, id, late ? "appeal-found-late" : "appeal-found-timely", log.now());
    }

    /**
     * Writes down that it has been dismissed since it came too late.
     *
     * @param words who decided that, and on which delegation
     * @throws Missing if it does not exist for the one who writes
     * @throws DisclosureRefusal if it has not been found late, or something is missing
     */
    @Transactional
    public void dismiss(DisclosureId id, @Nullable LocalDate on, String words) {
        Disclosure request = held(id, Disclosure.State.LATE);
        List<Refusal> found = new ArrayList<>(faults.day(on, "dismissedOn", arrived(id)));
        found.addAll(faults.words(words, "dismissed"));
        Refusals.throwAny(found);
        LocalDate day = Optional.ofNullable(on).orElseThrow();
        Stamp stamp = log.stamp(request.socialCase());
        stored.ends(id, Disclosure.End.DISMISSED);
        log.happened(stamp, id, DisclosureStep.What.DISMISSED, day, words);
        log.publish(stamp, id, "appeal-dismissed", log.noon(day));
    }

    /**
     * Writes down that it has gone to the court.
     *
     * @param stands why the decision is not obviously wrong (FL 38 §)
     * @throws Missing if it does not exist for the one who writes
     * @throws DisclosureRefusal if it has not been found to be in time, or something is missing
     */
    @Transactional
    public void forward(DisclosureId id, String court, @Nullable LocalDate on, String stands) {
        Disclosure request = held(id, Disclosure.State.TIMELY);
        List<Refusal> found = new ArrayList<>(faults.words(stands, "stands"));
        found.addAll(faults.court(court));
        found.addAll(faults.day(on, "forwardedOn", arrived(id)));
        Refusals.throwAny(found);
        LocalDate day = Optional.ofNullable(on).orElseThrow();
        Stamp stamp = log.stamp(request.socialCase());
        answers.forwarded(answer(id).id(), court.strip(), day, stands);
        stored.comesTo(id, Disclosure.State.FORWARDED);
        log.happened(stamp, id, DisclosureStep.What.FORWARDED, day, stands);
        log.publish(stamp, id, "appeal-forwarded", log.noon(day));
    }

    /**
     * Writes down what the court said. What it sends back is tested once more, at once; what it says is to be given out is owed at once.
     *
     * @throws Missing if it does not exist for the one who writes
     * @throws DisclosureRefusal if it does not lie with the court, or something is missing
     */
    @Transactional
    public void ruled(DisclosureId id, DisclosureAppeal.Ruling ruling) {
        Disclosure request = held(id, Disclosure.State.FORWARDED);
        DisclosureAnswer answer = answer(id);
        LocalDate forwarded = answers.appealOf(answer.id())
                .flatMap(it -> Optional.ofNullable(it.forwarded()))
                .orElseThrow();
        Refusals.throwAny(faults.of(ruling, forwarded));
        Stamp stamp = log.stamp(request.socialCase());
        LocalDate came = Optional.ofNullable(ruling.came()).orElseThrow();
        answers.ruled(answer.id(), ruling);
        switch (Optional.ofNullable(ruling.result()).orElseThrow()) {
            case UPHELD -> {
                stored.ends(id, Disclosure.End.UPHELD);
                log.happened(stamp, id, DisclosureStep.What.UPHELD, came, ruling.effect());
            }
            case CHANGED -> {
                stored.comesTo(id, Disclosure.State.ORDERED);
                log.happened(stamp, id, DisclosureStep.What.CHANGED, came, ruling.effect());
                log.publish(stamp, id, "documents-ordered-by-court", log.noon(came));
            }
            case SENT_BACK -> {
                stored.comesTo(id, Disclosure.State.TESTING);
                log.happened(stamp, id, DisclosureStep.What.SENT_BACK, came, ruling.effect());
                log.publish(stamp, id, "documents-sent-back-by-court", log.noon(came));
            }
        }
    }

    /**
     * Writes down that what was asked for is given out after all: what the court said, or all of it since the decision was obviously wrong.
     *
     * @throws Missing if it does not exist for the one who writes
     * @throws DisclosureRefusal if neither is so, or something is missing
     */
    @Transactional
    public void release(
            DisclosureId id, @Nullable LocalDate on, DisclosureAnswer.@Nullable How how, String reservation) {
        Disclosure request = held(id, Disclosure.State.TIMELY, Disclosure.State.ORDERED);
        boolean ordered = request.state() == Disclosure.State.ORDERED;
        List<Refusal> found = new ArrayList<>(faults.day(on, "releasedOn", ordered ? ruledCame(id) : arrived(id)));
        found.addAll(faults.chosen(how, "releasedHow"));
        found.addAll(faults.length(reservation, "releasedReservation"));
        Refusals.throwAny(found);
        LocalDate day = Optional.ofNullable(on).orElseThrow();
        Stamp stamp = log.stamp(request.socialCase());
        DisclosureAnswer.Outcome outcome = ordered ? DisclosureAnswer.Outcome.RELEASED : DisclosureAnswer.Outcome.WHOLE;
        UUID answer = answers.add(stamp, id, new DisclosureAnswer.Said(outcome, day, how, reservation, "", "", false));
        stored.answered(id, answer, outcome, ordered ? Disclosure.State.SETTLED : Disclosure.State.WHOLE);
        log.happened(stamp, id, DisclosureStep.What.RELEASED, day, reservation);
        log.publish(stamp, id, ordered ? "documents-released" : "decision-changed-on-appeal", log.noon(day));
    }

    private List<Refusal> judgement(DisclosureId id, DisclosureAppeal.@Nullable Judged judged, String words) {
        List<Refusal> found = new ArrayList<>(faults.chosen(judged, "judged"));
        DisclosureAppeal.Judged counted =
                DisclosureAppeal.counted(arrived(id), times.lastDay(answer(id)).orElse(null));
        if (judged != null && !DisclosureAppeal.isPossible(judged, counted))
            found.add(new DisclosureRefusal.NotAsCounted());
        boolean plain = judged == DisclosureAppeal.Judged.IN_TIME || judged == DisclosureAppeal.Judged.NOT_BEGUN;
        if (judged != null && !plain && words.isBlank()) found.add(new DisclosureRefusal.WordsMissing("judgedWords"));
        found.addAll(faults.length(words, "judgedWords"));
        return found;
    }

    private LocalDate arrived(DisclosureId id) {
        return answers.appealOf(answer(id).id())
                .map(it -> Stockholm.dayOf(it.at()))
                .orElseThrow(Missing::new);
    }

    private LocalDate ruledCame(DisclosureId id) {
        return answers.appealOf(answer(id).id())
                .flatMap(it -> Optional.ofNullable(it.ruling()))
                .flatMap(it -> Optional.ofNullable(it.came()))
                .orElseThrow(Missing::new);
    }

    private DisclosureAnswer answer(DisclosureId id) {
        return answers.latest(id).orElseThrow(Missing::new);
    }

    private Disclosure held(DisclosureId id, Disclosure.State... states) {
        Disclosure request = stored.hold(id).orElseThrow(Missing::new);
        if (!List.of(states).contains(request.state())) throw new DisclosureRefusal.NotNow();
        return request;
    }
}
