package tillit.casework.intake;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** How an identification may end that begins with whoever has the number. */
    static final Set<String> POINT_AT_A_HOLDER = Set.of("CANDIDATE", "NUMBER_MISMATCH");

    Recognised {
        candidates = List.copyOf(candidates);
    }

    /**
     * Whom the report concerns before anybody has confirmed it: whom it points at, and whoever has the number that was written, also where the name says
     * otherwise, so that those who are disqualified for that person do not read on until somebody has looked.
     *
     * @param hasNumber whether a real number was written
     */
    Set<PersonId> concerned(boolean hasNumber) {
        Set<PersonId> concerned = new LinkedHashSet<>();
        if (matched != null) concerned.add(matched);
        holder().filter(it -> hasNumber).ifPresent(concerned::add);
        return concerned;
    }

    /** Whoever has the number, if a number was written and is somebody's: the first of the candidates. */
    private Optional<PersonId> holder() {
        return POINT_AT_A_HOLDER.contains(word) ? candidates.stream().findFirst() : Optional.empty();
    }
}
