package tillit.casework.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.Cases;
import tillit.casework.cases.Part;
import tillit.casework.cases.Participant;
import tillit.ground.access.Ids;
import tillit.ground.access.PersonId;
import tillit.ground.access.Stamp;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Missing;

/**
 * Requests for documents as they come: written down, tested, answered, and decided in writing for whoever wants that. It is owed at once, by law, until it is
 * answered. TF 2:15-16, OSL (2009:400) 6:2-7.
 */
@Component
class Disclosures {

    private final StoredDisclosures stored;
    private final StoredAnswers answers;
    private final DisclosureFaults faults;
    private final Cases cases;
    private final DisclosureLog log;

    Disclosures(
            StoredDisclosures stored, StoredAnswers answers, DisclosureFaults faults, Cases cases, DisclosureLog log) {
        this.stored = stored;
        this.answers = answers;
        this.faults = faults;
        this.cases = cases;
        this.log = log;
    }

    /**
     * Writes down that somebody asks for documents.
     *
     * @throws Missing if the case does not exist for the one who writes, or the one who asks is nobody in it
     * @throws DisclosureRefusal all that is missing or cannot be
     */
    @Transactional
    public DisclosureId request(CaseId id, Disclosure.Asked asked) {
        Stamp stamp = log.stamp(id);
        List<Participant> people = cases.participants(id);
        if (asked.asker() != null && people.stream().map(Participant::person).noneMatch(it -> it.equals(asked.asker())))
            throw new Missing();
        Refusals.throwAny(faults.of(asked));
        DisclosureId request = new DisclosureId(Ids.next());
        stored.add(stamp, request, asked, self(people));
        var at = Optional.ofNullable(asked.at()).orElseThrow();
        log.happened(stamp, request, DisclosureStep.What.REQUESTED, Stockholm.dayOf(at), asked.what());
        log.publish(stamp, request, "documents-requested", at);
        return request;
    }

    /** Begins to test what is secret in it. @throws Missing if it does not exist for the one who tests @throws DisclosureRefusal if it has come further */
    @Transactional
    public void test(DisclosureId id) {
        Disclosure request = held(id, Disclosure.State.RECEIVED);
        stored.comesTo(id, Disclosure.State.TESTING);
        log.happened(log.stamp(request.socialCase()), id, DisclosureStep.What.TESTED, log.today(), "");
    }

    /**
     * Says what came of the test. What is withheld has a provision and reasons, and whoever asked has been told what one may do about it.
     *
     * @param asksWritten whether whoever asked wants a written decision; wanted where something is withheld
     * @throws Missing if it does not exist for the one who answers
     * @throws DisclosureRefusal if it has been answered, or something is missing
     */
    @Transactional
    public void answer(DisclosureId id, DisclosureAnswer.Said said, @Nullable Boolean asksWritten) {
        Disclosure request = held(id, Disclosure.State.RECEIVED, Disclosure.State.TESTING);
        Refusals.throwAny(faults.of(said, asksWritten, earliest(request)));
        DisclosureAnswer.Outcome outcome = Optional.ofNullable(said.outcome()).orElseThrow();
        LocalDate on = Optional.ofNullable(said.on()).orElseThrow();
        Stamp stamp = log.stamp(request.socialCase());
        if (request.state() == Disclosure.State.RECEIVED) stored.comesTo(id, Disclosure.State.TESTING);
        UUID answer = answers.add(stamp, id, kept(said, outcome));
        stored.answered(id, answer, outcome, Disclosure.State.valueOf(outcome.name()));
        log.happened(stamp, id, DisclosureStep.What.valueOf(outcome.name()), on, said.reasons());
        log.publish(stamp, id, outcome.withholds() ? "documents-refused" : "documents-released", log.noon(on));
        if (outcome.withholds() && Boolean.TRUE.equals(asksWritten)) asked(stamp, id, on);
    }

    /**
     * Writes down that whoever was refused asks for a written decision afterwards.
     *
     * @throws Missing if it does not exist for the one who writes
     * @throws DisclosureRefusal if nothing was refused, or it has been asked for already
     */
    @Transactional
    public void askForDecision(DisclosureId id, @Nullable LocalDate on) {
        Disclosure request = held(id, Disclosure.State.PART, Disclosure.State.REFUSED, Disclosure.State.NONE);
        Refusals.throwAny(faults.day(on, "askedOn", answeredOn(id)));
        asked(log.stamp(request.socialCase()), id, Optional.ofNullable(on).orElseThrow());
    }

    /**
     * Writes down the decision that can be appealed: who took it, on which day and on which delegation. Its reasons are those of the answer.
     *
     * @throws Missing if it does not exist for the one who writes
     * @throws DisclosureRefusal if nobody has asked for one, or something is missing
     */
    @Transactional
    public void decide(DisclosureId id, @Nullable LocalDate on, String by, String delegation) {
        Disclosure request = held(id, Disclosure.State.ASKED);
        DisclosureAnswer.Written written = new DisclosureAnswer.Written(on, by, delegation, null);
        Refusals.throwAny(faults.of(written, answeredOn(id)));
        LocalDate day = Optional.ofNullable(on).orElseThrow();
        Stamp stamp = log.stamp(request.socialCase());
        answers.decided(answer(id).id(), written);
        stored.comesTo(id, Disclosure.State.DECIDED);
        log.happened(stamp, id, DisclosureStep.What.DECIDED, day, "");
        log.publish(stamp, id, "refusal-of-documents-decided", log.noon(day));
    }

    /**
     * Writes down on which day whoever asked got the written decision; the time to appeal runs from it. It can be put right until the appeal goes to the court.
     *
     * @throws Missing if it does not exist for the one who writes
     * @throws DisclosureRefusal if there is no decision, or the appeal has come further, or something is missing
     */
    @Transactional
    public void got(DisclosureId id, @Nullable LocalDate on) {
        Disclosure request = held(id, Disclosure.State.DECIDED, Disclosure.State.APPEALED, Disclosure.State.LATE);
        DisclosureAnswer answer = answer(id);
        LocalDate decided = Optional.ofNullable(answer.written())
                .flatMap(it -> Optional.ofNullable(it.on()))
                .orElseThrow();
        Refusals.throwAny(faults.day(on, "receivedOn", decided));
        LocalDate day = Optional.ofNullable(on).orElseThrow();
        answers.received(answer.id(), day);
        log.happened(log.stamp(request.socialCase()), id, DisclosureStep.What.GOT, day, "");
    }

    /**
     * Writes down that whoever asked does not want it any more: the documents, the written decision, or what an appeal wants.
     *
     * @throws Missing if it does not exist for the one who writes
     * @throws DisclosureRefusal if nothing is to be done about it, or something is missing
     */
    @Transactional
    public void withdraw(DisclosureId id, @Nullable LocalDate on, String words) {
        Disclosure request = stored.hold(id).orElseThrow(Missing::new);
        boolean appealed = request.state().isOnAppeal();
        if (!appealed && !request.state().exits().contains(Disclosure.State.WITHDRAWN))
            throw new DisclosureRefusal.NotNow();
        List<Refusal> found = new ArrayList<>(faults.day(on, "withdrawnOn", earliest(request)));
        found.addAll(faults.words(words, "withdrawn"));
        Refusals.throwAny(found);
        LocalDate day = Optional.ofNullable(on).orElseThrow();
        Stamp stamp = log.stamp(request.socialCase());
        if (appealed) stored.ends(id, Disclosure.End.APPEAL_WITHDRAWN);
        else stored.comesTo(id, Disclosure.State.WITHDRAWN);
        DisclosureStep.What step = appealed ? DisclosureStep.What.APPEAL_WITHDRAWN : DisclosureStep.What.WITHDRAWN;
        log.happened(stamp, id, step, day, words);
        log.publish(stamp, id, appealed ? "appeal-withdrawn" : "documents-request-withdrawn", log.noon(day));
    }

    private void asked(Stamp stamp, DisclosureId id, LocalDate on) {
        stored.comesTo(id, Disclosure.State.ASKED);
        log.happened(stamp, id, DisclosureStep.What.ASKED, on, "");
        log.publish(stamp, id, "written-refusal-requested", log.noon(on));
    }

    private Disclosure held(DisclosureId id, Disclosure.State... states) {
        Disclosure request = stored.hold(id).orElseThrow(Missing::new);
        if (!List.of(states).contains(request.state())) throw new DisclosureRefusal.NotNow();
        return request;
    }

    private DisclosureAnswer answer(DisclosureId id) {
        return answers.latest(id).orElseThrow(Missing::new);
    }

    private LocalDate answeredOn(DisclosureId id) {
        return Optional.ofNullable(answer(id).said().on()).orElseThrow();
    }

    /** The day from which it is to be answered: on which it came, or on which the court sent it back; or, for one on appeal, on which the appeal came. */
    private LocalDate earliest(Disclosure request) {
        Optional<DisclosureAppeal> appeal = answers.latest(request.id()).flatMap(it -> answers.appealOf(it.id()));
        return appeal.flatMap(it -> Optional.ofNullable(it.ruling()))
                .flatMap(it -> Optional.ofNullable(it.came()))
                .or(() -> appeal.map(it -> Stockholm.dayOf(it.at())))
                .orElseGet(() -> Stockholm.dayOf(
                        Optional.ofNullable(request.asked().at()).orElseThrow()));
    }

    /** What is given out wholly withholds nothing of which anybody could be told. */
    private static DisclosureAnswer.Said kept(DisclosureAnswer.Said said, DisclosureAnswer.Outcome outcome) {
        return new DisclosureAnswer.Said(
                outcome,
                said.on(),
                outcome.givesOut() ? said.how() : null,
                said.reservation(),
                said.provision(),
                said.reasons(),
                outcome.withholds());
    }

    private static PersonId self(List<Participant> people) {
        return people.stream()
                .filter(it -> it.part() == Part.SELF || it.part() == Part.MOTHER)
                .map(Participant::person)
                .findFirst()
                .orElseThrow(Missing::new);
    }
}
