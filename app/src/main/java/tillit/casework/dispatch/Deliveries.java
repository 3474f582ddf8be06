package tillit.casework.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.Cases;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.Stamp;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Missing;

/** It is written down that a letter has left, and that it has come. */
@Component
class Deliveries {

    /** Ours: more than this is no note. */
    static final int LONGEST = 1000;

    private final LetterRows rows;
    private final Dossiers dossiers;
    private final Cases cases;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deliveries(
            LetterRows rows,
            Dossiers dossiers,
            Cases cases,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.dossiers = dossiers;
        this.cases = cases;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * It has left. What is handed over or read up has come, too.
     *
     * @throws Missing if there is no such letter for the one who says it
     */
    @Transactional
    void sent(CaseId socialCase, LetterId id, Delivery.Way way, LocalDate day, String words) {
        OutgoingLetter letter = rows.hold(socialCase, id).orElseThrow(Missing::new);
        if (letter.sent().isPresent()) throw new DispatchRefusal.SaidAlready();
        if (!Delivery.Way.to(letter.to()).contains(way)) throw new DispatchRefusal.NotThatWay();
        if (day.isBefore(Stockholm.dayOf(letter.sealedAt())) || day.isAfter(today()))
            throw new DispatchRefusal.DayImpossible();
        Stamp stamp = dossiers.stampOf(socialCase.dossier()).orElseThrow(Missing::new);
        OutgoingLetter.Step step = write(letter, stamp, "SENT", way.name(), day, words);
        events.publishEvent(new LetterSent(
                id, letter.kind(), letter.about(), letter.to().reaches(), day, step.id(), beginning(day), stamp));
        if (way.isReceivedAtOnce()) hasCome(letter, stamp, way.name(), day, "");
    }

    /**
     * It has come.
     *
     * @throws Missing if there is no such letter for the one who says it
     */
    @Transactional
    void received(CaseId socialCase, LetterId id, Delivery.Known known, LocalDate day, String words) {
        OutgoingLetter letter = rows.hold(socialCase, id).orElseThrow(Missing::new);
        if (letter.received().isPresent()) throw new DispatchRefusal.SaidAlready();
        LocalDate left = letter.sent().map(OutgoingLetter.Step::day).orElseThrow(DispatchRefusal.NotSent::new);
        if (day.isBefore(left) || day.isAfter(today())) throw new DispatchRefusal.DayImpossible();
        Stamp stamp = dossiers.stampOf(socialCase.dossier()).orElseThrow(Missing::new);
        hasCome(letter, stamp, known.name(), day, words);
    }

    private void hasCome(OutgoingLetter letter, Stamp stamp, String way, LocalDate day, String words) {
        OutgoingLetter.Step step = write(letter, stamp, "RECEIVED", way, day, words);
        events.publishEvent(new LetterReceived(
                letter.id(),
                letter.kind(),
                letter.about(),
                letter.to().reaches(),
                day,
                letter.startsClock(),
                step.id(),
                beginning(day),
                stamp));
    }

    private OutgoingLetter.Step write(
            OutgoingLetter letter, Stamp stamp, String what, String way, LocalDate day, String words) {
        if (words.length() > LONGEST) throw new DispatchRefusal.TooLong("words");
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        OutgoingLetter.Step step = new OutgoingLetter.Step(
                Ids.next(), way, day, words.strip(), Entry.me().id(), now);
        rows.add(letter, what, step);
        String act = what.equals("SENT") ? "letter-sent" : "letter-received";
        audit.note(Noted.about(stamp.dossier().value(), act, Outcome.DONE)
                .with("letter=%s way=%s day=%s".formatted(letter.id().value(), way, day)));
        cases.happened(stamp, act, now, letter.id().value());
        return step;
    }

    private LocalDate today() {
        return Stockholm.dayOf(clock.instant());
    }

    private static Instant beginning(LocalDate day) {
        return day.atStartOfDay(Stockholm.ZONE).toInstant();
    }
}
