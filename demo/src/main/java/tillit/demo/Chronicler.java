package tillit.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tillit.casework.intake.FeedbackDesk;
import tillit.casework.intake.ReportId;
import tillit.casework.intake.ReportPage;
import tillit.demo.Casework.Opened;
import tillit.ground.access.Administration;
import tillit.ground.access.Entry;
import tillit.ground.access.Session;
import tillit.ground.access.UnitId;

/** Takes the steps of history, each in its own time and in the name of whoever took it. */
@Component
@Profile("demo")
class Chronicler {

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final Duration A_MOMENT = Duration.ofMinutes(4);

    private final Reception reception;
    private final Casework casework;
    private final Enquiry enquiry;
    private final Verdicts verdicts;
    private final Traces traces;
    private final Administration administration;
    private final Badges badges;

    Chronicler(
            Reception reception,
            Casework casework,
            Enquiry enquiry,
            Verdicts verdicts,
            Traces traces,
            Administration administration,
            Badges badges) {
        this.reception = reception;
        this.casework = casework;
        this.enquiry = enquiry;
        this.verdicts = verdicts;
        this.traces = traces;
        this.administration = administration;
        this.badges = badges;
    }

    /** Where history is written. @param until what happens then or later does not happen here */
    record Place(Map<Office, UnitId> offices, Instant until) {
        UnitId unit(Office office) {
            return Objects.requireNonNull(offices.get(office));
        }
    }

    /** @param mayBeThere whether it may have been taken before, in whole or in part */
    void take(Step step, Place place, boolean mayBeThere) {
        switch (step) {
            case Step.Comes(Matter matter) -> come(matter, place, mayBeThere ? traces.find(matter) : Optional.empty());
            case Step.Writes(Matter matter, int nth, Worker by, Instant at) ->
                as(by, at, () -> casework.write(traces.openedIn(matter), matter, nth, at));
            case Step.Passes(Matter matter, Worker to, Instant at) -> {
                Opened it = traces.openedIn(matter);
                as(
                        manager(to.office()),
                        at,
                        () -> casework.pass(it, badges.of(to.username()).user().id()));
            }
            case Step.Plans(Matter matter, Worker by, Instant at) ->
                as(by, at, () -> enquiry.plan(traces.openedIn(matter), matter));
            case Step.Collects(Matter matter, int nth, Worker by, Instant at) ->
                as(by, at, () -> enquiry.collect(traces.openedIn(matter), matter, nth, at));
            case Step.Drafts(Matter matter, Worker by, Instant at) ->
                as(by, at, () -> enquiry.draft(traces.openedIn(matter), matter));
            case Step.WritesUp(Matter matter, Worker by, Instant at) ->
                whileOpen(matter, by, at, it -> enquiry.writeUp(it, matter, at));
            case Step.Proposes(Matter matter, boolean members, Worker by, Instant at) -> {
                var eva = badges.of(manager(by.office())).user().id();
                whileOpen(matter, by, at, it -> verdicts.propose(it, matter, members, eva, at));
            }
            case Step.Ends(Matter matter, Worker by, Instant at) -> {
                whileOpen(matter, by, at, it -> verdicts.write(it, matter, at));
                decide(matter, by, at, matter.support() == null);
            }
            case Step.Starts(Matter matter, Support support, Worker by, Instant at) ->
                as(by, at, () -> casework.start(traces.openedIn(matter), matter, support));
            case Step.FollowsUp(Matter matter, Support support, Worker by, Instant at) ->
                as(by, at, () -> casework.followUp(traces.openedIn(matter), matter, support));
            case Step.Stops(Matter matter, Support support, Worker by, Instant at) -> {
                whileOpen(matter, by, at, it -> verdicts.writeEnd(it, matter, support));
                decide(matter, by, at, true);
            }
            case Step.Leaves(Worker who, Instant at) -> goes(who, place);
        }
    }

    /** What is written is taken by who leads the unit, and then the case is closed, unless something goes on in it. */
    private void decide(Matter matter, Worker by, Instant at, boolean closes) {
        Opened it = traces.openedIn(matter);
        if (!asked(by, at, () -> casework.isOpen(it))) return;
        as(manager(by.office()), at, () -> verdicts.take(it, matter, at));
        if (!closes) return;
        as(by, at, () -> casework.close(it, matter));
        traces.ended(matter);
    }

    private void whileOpen(Matter matter, Worker by, Instant at, Consumer<Opened> act) {
        Opened it = traces.openedIn(matter);
        as(by, at, () -> {
            if (casework.isOpen(it)) act.accept(it);
        });
    }

    private void come(Matter matter, Place place, Optional<ReportId> there) {
        UnitId unit = place.unit(matter.isAdult() ? Office.ADULTS : Office.RECEPTION);
        ReportId report = there.orElseGet(
                () -> asked(matter.officer(), Reception.writtenDown(matter), () -> reception.register(matter, unit)));
        ReportPage.SubjectPage page =
                asked(matter.officer(), matter.assessed().minus(A_MOMENT), () -> reception.read(report));
        boolean isOpen = page.decision().isEmpty();
        if (isOpen && page.handOvers().isEmpty())
            as(matter.officer(), matter.assessed().minus(A_MOMENT), () -> reception.confirm(page));
        as(matter.officer(), matter.assessed(), () -> reception.assess(page, matter));
        if (isOpen && matter.dice("corrects").percent(1))
            as(matter.officer(), matter.assessed().plus(A_MOMENT), () -> reception.correct(page, matter));
        switch (matter.outcome()) {
            case JOINED -> tell(matter, page, matter.officer(), place, FeedbackDesk.Answer.ALREADY_RUNNING);
            case LEFT -> leave(matter, page, place);
            case HANDED_OVER -> handOver(matter, page, place);
            case OPENED -> open(matter, page, place);
        }
    }

    private void leave(Matter matter, ReportPage.SubjectPage page, Place place) {
        if (!matter.decided().isBefore(place.until())) return;
        as(matter.officer(), matter.decided().minus(HALF_AN_HOUR), () -> reception.preliminary(page, matter));
        as(matter.manager(), matter.decided(), () -> reception.leave(page, matter));
        tell(matter, page, matter.officer(), place, FeedbackDesk.Answer.NOT_OPENED);
    }

    private void handOver(Matter matter, ReportPage.SubjectPage page, Place place) {
        Instant sent = matter.assessed().plus(HALF_AN_HOUR);
        as(matter.officer(), sent, () -> reception.send(page));
        Instant answered = sent.plus(Duration.ofHours(2));
        if (answered.isBefore(place.until()))
            as(matter.officer(), answered, () -> reception.arrivedThere(page, matter));
    }

    private void open(Matter matter, ReportPage.SubjectPage page, Place place) {
        if (matter.extendedTo() > 0)
            as(matter.manager(), matter.at().plus(Duration.ofDays(11)), () -> reception.putOff(page, matter));
        if (!matter.decided().isBefore(place.until())) return;
        if (matter.situation() != Situation.VIOLENCE)
            as(matter.officer(), matter.decided().minus(HALF_AN_HOUR), () -> reception.preliminary(page, matter));
        Worker carrier = matter.carriedFirst();
        Session carries = badges.of(carrier.username());
        UnitId unit = place.unit(carrier.office());
        as(
                matter.officer(),
                matter.decided(),
                () -> reception.open(page, matter, unit, carries.user().id()));
        ReportId report = page.subject().facts().report();
        Opened it = asked(carrier, matter.decided().plus(A_MOMENT), () -> Traces.of(reception.read(report)));
        traces.opened(matter, it);
        as(carrier, matter.decided().plus(HALF_AN_HOUR), () -> casework.notify(it, matter));
        tell(matter, page, carrier, place, FeedbackDesk.Answer.OPENED);
    }

    private void tell(Matter matter, ReportPage.SubjectPage page, Worker by, Place place, FeedbackDesk.Answer answer) {
        Instant at = matter.decided().plus(Duration.ofHours(1));
        if (matter.asks() && at.isBefore(place.until())) as(by, at, () -> reception.tell(page, matter, answer));
    }

    private void goes(Worker who, Place place) {
        Entry.as(badges.of(Bjorkmala.ADMINISTRATOR.value()), () -> {
            administration.accounts().stream()
                    .filter(account -> account.username().equals(who.username()) && account.active())
                    .forEach(account -> {
                        administration.leave(
                                account.id(), place.unit(who.office()), who.role(), Objects.requireNonNull(who.last()));
                        administration.setActive(account.id(), false);
                    });
            return who;
        });
    }

    private static String manager(Office office) {
        return (office == Office.INVESTIGATION ? Staff.EVA : Staff.STAFFAN).username();
    }

    private void as(Worker who, Instant at, Runnable act) {
        as(who.username(), at, act);
    }

    private void as(String username, Instant at, Runnable act) {
        asked(username, at, () -> {
            act.run();
            return true;
        });
    }

    private <T> T asked(Worker who, Instant at, Supplier<T> question) {
        return asked(who.username(), at, question);
    }

    private <T> T asked(String username, Instant at, Supplier<T> question) {
        Session session = badges.of(username);
        return PastClock.at(at, () -> Entry.as(session, question::get));
    }
}
