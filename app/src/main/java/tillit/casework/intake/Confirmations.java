package tillit.casework.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.MunicipalityId;
import tillit.ground.access.PersonId;
import tillit.ground.access.Stamp;
import tillit.ground.access.UnitId;
import tillit.ground.page.Missing;
import tillit.ground.people.Identities;
import tillit.ground.people.IdentityNumber;
import tillit.ground.people.Name;
import tillit.ground.people.People;
import tillit.ground.people.Person;
import tillit.ground.people.ReadNumber;

/**
 * Is it the right child? Nothing is written on anybody before somebody has said yes; and whoever it is, the clocks run from the day the
 * report came.
 */
@Component
public class Confirmations {

    private final Subjects subjects;
    private final Newcomers newcomers;
    private final Replies replies;
    private final People people;
    private final Identities identities;
    private final Dossiers dossiers;
    private final Telling telling;
    private final Clocks clocks;
    private final NotMeant notMeant;
    private final JdbcClient db;
    private final Log log;
    private final Clock clock;

    Confirmations(
            Subjects subjects,
            Newcomers newcomers,
            Replies replies,
            People people,
            Identities identities,
            Dossiers dossiers,
            Telling telling,
            Clocks clocks,
            NotMeant notMeant,
            JdbcClient db,
            Log log,
            Clock clock) {
        this.subjects = subjects;
        this.newcomers = newcomers;
        this.replies = replies;
        this.people = people;
        this.identities = identities;
        this.dossiers = dossiers;
        this.telling = telling;
        this.clocks = clocks;
        this.notMeant = notMeant;
        this.db = db;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Says who it is: yes, this is the child. Age, residence and a running investigation are then that person's, and what is owed follows.
     *
     * @throws Missing if report or person does not exist for the one who says it
     * @throws IntakeRefusal.NotNow when the matter has come to its end
     * @throws IntakeRefusal.NotTheNewborn if a newborn is said to be its mother, or anybody else who is no child
     */
    @Transactional
    public void confirm(SubjectId id, PersonId person) {
        Subject before = subjects.lock(id).orElseThrow(Missing::new);
        Person who = people.find(person).orElseThrow(Missing::new);
        if (!canBe(before.facts(), who)) throw new IntakeRefusal.NotTheNewborn();
        MunicipalityId residence = who.residence();
        Recognised known = new Recognised(
                word(id),
                person,
                List.of(),
                born(before.facts(), who.birthDate()),
                Entry.me().municipality().equals(residence) ? null : residence,
                who.isProtected());
        dossiers.concerns(before.facts().stamp(), person);
        become(before, known, person, "identity-confirmed");
    }

    /**
     * Says that nobody we know of is meant: the child becomes known with the number as written if it is a real one and the child's own, otherwise
     * without a number, so that an investigation can be opened. Who it turns out to be is joined later, and no clock starts again.
     *
     * @param description what is known of somebody without a name; may be empty
     * @return who it now is
     * @throws IntakeRefusal.NothingKnown if neither a name nor anything else is said
     */
    @Transactional
    public PersonId confirmAsNew(SubjectId id, Name name, String description) {
        if (name.isUnknown() && description.isBlank()) throw new IntakeRefusal.NothingKnown();
        Subject before = subjects.lock(id).orElseThrow(Missing::new);
        UnitId unit = before.facts().stamp().unit();
        Optional<IdentityNumber> number = numberOf(before.facts());
        LocalDate born =
                born(before.facts(), number.map(IdentityNumber::birthDate).orElse(null));
        PersonId person = number.map(it -> identities.register(it, name, unit))
                .orElseGet(() -> identities.registerWithoutNumber(name, description, born, null, unit));
        dossiers.concerns(before.facts().stamp(), person);
        become(before, new Recognised(word(id), person, List.of(), born, null, false), person, "identity-registered");
        return person;
    }

    /** Says that it is not the one whom the number or the name points at: the report lives on without a name, with the same clocks. */
    @Transactional
    public void reject(SubjectId id) {
        Subject before = subjects.lock(id).orElseThrow(Missing::new);
        boolean isNewborn = before.facts().kind() == SubjectKind.NEWBORN;
        String word = isNewborn ? "NEWBORN_WITHOUT_NUMBER" : "UNIDENTIFIED";
        LocalDate born = born(before.facts(), null);
        become(before, new Recognised(word, null, List.of(), born, null, false), null, "identity-rejected");
    }

    private void become(Subject subject, Recognised known, @Nullable PersonId confirmed, String what) {
        Instant now = clock.instant();
        SubjectFacts was = subject.facts();
        Optional<PersonId> pointedAt = subjects.pointedAt(was.id());
        Stamp stamp = dossiers.stampOf(was.stamp().dossier()).orElseThrow(Missing::new);
        SubjectKind kind = kind(was, known.born());
        Running running = newcomers.running(known.matched(), kind);
        SubjectFacts.Who who =
                new SubjectFacts.Who(kind, known.matched(), confirmed, was.mother(), known.residence(), known.born());
        SubjectFacts lives = was.being(who, running, stamp);
        boolean refused = lives.residence() != null && subjects.isRefusedBy(was.id(), lives.residence());
        SubjectFacts is = refused ? lives.ours() : lives;
        Subject after = subject.about(is);
        subjects.save(after, known, now);
        log.done(is, what, was.id().value());
        boolean countsDifferently =
                kind != was.kind() || !is.traits().equals(was.traits()) || !Objects.equals(is.born(), was.born());
        if (countsDifferently) clocks.again(is, what);
        Running before = was.running();
        if (before != null && !before.equals(running)) clocks.notJoined(was, before, now);
        if (running != null && !running.equals(was.running())) telling.tellOfRunning(is, now);
        notMeant.leave(was, is, pointedAt);
    }

    /** Nobody is taken for the newborn who is its mother, however young, or was no child when the report came. */
    private boolean canBe(SubjectFacts facts, Person who) {
        if (facts.kind() != SubjectKind.NEWBORN) return true;
        LocalDate born = who.birthDate();
        boolean isChild = born == null || newcomers.kindAt(born, facts.arrivedOn()) == SubjectKind.CHILD;
        return isChild && !who.id().equals(facts.mother());
    }

    /** The day that the register or the number says; for a newborn of whom they say nothing, the one that was written down. */
    private @Nullable LocalDate born(SubjectFacts facts, @Nullable LocalDate known) {
        boolean isNewborn = facts.kind() == SubjectKind.NEWBORN;
        return known == null && isNewborn ? replies.bornOn(facts.id()).orElse(null) : known;
    }

    /**
     * A birthday decides where one is known; an expected child stays one, and is a newborn from its birth; what somebody wrote stands otherwise,
     * also after a mistake.
     */
    private SubjectKind kind(SubjectFacts was, @Nullable LocalDate born) {
        if (was.kind().wasExpected()) return was.kind();
        if (born != null) return newcomers.kindAt(born, was.arrivedOn());
        return switch (aboutAsWritten(was.id())) {
            case "ADULT" -> SubjectKind.ADULT;
            case "CHILD" -> SubjectKind.CHILD;
            default -> was.kind();
        };
    }

    private String aboutAsWritten(SubjectId id) {
        return db.sql("""
                        select coalesce(about_as_written, '')
                          from intake.subject
                         where id = :id
                        """).param("id", id.value()).query(String.class).single();
    }

    private String word(SubjectId id) {
        return db.sql("""
                        select identification
                          from intake.subject
                         where id = :id
                        """).param("id", id.value()).query(String.class).single();
    }

    /** The number as it was written, if it is a real one. A newborn's report has only the mother's. */
    private Optional<IdentityNumber> numberOf(SubjectFacts facts) {
        if (facts.kind() == SubjectKind.NEWBORN) return Optional.empty();
        String written =
                db.sql("""
                        select number_as_written
                          from intake.subject
                         where id = :id
                        """).param("id", facts.id().value()).query(String.class).single();
        return ReadNumber.read(written, facts.arrivedOn()) instanceof ReadNumber.Valid(IdentityNumber valid)
                ? Optional.of(valid)
                : Optional.empty();
    }
}
