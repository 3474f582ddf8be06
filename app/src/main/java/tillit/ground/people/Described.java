package tillit.ground.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as another person described them, in that person's words. Everything may be empty.
 *
 * @param number what was typed where a number belongs
 * @param name the name, with whatever words stood around it
 * @param address where the person is said to live, also uncertain ("Kvarngatan, 30 eller 31")
 * @param age about how old
 * @param relatives parents and others as written, each with or without a number ("Jenny Åkerlind", "Luwam Tesfai 19900661-2387")
 * @param born the day of birth, when told apart from a number: of a newborn child, or the expected day of an unborn one
 */
public record Described(
        String number,
        String name,
        String address,
        @Nullable AgeSpan age,
        List<String> relatives,
        @Nullable LocalDate born) {
    public Described {
        relatives = List.copyOf(relatives);
    }

    /** Somebody of whom number, name and address were written. */
    public static Described as(String number, String name, String address) {
        return new Described(number, name, address, null, List.of(), null);
    }

    /** The same, said to be about so old. */
    public Described aged(AgeSpan about) {
        return new Described(number, name, address, about, relatives, born);
    }

    /** The same, with parents or other relatives as written. */
    public Described with(String... relativesAsWritten) {
        return new Described(number, name, address, age, List.of(relativesAsWritten), born);
    }

    /** The same, born on the day or expected then. */
    public Described born(LocalDate day) {
        return new Described(number, name, address, age, relatives, day);
    }

    /** Shows nothing. */
    @Override
    public String toString() {
        return "Described[...]";
    }
}
