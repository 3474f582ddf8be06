package tillit.casework.journal;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.support.TransactionTemplate;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.CaseKind;
import tillit.casework.cases.Cases;
import tillit.casework.cases.SocialCase;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.PersonId;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.Takes;
import tillit.ground.access.Town;
import tillit.ground.access.UnitId;
import tillit.ground.duties.MovableClock;
import tillit.ground.people.IdentityNumber;
import tillit.ground.people.People;
import tillit.ground.people.Population;
import tillit.ground.people.Register;

/** A town with a case about Tuva and one about Theo, in one unit, and somebody in another unit. */
@SpringBootTest
@Import(JournalTest.ItsClock.class)
abstract class JournalTest {

    static final String TUVA = "20140502-2383";
    static final String THEO = "20151201-2392";

    @TestConfiguration
    static class ItsClock {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }

    @Autowired
    MovableClock clock;

    @Autowired
    Writing writing;

    @Autowired
    Signing signing;

    @Autowired
    Drafts drafts;

    @Autowired
    Notes notes;

    @Autowired
    Cases cases;

    @Autowired
    Register register;

    @Autowired
    People people;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    @Qualifier("administratorDataSource")
    DataSource administrator;

    Town town;
    Session nadja;
    Session amir;
    Session birgitta;
    Session elsewhere;
    PersonId tuva;
    CaseId tuvas;
    CaseId theos;

    @BeforeEach
    void twoCases() {
        clock.is("2026-11-10T08:12:00");
        town = Town.build(administrator);
        UnitId unit = town.unit("Barn och unga, utredning", Takes.CHILD_CASES);
        UnitId other = town.unit("Vuxna", Takes.ADULT_REPORTS);
        nadja = town.worker(Role.SOCIAL_WORKER, unit);
        amir = town.worker(Role.SOCIAL_WORKER, unit);
        birgitta = town.worker(Role.UNIT_MANAGER, unit);
        elsewhere = town.worker(Role.SOCIAL_WORKER, other);
        Entry.as(
                town.administrator(),
                () -> register.take(Population.residents(town.id()).stream()
                        .filter(it -> List.of("Åkerlind", "Wallenius")
                                .contains(it.name().family()))
                        .toList()));
        tuva = person(TUVA);
        tuvas = caseOf(tuva, unit).id();
        theos = caseOf(person(THEO), unit).id();
    }

    PersonId person(String number) {
        return as(nadja, () -> people.byNumber(IdentityNumber.stored(number.replace("-", "")))
                .orElseThrow()
                .id());
    }

    private SocialCase caseOf(PersonId person, UnitId unit) {
        return as(nadja, () -> cases.openFor(person, CaseKind.CHILD, unit, false, clock.instant()));
    }

    <T> T as(Session session, java.util.function.Supplier<T> work) {
        return Entry.as(session, () -> transaction.execute(status -> work.get()));
    }

    void does(Session session, Runnable work) {
        Entry.as(session, () -> {
            work.run();
            return true;
        });
    }

    /** A window that somebody has open on a note, and that knows what it was last answered. */
    final class Window {
        final Session who;
        final CaseId socialCase;
        final NoteId note;
        final UUID id = Ids.next();
        UUID took = id;
        long nth;
        Words shown = Words.NONE;

        Window(Session who, CaseId socialCase, NoteId note) {
            this.who = who;
            this.socialCase = socialCase;
            this.note = note;
        }

        Saved types(String body) {
            shown = new Words(shown.kind(), shown.heading(), shown.day(), shown.time(), shown.about(), body);
            return saves();
        }

        Saved saves() {
            return saves(Ids.next());
        }

        Saved saves(UUID save) {
            Saved saved = Entry.as(
                    who,
                    () -> writing.save(
                            socialCase, note, java.util.Optional.empty(), new Save(save, id, ++nth, took, shown)));
            took = save;
            shown = saved.words();
            return saved;
        }

        /** The answer never comes: the window shows what it showed, and has taken over nothing. */
        void savesAndHearsNothing() {
            Entry.as(
                    who,
                    () -> writing.save(
                            socialCase,
                            note,
                            java.util.Optional.empty(),
                            new Save(Ids.next(), id, ++nth, took, shown)));
        }

        void fills(String kind, String day, String time, String body) {
            shown = new Words(kind, "", day, time, List.of(tuva.value()), body);
        }

        boolean signs() {
            saves();
            return Entry.as(who, () -> signing.sign(socialCase, note, shown));
        }
    }

    Window window(Session who) {
        return new Window(who, tuvas, new NoteId(Ids.next()));
    }

    /** Opens the note that another window writes, as one's own. */
    Window beside(Window other) {
        Window beside = new Window(other.who, other.socialCase, other.note);
        Entry.as(other.who, () -> {
            Draft draft = transaction.execute(
                    status -> drafts.mine(other.note, other.who.user().id()).orElseThrow());
            beside.shown = transaction.execute(status -> drafts.words(other.note));
            writing.show(draft, beside.id, beside.shown);
            return true;
        });
        return beside;
    }

    NoteId signed(String body) {
        Window window = window(nadja);
        window.fills("CHILD_TALK", "i går", "13.30", body);
        window.signs();
        return window.note;
    }
}
