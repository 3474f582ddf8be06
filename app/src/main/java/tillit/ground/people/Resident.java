package tillit.ground.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tillit.ground.access.MunicipalityId;

/**
 * What the population register says of somebody, as it was delivered.
 *
 * @param residence where registered; null where the register does not say, as for a protected person
 * @param guardians the numbers of the guardians (vårdnadshavare)
 */
public record Resident(
        IdentityNumber number,
        Name name,
        Sex sex,
        LocalDate birthDate,
        String street,
        String town,
        @Nullable MunicipalityId residence,
        Protection protection,
        LifeStatus status,
        List<IdentityNumber> guardians) {
    public Resident {
        guardians = List.copyOf(guardians);
    }

    /** Shows nothing. */
    @Override
    public String toString() {
        return "Resident[...]";
    }
}
