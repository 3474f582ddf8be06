package tillit.demo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tillit.casework.cases.CaseEnds;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.Cases;
import tillit.casework.cases.SocialCase;
import tillit.casework.decision.Measure;
import tillit.casework.decision.MeasureEvent;
import tillit.casework.decision.Measures;
import tillit.casework.investigation.InvestigationId;
import tillit.casework.investigation.Notices;
import tillit.casework.journal.Entries;
import tillit.casework.journal.NoteId;
import tillit.casework.journal.NoteKind;
import tillit.ground.access.PersonId;
import tillit.ground.access.UserId;
import tillit.ground.law.Stockholm;

/** What those who carry cases do, each act once: what is done already is passed over. */
@Component
@Profile("demo")
class Casework {

    private static final List<NoteKind> KINDS = List.of(NoteKind.values());

    private final Notices notices;
    private final Entries entries;
    private final Cases cases;
    private final CaseEnds caseEnds;
    private final Measures measures;
    private final Verdicts verdicts;
    private final TransactionOperations together;
    private final Prose prose = new Prose(new Names());

    Casework(
            Notices notices,
            Entries entries,
            Cases cases,
            CaseEnds caseEnds,
            Measures measures,
            Verdicts verdicts,
            TransactionOperations together) {
        this.notices = notices;
        this.entries = entries;
        this.cases = cases;
        this.caseEnds = caseEnds;
        this.measures = measures;
        this.verdicts = verdicts;
        this.together = together;
    }

    /** What was opened for a matter, and for whom. */
    record Opened(CaseId socialCase, InvestigationId investigation, PersonId person) {}

    void notify(Opened opened, Matter matter) {
        if (notices.of(opened.investigation()).isEmpty())
            notices.given(opened.investigation(), prose.say("notice", matter));
    }

    /** The note's own id follows from its place, so that what was written before a stop is known again. */
    void write(Opened opened, Matter matter, int nth, Instant at) {
        Dice dice = matter.dice("note" + nth);
        NoteKind kind = matter.isAdult() ? NoteKind.TALK : dice.one(KINDS);
        boolean corrects = nth > 0 && dice.percent(2);
        String words = matter.isAdult() ? "note.adult" : corrects ? "note.correction" : "note." + kind;
        entries.sign(
                opened.socialCase(),
                note(matter, opened, nth),
                corrects ? Optional.of(note(matter, opened, nth - 1)) : Optional.empty(),
                new Entries.Entry(
                        kind,
                        Stockholm.dayOf(at),
                        Stockholm.timeOf(at).minusMinutes(40),
                        List.of(opened.person()),
                        prose.say(words, matter, nth)));
    }

    private static NoteId note(Matter matter, Opened opened, int nth) {
        String place = opened.socialCase().value() + " " + matter.number() + " " + nth;
        return new NoteId(UUID.nameUUIDFromBytes(place.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    void pass(Opened opened, UserId to) {
        if (!cases.carriersOf(opened.socialCase()).contains(to)) cases.give(opened.socialCase(), to);
    }

    boolean isOpen(Opened opened) {
        return cases.find(opened.socialCase()).filter(SocialCase::isOpen).isPresent();
    }

    /** What was granted is carried out from that day, and is to be followed up on another. */
    void start(Opened opened, Matter matter, Support support) {
        Measure measure = verdicts.granted(opened).orElseThrow();
        if (measure.state() != Measure.State.GRANTED) return;
        together.executeWithoutResult(done -> {
            write(measure, matter, MeasureEvent.What.STARTED, support.starts(), "measure.started");
            write(measure, matter, MeasureEvent.What.FOLLOW_UP_PLANNED, support.followedUp(), "measure.planned");
        });
    }

    void followUp(Opened opened, Matter matter, Support support) {
        Measure measure = verdicts.granted(opened).orElseThrow();
        boolean isDone =
                measures.eventsOf(measure.id()).stream().anyMatch(it -> it.what() == MeasureEvent.What.FOLLOWED_UP);
        if (measure.state() == Measure.State.RUNNING && !isDone)
            write(measure, matter, MeasureEvent.What.FOLLOWED_UP, support.followedUp(), "measure.followed");
    }

    private void write(Measure measure, Matter matter, MeasureEvent.What what, Instant at, String words) {
        String whose = matter.isAdult() ? words + ".adult" : words;
        measures.write(measure.id(), what, Stockholm.dayOf(at), prose.say(whose, matter));
    }

    /** A case that is closed already stays so. */
    void close(Opened opened, Matter matter) {
        caseEnds.close(opened.socialCase(), prose.say(matter.isAdult() ? "closing.adult" : "closing", matter));
    }
}
