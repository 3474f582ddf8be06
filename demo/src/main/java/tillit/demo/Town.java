package tillit.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import tillit.ground.access.MunicipalityId;
import tillit.ground.people.IdentityNumber;
import tillit.ground.people.LifeStatus;
import tillit.ground.people.Resident;

/**
 * Björkmåla as it has grown: families around those who were there from the first day, always the same for the same day and size.
 *
 * @param grown who has come beside those in {@code population.csv}
 */
record Town(List<Resident> grown) {

    /** Where Björkmåla's neighbours live: made up, too. */
    static final MunicipalityId GRANHULT = new MunicipalityId(9902);

    static final MunicipalityId BJORKMALA = new MunicipalityId(9901);

    private static final long SEED = 9901;
    private static final int CHILDHOOD = 18;
    private static final int YOUNGEST_OLD = 1976; // the series has few who were born before
    private static final int OLDEST = 1930;
    private static final int LAST_BIRTHS = 2024; // the series has nobody younger
    private static final double CHILDREN = 0.21; // of a municipality's residents
    private static final double OLD = 0.085; // all that the series has, in a town of 20,000

    Town {
        grown = List.copyOf(grown);
    }

    /** @param size how many live there in all, with those who were there from the first day */
    static Town of(LocalDate today, int size) {
        List<Resident> first = Residents.all();
        Set<String> taken = new HashSet<>();
        first.forEach(resident -> taken.add(resident.number().value()));
        Households households = new Households(new Dice(SEED), new Series(SEED, taken), new Names());
        int wanted = Math.max(0, size - first.size());
        children(households, today, wanted);
        int old = (int) (wanted * OLD);
        for (int i = 0; i < old; i++) households.old(OLDEST, YOUNGEST_OLD - 1);
        households.fill(YOUNGEST_OLD, today.getYear() - CHILDHOOD, wanted);
        return new Town(households.everyone());
    }

    private static void children(Households households, LocalDate today, int wanted) {
        int first = today.getYear() - CHILDHOOD + 1;
        int last = Math.min(today.getYear(), LAST_BIRTHS);
        int each = (int) (wanted * CHILDREN / (last - first + 1));
        int[] still = new int[last - first + 1];
        java.util.Arrays.fill(still, each);
        for (int year = first; year <= last; year++) {
            while (still[year - first] > 0) households.family(first, still, year - first);
        }
    }

    /** Everybody, with those who were there from the first day. */
    List<Resident> everyone() {
        List<Resident> all = new ArrayList<>(Residents.all());
        all.addAll(grown);
        return all;
    }

    /** Whom history is about: not the families that were there from the first day, whose stories are told elsewhere. */
    List<Resident> living() {
        return grown.stream()
                .filter(it -> it.status() == LifeStatus.LIVING)
                .filter(it -> !Objects.equals(it.residence(), GRANHULT))
                .toList();
    }

    /** Those who are in our register and live in the neighbouring municipality. */
    List<Resident> elsewhere() {
        return grown.stream()
                .filter(it -> Objects.equals(it.residence(), GRANHULT))
                .toList();
    }

    /** The numbers of all whom anything in the register points at. */
    Stream<String> numbers() {
        return everyone().stream()
                .flatMap(it -> Stream.concat(Stream.of(it.number()), it.guardians().stream()))
                .map(IdentityNumber::value)
                .distinct();
    }
}
