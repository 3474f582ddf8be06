package tillit.casework.dispatch;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.Part;
import tillit.ground.access.PersonId;
import tillit.ground.people.Mentions;
import tillit.ground.people.People;
import tillit.ground.people.Person;

/**
 * Reads a letter as it would go out, and stops it where it tells of somebody what this recipient is not to know: where somebody protected is, and of the
 * others in the case their numbers and addresses. JO 5932-2012, JO 2437-2006; OSL (2009:400) 21 and 26 kap.
 */
@Component
class TellsNothing {

    private final People people;

    TellsNothing(People people) {
        this.people = people;
    }

    /** @throws DispatchRefusal.Stopped if it tells too much, or somebody in the case cannot be looked up */
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = DispatchRefusal.Stopped.class)
    public void read(String words, Recipient to, List<Circle.Member> circle) {
        if (circle.stream().anyMatch(it -> it.known().isEmpty()))
            throw new DispatchRefusal.Stopped(DispatchRefusal.Tells.SOMEBODY_UNSEEN);
        Optional<Circle.Member> addressee = circle.stream()
                .filter(it -> to.reaches().filter(it.id()::equals).isPresent())
                .findFirst();
        List<PersonId> all = circle.stream().map(Circle.Member::id).toList();
        String text = Mentions.plain(words);
        if (people.isHiddenAddressIn(text + "\n" + Mentions.whole(text), all))
            throw new DispatchRefusal.Stopped(DispatchRefusal.Tells.HIDDEN_ADDRESS);
        for (Circle.Member other : circle) {
            if (addressee.filter(other::equals).isPresent()) continue;
            Person person = other.known().orElseThrow();
            boolean guarded = other.isProtected() && !isInHidingWith(addressee);
            if (guarded && stands(Mentions.name(person), text))
                throw new DispatchRefusal.Stopped(DispatchRefusal.Tells.HIDDEN_NAME);
            if ((guarded || !other.isSelf()) && stands(Mentions.number(person), text))
                throw new DispatchRefusal.Stopped(DispatchRefusal.Tells.NUMBER);
            if (hasAddress(person, addressee, text)) throw new DispatchRefusal.Stopped(DispatchRefusal.Tells.ADDRESS);
        }
    }

    /** A guardian who is protected, too, is told of the child by name. */
    static boolean isInHidingWith(Optional<Circle.Member> addressee) {
        return addressee
                .filter(it -> it.isProtected() && (it.part() == Part.GUARDIAN || it.part() == Part.MOTHER))
                .isPresent();
    }

    private static boolean stands(Optional<Pattern> mention, String text) {
        return mention.filter(it -> it.matcher(text).find()).isPresent();
    }

    private static boolean hasAddress(Person person, Optional<Circle.Member> addressee, String text) {
        boolean own = addressee
                .flatMap(Circle.Member::known)
                .filter(it -> Mentions.isSameStreet(it, person))
                .isPresent();
        return !own && stands(Mentions.street(person), text);
    }
}
