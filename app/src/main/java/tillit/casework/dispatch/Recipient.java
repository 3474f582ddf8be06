package tillit.casework.dispatch;

import java.util.List;
import java.util.Optional;
import tillit.ground.access.PersonId;

/**
 * Somebody a letter is to.
 *
 * @param person who it is, of those in the case; empty for somebody else, such as a school
 * @param onBehalfOf the one in the case for whom somebody else speaks, as an agent does (ombud, FL (2017:900) 14-15 §§)
 * @param name as it stands above the address
 * @param address line by line; empty for somebody whose address is protected or not known
 * @param forwarded whether the letter goes by the tax agency (Skatteverkets förmedling), which alone knows the address
 */
public record Recipient(
        Optional<PersonId> person,
        Optional<PersonId> onBehalfOf,
        String name,
        List<String> address,
        boolean forwarded) {

    public Recipient {
        address = List.copyOf(address);
        if (person.isPresent() && onBehalfOf.isPresent())
            throw new IllegalArgumentException("somebody in the case speaks for nobody else");
        if (forwarded && !address.isEmpty()) throw new IllegalArgumentException("what is forwarded bears no address");
    }

    /** The one in the case for whom it counts that this letter has come: whoever it is to, or for whom that one speaks. */
    public Optional<PersonId> reaches() {
        return person.or(() -> onBehalfOf);
    }

    /** Whether both are the same one. */
    boolean isSameAs(Recipient other) {
        return person.isPresent() || other.person.isPresent()
                ? person.equals(other.person)
                : onBehalfOf.equals(other.onBehalfOf) && name.equalsIgnoreCase(other.name);
    }

    /** Shows nothing: a name is no part of a log. */
    @Override
    public String toString() {
        return "Recipient[...]";
    }
}
