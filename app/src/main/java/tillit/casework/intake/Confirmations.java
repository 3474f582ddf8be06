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
     */
    @Transactional
    public void confirm(SubjectId id, PersonId person) {
        Subject before = subjects.lock(id).orElseThrow(Missing::new);
        Person who = people.find(person).orElseThrow(Missing::new);
        MunicipalityId residence = who.residence();
        Recognised known = new Recognised(
                word(id),
                person,
                List.of(),
                who.birthDate(),
                Entry.me().municipality().equals(residence) ? null : residence,
                who.isProtected());
        dossiers.concerns(before.facts().stamp(), person);
        become(before, known, person, "identity-confirmed");
    }

    /**
     * Says that nobody we know of is meant: the child becomes known with the number as written if it is a real one, otherwise without a
     * number, so that an investigation can be opened. Who it turns out to be is joined later, and no clock starts again.
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
        ReadNumber number = ReadNumber.read(numberAsWritten(id), before.facts().arrivedOn());
        PersonId person = number instanceof ReadNumber.Valid(IdentityNumber valid)
                ? identities.register(valid, name, unit)
                : identities.registerWithoutNumber(name, description, null, null, unit);
        LocalDate born = number instanceof ReadNumber.Valid(IdentityNumber valid) ? valid.birthDate() : null;
        dossiers.concerns(before.facts().stamp(), person);
        become(before, new Recognised(word(id), person, List.of(), born, null, false), person, "identity-registered");
        return person;
    }

    /** Says that it is not the one whom the number or the name points at: the report lives on without a name, with the same clocks. */
    @Transactional
    public void reject(SubjectId id) {
        Subject before = subjects.lock(id).orElseThrow(Missing::new);
        become(before, new Recognised("UNIDENTIFIED", null, List.of(), null, null, false), null, "identity-rejected");
    }

    private void become(Subject subject, Recognised known, @Nullable PersonId confirmed, String what) {
        Instant now = clock.instant();
        SubjectFacts was = subject.facts();
        Optional<PersonId> pointedAt = subjects.pointedAt(was.id());
        Stamp stamp = dossiers.stampOf(was.stamp().dossier()).orElseThrow(Missing::new);
        SubjectKind kind = kind(was, known.born());
        Running running = newcomers.running(known.matched(), kind);
        SubjectFacts lives = was.being(known, confirmed, kind, running, stamp);
        boolean refused = lives.residence() != null && subjects.isRefusedBy(was.id(), lives.residence());
        SubjectFacts is = refused ? lives.ours() : lives;
        Subject after = subject.about(is);
        save(after, known, now);
        log.done(is, what, was.id().value());
        boolean countsDifferently =
                kind != was.kind() || !is.traits().equals(was.traits()) || !Objects.equals(is.born(), was.born());
        if (countsDifferently) clocks.again(is, what);
        Running before = was.running();
        if (before != null && !before.equals(running)) clocks.notJoined(was, before, now);
        if (running != null && !running.equals(was.running())) telling.tellOfRunning(is, now);
        notMeant.leave(was, is, pointedAt);
    }

    /** A birthday decides where one is known; an unborn child stays one, and what somebody wrote stands otherwise, also after a mistake. */
    private SubjectKind kind(SubjectFacts was, @Nullable LocalDate born) {
        if (was.kind() == SubjectKind.UNBORN) return SubjectKind.UNBORN;
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

    private String numberAsWritten(SubjectId id) {
        return db.sql("""
                        select number_as_written
                          from intake.subject
                         where id = :id
                        """).param("id", id.value()).query(String.class).single();
    }

    private void save(Subject after, Recognised known, Instant now) {
        SubjectFacts is = after.facts();
        Running running = is.running();
        boolean confirmed = is.confirmed() != null;
        db.sql("""
                update intake.subject
                   set kind = :kind, identification = :identification, matched_id = :matched, candidate_ids = :candidates, born = :born,
                       residence = :residence, joins_id = :joins, joins_case = :joinsCase,
                       person_id = :person, confirmed_by = :by, confirmed_at = :at,
                       state = :state, state_since = :now, state_by = :me
                 where id = :id
                """)
                .param("kind", is.kind().name())
                .param("identification", known.word())
                .param("matched", Columns.id(known.matched()))
                .param("candidates", Columns.ids(known.candidates()))
                .param("born", known.born())
                .param(
                        "residence",
                        known.residence() == null ? null : known.residence().value())
                .param("joins", running == null ? null : running.investigation())
                .param(
                        "joinsCase",
                        running == null ? null : running.socialCase().value())
                .param("person", Columns.id(is.confirmed()))
                .param("by", confirmed ? Entry.me().id().value() : null)
                .param("at", confirmed ? Columns.utc(now) : null)
                .param("state", after.state())
                .param("now", Columns.utc(now))
                .param("me", Entry.me().id().value())
                .param("id", is.id().value())
                .update();
    }
}
