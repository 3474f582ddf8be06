package tillit.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tillit.ground.access.MunicipalityId;
import tillit.ground.people.IdentityNumber;
import tillit.ground.people.LifeStatus;
import tillit.ground.people.Name;
import tillit.ground.people.PersonalNumber;
import tillit.ground.people.Protection;
import tillit.ground.people.Resident;
import tillit.ground.people.Sex;

/** Puts people together: couples, parents who live apart, children with one guardian, half-siblings, the old and those who live alone. */
final class Households {

    private static final int NEAREST = 30;

    private final Dice dice;
    private final Series series;
    private final Names names;
    private final List<Resident> everyone = new ArrayList<>();
    private final List<String> families = new ArrayList<>();

    Households(Dice dice, Series series, Names names) {
        this.dice = dice;
        this.series = series;
        this.names = names;
    }

    /** A home. @param town where it is; of a protected household neither street nor town is known */
    private record Home(
            String street, String town, @Nullable MunicipalityId residence, Protection protection) {}

    List<Resident> everyone() {
        return List.copyOf(everyone);
    }

    /**
     * A family with children.
     *
     * @param still how many children are still to be born in each year from {@code first}
     * @param index the year of the eldest, in {@code still}
     */
    void family(int first, int[] still, int index) {
        int eldest = first + index;
        String family = names.family(dice);
        families.add(family);
        Home home = home();
        Optional<PersonalNumber> mother = adult(eldest - dice.between(22, 35), Sex.FEMALE);
        Optional<PersonalNumber> father = adult(eldest - dice.between(23, 38), Sex.MALE);
        boolean alone = dice.percent(14);
        boolean apart = !alone && dice.percent(21);
        mother.ifPresent(it -> add(it, family, home, List.of()));
        if (!alone) father.ifPresent(it -> add(it, family, apart ? home() : home, List.of()));
        List<IdentityNumber> guardians = new ArrayList<>();
        mother.ifPresent(guardians::add);
        if (!alone) father.ifPresent(guardians::add);
        int next = index;
        for (int more = 1 + dice.weighted(38, 42, 15, 5); more > 0 && next < still.length; more--) {
            if (still[next] > 0) child(first + next, still, next, family, home, guardians);
            next += dice.between(2, 3);
        }
        if (apart && dice.percent(35) && next < still.length && still[next] > 0) {
            half(first + next, still, next, family, home, mother);
        }
    }

    /** Somebody old, often with one of the town's families. */
    void old(int from, int to) {
        Sex sex = dice.percent(52) ? Sex.FEMALE : Sex.MALE;
        String family = families.isEmpty() || dice.percent(40) ? names.family(dice) : dice.one(families);
        adult(dice.between(from, to), sex).ifPresent(number -> {
            LifeStatus status = dice.percent(6) ? LifeStatus.DECEASED : LifeStatus.LIVING;
            everyone.add(resident(number, family, home(), List.of(), status));
        });
    }

    /** Adults without children at home, alone or two together, until the town has its size. */
    void fill(int from, int to, int size) {
        while (everyone.size() < size) {
            int before = everyone.size();
            Home home = home();
            String family = names.family(dice);
            int year = dice.between(from, to);
            adult(year, Sex.FEMALE).ifPresent(it -> add(it, family, home, List.of()));
            boolean together = dice.percent(45);
            Home his = together ? home : home();
            if (everyone.size() < size)
                adult(year - dice.between(-3, 4), Sex.MALE)
                        .ifPresent(it -> add(it, together ? family : names.family(dice), his, List.of()));
            if (everyone.size() == before) return; // nobody is left in the series
        }
    }

    /** The mother's child with another man: a half-sibling. */
    private void half(int year, int[] still, int index, String family, Home home, Optional<PersonalNumber> mother) {
        List<IdentityNumber> guardians = new ArrayList<>();
        mother.ifPresent(guardians::add);
        adult(year - dice.between(23, 36), Sex.MALE).ifPresent(it -> {
            add(it, names.family(dice), home, List.of());
            guardians.add(it);
        });
        child(year, still, index, family, home, guardians);
    }

    private void child(int year, int[] still, int index, String family, Home home, List<IdentityNumber> guardians) {
        still[index]--;
        Sex sex = dice.percent(51.4) ? Sex.MALE : Sex.FEMALE;
        series.next(year, sex)
                .or(() -> series.next(year, sex == Sex.MALE ? Sex.FEMALE : Sex.MALE))
                .ifPresent(it -> add(it, family, home, guardians));
    }

    /** Somebody born that year, or as near as the series has. */
    private Optional<PersonalNumber> adult(int year, Sex sex) {
        for (int away = 0; away <= NEAREST; away++) {
            Optional<PersonalNumber> found = series.next(year + away, sex);
            if (found.isEmpty()) found = series.next(year - away, sex);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private Home home() {
        if (dice.percent(0.3)) return new Home("", "", null, Protection.PROTECTED_REGISTRATION);
        if (dice.percent(0.6)) return new Home(names.home(dice), "Granhult", Town.GRANHULT, Protection.NONE);
        return new Home(names.home(dice), "Björkmåla", Town.BJORKMALA, Protection.NONE);
    }

    private void add(PersonalNumber number, String family, Home home, List<IdentityNumber> guardians) {
        everyone.add(resident(number, family, home, guardians, LifeStatus.LIVING));
    }

    private Resident resident(
            PersonalNumber number, String family, Home home, List<IdentityNumber> guardians, LifeStatus status) {
        Sex sex = number.sex();
        int year = number.birthDate().getYear();
        return new Resident(
                number,
                new Name(names.given(dice, sex, year), family),
                sex,
                number.birthDate(),
                home.street(),
                home.town(),
                home.residence(),
                home.protection(),
                status,
                guardians);
    }
}
