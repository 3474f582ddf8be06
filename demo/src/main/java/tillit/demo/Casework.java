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
import tillit.casework.investigation.InvestigationEnds;
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
    private final InvestigationEnds investigationEnds;
    private final TransactionOperations together;
    private final Prose prose = new Prose(new Names());

    Casework(
            Notices notices,
            Entries entries,
            Cases cases,
            CaseEnds caseEnds,
            InvestigationEnds investigationEnds,
            TransactionOperations together) {
        this.notices = notices;
        this.entries = entries;
        this.cases = cases;
        this.caseEnds = caseEnds;
        this.investigationEnds = investigationEnds;
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

    void end(Opened opened, Instant at) {
        together.executeWithoutResult(done -> {
            investigationEnds.close(opened.investigation(), at);
            caseEnds.close(opened.socialCase(), prose.say("closing", matter));
        });
    }
}
