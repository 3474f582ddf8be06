package tillit.casework.intake;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tillit.ground.access.MunicipalityId;
import tillit.ground.access.PersonId;

/**
 * What the register says of somebody as written: nobody is written on before a human has confirmed.
 *
 * @param word how the identification ended, as the database keeps it
 * @param matched whom the number points at, if the name does not contradict it
 * @param candidates who may be meant, best first
 * @param born the day of birth, if the register or the number says it
 * @param residence the municipality of residence, if it is another
 */
record Recognised(
        String word,
        @Nullable PersonId matched,
        List<PersonId> candidates,
        @Nullable LocalDate born,
        @Nullable MunicipalityId residence,
        boolean isProtected) {
    Recognised {
        candidates = List.copyOf(candidates);
    }
}
