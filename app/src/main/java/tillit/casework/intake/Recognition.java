package tillit.casework.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tillit.ground.access.Entry;
import tillit.ground.access.MunicipalityId;
import tillit.ground.access.PersonId;
import tillit.ground.people.AgeSpan;
import tillit.ground.people.Candidate;
import tillit.ground.people.Described;
import tillit.ground.people.Identification;
import tillit.ground.people.IdentityNumber;
import tillit.ground.people.People;
import tillit.ground.people.Person;
import tillit.ground.people.ReadNumber;

/** From somebody as written to whom the register knows: nothing is corrected, and nobody is chosen. */
@Component
class Recognition {

    private static final Pattern SPAN = Pattern.compile("(?<![0-9])([0-9]{1,2})\\s*[-\u2013]\\s*([0-9]{1,2})(?![0-9])");

    private final People people;

    Recognition(People people) {
        this.people = people;
    }

    Recognised recognise(SubjectAsWritten written, LocalDate on) {
        return closedByThoseNamed(recognisedAs(written, on), written, on);
    }

    /**
     * Whoever is named by number beside a child, a mother or a guardian, may be protected without the one who registers knowing: then the report is
     * closed to others, whatever else was recognised.
     */
    private Recognised closedByThoseNamed(Recognised found, SubjectAsWritten written, LocalDate on) {
        if (found.isProtected()) return found;
        List<String> lines = new ArrayList<>(written.relatives());
        lines.add(written.number());
        List<PersonId> named = people.protectedNamedIn(lines, on);
        if (named.isEmpty()) return found;
        boolean isMother = written.about() == About.UNBORN && found.matched() == null && named.size() == 1;
        return new Recognised(
                found.word(),
                isMother ? named.getFirst() : found.matched(),
                found.candidates(),
                found.born(),
                found.residence(),
                true);
    }

    private Recognised recognisedAs(SubjectAsWritten written, LocalDate on) {
        Identification found = people.identify(described(written), on);
        List<PersonId> candidates = found.candidates().stream()
                .map(Candidate::person)
                .map(Person::id)
                .toList();
        return switch (found) {
            case Identification.Unborn unborn -> expected(unborn.mothers(), "UNBORN", written, on);
            case Identification.NewbornWithoutNumber newborn ->
                expected(newborn.mothers(), "NEWBORN_WITHOUT_NUMBER", written, on);
            default ->
                found.match()
                        .map(person -> matched(found, person))
                        .orElseGet(() -> unmatched(found, candidates, ReadNumber.read(written.number(), on)));
        };
    }

    private Recognised matched(Identification found, Person person) {
        MunicipalityId here = Entry.me().municipality();
        MunicipalityId residence = person.residence();
        return new Recognised(
                word(found),
                person.id(),
                List.of(),
                person.birthDate(),
                here.equals(residence) ? null : residence,
                person.isProtected());
    }

    /** A number that nobody seems to have may be that of a person whom the one who registers may not meet: then the report is closed to others. */
    private Recognised unmatched(Identification found, List<PersonId> candidates, ReadNumber number) {
        Optional<PersonId> hidden = hidden(found, number);
        if (hidden.isPresent()) return new Recognised("PROTECTED", hidden.get(), List.of(), born(number), null, true);
        Optional<PersonId> barred = barred(number);
        if (barred.isPresent())
            return new Recognised("CANDIDATE", barred.get(), List.of(barred.get()), born(number), null, false);
        return new Recognised(word(found), null, candidates, born(number), null, people.isAnyProtected(candidates));
    }

    private Optional<PersonId> hidden(Identification found, ReadNumber number) {
        boolean isNobodysHere =
                found instanceof Identification.Unidentified || found instanceof Identification.Candidates;
        return isNobodysHere && number instanceof ReadNumber.Valid(IdentityNumber valid)
                ? people.protectedWith(valid)
                : Optional.empty();
    }

    /** Whoever is disqualified for somebody does not recognise the number; the colleague who takes over must, and is asked whether it is right. */
    private Optional<PersonId> barred(ReadNumber number) {
        return number instanceof ReadNumber.Valid(IdentityNumber valid) ? people.barredWith(valid) : Optional.empty();
    }

    private Recognised expected(List<Person> mothers, String word, SubjectAsWritten written, LocalDate on) {
        PersonId mother = mothers.size() == 1
                ? mothers.getFirst().id()
                : barredMother(mothers, written, on).orElse(null);
        List<PersonId> ids = mothers.stream().map(Person::id).toList();
        return new Recognised(word, mother, mother == null ? ids : List.of(), null, null, people.isAnyProtected(ids));
    }

    /** Whoever is disqualified for a mother does not recognise her either. */
    private Optional<PersonId> barredMother(List<Person> mothers, SubjectAsWritten written, LocalDate on) {
        if (!mothers.isEmpty()) return Optional.empty();
        List<String> lines = new ArrayList<>(written.relatives());
        lines.add(written.name() + " " + written.number());
        return people.barredNamedIn(lines, on).stream().findFirst();
    }

    private static @Nullable LocalDate born(ReadNumber number) {
        return number instanceof ReadNumber.Valid(IdentityNumber valid) ? valid.birthDate() : null;
    }

    private static Described described(SubjectAsWritten written) {
        boolean unborn = written.about() == About.UNBORN;
        List<String> mother = List.of(written.name() + " " + written.number());
        return new Described(
                unborn ? "" : written.number(),
                written.name(),
                written.address(),
                age(written.age()),
                unborn ? mother : written.relatives(),
                written.expectedBirth());
    }

    /** "6-17 år" means from and to; "ca 6 år" means about. */
    private static @Nullable AgeSpan age(String written) {
        Matcher span = SPAN.matcher(written);
        if (!span.find()) return AgeSpan.read(written).orElse(null);
        int from = Integer.parseInt(span.group(1));
        int to = Integer.parseInt(span.group(2));
        return from <= to ? new AgeSpan(from, to) : null;
    }

    private static String word(Identification found) {
        return found.word().toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
