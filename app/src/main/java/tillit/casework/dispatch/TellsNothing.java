package tillit.casework.dispatch;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.Part;
import tillit.ground.access.PersonId;
import tillit.ground.people.Address;
import tillit.ground.people.IdentityNumber;
import tillit.ground.people.People;
import tillit.ground.people.Person;

/**
 * Reads a letter as it would go out, and stops it where it tells of somebody what this recipient is not to know: where somebody protected is, and of the
 * others in the case their numbers and addresses. JO 5932-2012, JO 2437-2006; OSL (2009:400) 21 and 26 kap.
 */
@Component
class TellsNothing {

    private static final int SHORTEST_STREET = 4; // signs; shorter ones stand in any text

    private final People people;

    TellsNothing(People people) {
        this.people = people;
    }

    /** @throws DispatchRefusal.Stopped if it tells too much, or somebody in the case cannot be looked up */
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = DispatchRefusal.Stopped.class)
    public void read(String text, Recipient to, List<Circle.Member> circle) {
        if (circle.stream().anyMatch(it -> it.known().isEmpty()))
            throw new DispatchRefusal.Stopped(DispatchRefusal.Tells.SOMEBODY_UNSEEN);
        Optional<Circle.Member> addressee = circle.stream()
                .filter(it -> to.person().filter(it.id()::equals).isPresent())
                .findFirst();
        List<PersonId> all = circle.stream().map(Circle.Member::id).toList();
        if (people.isHiddenAddressIn(text, all))
            throw new DispatchRefusal.Stopped(DispatchRefusal.Tells.HIDDEN_ADDRESS);
        for (Circle.Member other : circle) {
            if (addressee.filter(other::equals).isPresent()) continue;
            Person person = other.known().orElseThrow();
            boolean guarded = other.isProtected() && !isInHidingWith(addressee);
            if (guarded && names(person, text)) throw new DispatchRefusal.Stopped(DispatchRefusal.Tells.HIDDEN_NAME);
            if ((guarded || !other.isSelf()) && hasNumber(person, text))
                throw new DispatchRefusal.Stopped(DispatchRefusal.Tells.NUMBER);
            if (hasAddress(person, addressee, text)) throw new DispatchRefusal.Stopped(DispatchRefusal.Tells.ADDRESS);
        }
    }

    /** A guardian who is protected, too, is told of the child by name. */
    private static boolean isInHidingWith(Optional<Circle.Member> addressee) {
        return addressee
                .filter(it -> it.isProtected() && (it.part() == Part.GUARDIAN || it.part() == Part.MOTHER))
                .isPresent();
    }

    private static boolean names(Person person, String text) {
        return !person.name().isUnknown() && stands(person.name().full(), "(?!\\p{L})", text);
    }

    private static boolean hasNumber(Person person, String text) {
        return person.number()
                .map(IdentityNumber::value)
                .filter(it -> Pattern.compile("(?<!\\d)(" + it.substring(0, 2) + ")?" + it.substring(2, 8)
                                + "\\s*[-–+]?\\s*" + Pattern.quote(it.substring(8)) + "(?!\\d)")
                        .matcher(text)
                        .find())
                .isPresent();
    }

    private static boolean hasAddress(Person person, Optional<Circle.Member> addressee, String text) {
        String street = street(person);
        String own = addressee
                .flatMap(Circle.Member::known)
                .map(TellsNothing::street)
                .orElse("");
        return street.length() >= SHORTEST_STREET && !street.equalsIgnoreCase(own) && stands(street, "(?!\\d)", text);
    }

    /** The street and the house, without the flat. */
    private static String street(Person person) {
        return person.address() instanceof Address.Shown shown
                ? shown.street().split(",", 2)[0].strip()
                : "";
    }

    /** Whether these words stand there, however the space between them and the lines are broken. */
    private static boolean stands(String words, String end, String text) {
        Matcher parts = Pattern.compile("\\p{L}+|\\d+|[^\\p{L}\\d\\s]+").matcher(words);
        String pattern = Stream.iterate(parts.find(), found -> found, _ -> parts.find())
                .map(_ -> Pattern.quote(parts.group()))
                .collect(Collectors.joining("\\s*"));
        return Pattern.compile("(?<!\\p{L})" + pattern + end, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .find();
    }
}
