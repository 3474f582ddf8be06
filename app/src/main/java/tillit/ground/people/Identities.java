package tillit.ground.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Ids;
import tillit.ground.access.PersonId;
import tillit.ground.access.UnitId;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;

/**
 * How somebody becomes known: with a number, without one, unborn; and how a mistake is put right. Nothing is deleted, and each act leaves a row in the
 * log in its own transaction. The answers are the same for new, known and protected persons.
 */
@Component
@Transactional
public class Identities {

    private static final int SERIALS = 100;
    private static final int SHORTEST_REASON = 10;

    private final JdbcClient db;
    private final Persons persons;
    private final Audit audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Identities(JdbcClient db, Persons persons, Audit audit, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.persons = persons;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /**
     * The person with the number, who need not have been known. A name that is already known is left as it is. A number that no register could be asked
     * about is treated as a protected person's.
     *
     * @param unit where the person is known from now on
     * @return the same kind of answer for new, known and protected: ask {@link People#isAnyProtected} before a dossier is opened
     */
    public PersonId register(IdentityNumber number, Name name, UnitId unit) {
        return add(
                new Newcomer(number.value(), name, "", number.birthDate(), null, number.sex(), LifeStatus.LIVING, null),
                unit);
    }

    /**
     * Somebody without a number, perhaps without a name.
     *
     * @param description what is known, such as "Bosse eller Basse, ca 6 år, blå täckjacka"
     */
    public PersonId registerWithoutNumber(
            Name name, String description, @Nullable LocalDate born, @Nullable Sex sex, UnitId unit) {
        LifeStatus status = name.isUnknown() ? LifeStatus.UNKNOWN : LifeStatus.LIVING;
        return add(new Newcomer(null, name, description, born, null, sex, status, null), unit);
    }

    /** A child that is expected. It is no person in law; the matter is the mother's. */
    public PersonId registerUnborn(PersonId mother, LocalDate expected, UnitId unit) {
        return add(new Newcomer(null, new Name("", ""), "", null, expected, null, LifeStatus.UNBORN, mother), unit);
    }

    /**
     * Joins an unknown person to who it turned out to be. No clock starts again.
     *
     * @return false if one of them does not exist for the one who asks
     * @throws AlreadyKnown if the first has a number of the register's or is joined already
     */
    public boolean identify(PersonId unknown, PersonId known) {
        String answer = db.sql("select people.identify(:unknown, :known)")
                .param("unknown", unknown.value())
                .param("known", known.value())
                .query(String.class)
                .single();
        if (answer.equals("KNOWN")) throw new AlreadyKnown();
        if (answer.equals("ABSENT")) {
            audit.note(Noted.aboutPerson(unknown.value(), "person-identified", Outcome.NOT_FOUND));
            return false;
        }
        audit.note(Noted.aboutPerson(unknown.value(), "person-identified", Outcome.DONE)
                .with("as " + known.value()));
        events.publishEvent(new PersonIdentified(unknown, known, clock.instant()));
        return true;
    }

    /**
     * Corrects a wrong number. If the right one is somebody else's, or the person with the wrong one really exists, then another person was meant, and the answer
     * says who; what was there before stays, with the reason (REQ-IDCHECK).
     *
     * @return who was meant; empty if the person does not exist for the one who asks
     * @throws ReasonTooShort if no real reason is given
     */
    public Optional<PersonId> correctNumber(PersonId written, IdentityNumber right, Name name, String reason) {
        if (reason.strip().length() < SHORTEST_REASON) throw new ReasonTooShort();
        Optional<PersonId> meant = db.sql("""
                        select people.correct_number(:person, :number, :reason, :new, :given, :family, :nameNorm, :familyNorm, :born, :sex) as id
                        """)
                .param("person", written.value())
                .param("number", right.value())
                .param("reason", reason.strip())
                .param("new", Ids.next())
                .param("given", name.given())
                .param("family", name.family())
                .param("nameNorm", Folded.fold(name.full()))
                .param("familyNorm", Folded.fold(name.family() + " " + name.given()))
                .param("born", right.birthDate())
                .param("sex", right.sex().name())
                .query((row, index) ->
                        Optional.ofNullable(row.getObject("id", UUID.class)).map(PersonId::new))
                .single();
        audit.note(Noted.aboutPerson(
                        written.value(), "number-corrected", meant.isPresent() ? Outcome.DONE : Outcome.NOT_FOUND)
                .with(meant.map(it -> "meant " + it.value()).orElse("")));
        meant.ifPresent(it -> events.publishEvent(new NumberCorrected(written, it, clock.instant())));
        return meant;
    }

    /**
     * A number of our own for somebody without one; the one they have if they have one. It stays theirs.
     *
     * @return empty if the person does not exist for the one who asks
     * @throws BirthNotKnown if the day of birth or the sex is not known
     */
    public Optional<IdentityNumber> giveInterimNumber(PersonId id) {
        Optional<Person> person = persons.find(id);
        if (person.isEmpty()) return Optional.empty();
        LocalDate born = person.get().birthDate();
        Sex sex = person.get().sex();
        if (born == null || sex == null) throw new BirthNotKnown();
        List<String> offered = IntStream.range(0, SERIALS)
                .mapToObj(serial -> InterimNumber.of(born, sex, serial).value())
                .toList();
        String given = db.sql("select people.give_interim_number(:person, :numbers::text[])")
                .param("person", id.value())
                .param("numbers", offered.toArray(String[]::new))
                .query(String.class)
                .single();
        audit.note(Noted.aboutPerson(id.value(), "interim-number-given", Outcome.DONE));
        return Optional.of(IdentityNumber.stored(given));
    }

    private record Newcomer(
            @Nullable String number,
            Name name,
            String description,
            @Nullable LocalDate born,
            @Nullable LocalDate expected,
            @Nullable Sex sex,
            LifeStatus status,
            @Nullable PersonId mother) {}

    private PersonId add(Newcomer newcomer, UnitId unit) {
        Name name = newcomer.name();
        PersonId id = db.sql("""
                        select people.register_person(:id, :number, :given, :family, :nameNorm, :familyNorm, :description,
                                                      :born::date, :expected::date, :sex, :status, :mother::uuid, :unit) as id
                        """)
                .param("id", Ids.next())
                .param("number", newcomer.number())
                .param("given", name.given())
                .param("family", name.family())
                .param("nameNorm", Folded.fold(name.full()))
                .param("familyNorm", Folded.fold(name.family() + " " + name.given()))
                .param("description", newcomer.description().strip())
                .param("born", newcomer.born())
                .param("expected", newcomer.expected())
                .param("sex", newcomer.sex() == null ? null : newcomer.sex().name())
                .param("status", newcomer.status().name())
                .param(
                        "mother",
                        newcomer.mother() == null ? null : newcomer.mother().value())
                .param("unit", unit.value())
                .query(Persons.PERSON_ID)
                .single();
        audit.note(Noted.aboutPerson(id.value(), "person-registered", Outcome.DONE));
        return id;
    }
}
