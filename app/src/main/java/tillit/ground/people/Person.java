package tillit.ground.people;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tillit.ground.access.MunicipalityId;
import tillit.ground.access.PersonId;

/**
 * Somebody, as row security shows them to the one who asks.
 *
 * @param description what is known of somebody without a name, such as what was seen; else empty
 * @param birthDate the day of birth; for an unborn child the expected day
 * @param residence the municipality where the person is registered, also another one
 * @param inRegister whether the person is in the copy of the population register, where everyone who lives here is
 * @param identifiedAs who somebody unknown turned out to be
 * @param mother the expectant mother of an unborn child
 */
public record Person(
        PersonId id,
        @Nullable IdentityNumber identityNumber,
        Name name,
        String description,
        @Nullable LocalDate birthDate,
        @Nullable Sex sex,
        Address address,
        @Nullable MunicipalityId residence,
        Protection protection,
        LifeStatus status,
        boolean inRegister,
        @Nullable PersonId identifiedAs,
        @Nullable PersonId mother) {

    /** The number, if there is one. */
    public Optional<IdentityNumber> number() {
        return Optional.ofNullable(identityNumber);
    }

    /** The age on the day, if the day of birth is known and has been. */
    public Optional<Integer> ageOn(LocalDate day) {
        return Optional.ofNullable(birthDate).filter(born -> !born.isAfter(day)).map(born -> Age.on(born, day));
    }

    /** What to call the person: the name, or what is known instead. */
    public String shownName() {
        return name.isUnknown() ? description : name.full();
    }

    /** Whether only those who may meet protected persons meet this one. */
    public boolean isProtected() {
        return protection.hides();
    }

    /** Shows the id only. */
    @Override
    public String toString() {
        return "Person[" + id.value() + "]";
    }
}
