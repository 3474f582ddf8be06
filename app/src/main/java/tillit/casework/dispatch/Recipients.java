package tillit.casework.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tillit.ground.access.PersonId;
import tillit.ground.law.Refusal;
import tillit.ground.people.Address;
import tillit.ground.people.LifeStatus;
import tillit.ground.people.People;
import tillit.ground.people.Person;
import tillit.ground.people.Protection;

/** To whom a letter may be, and where they are reached. */
@Component
class Recipients {

    /** Ours: no address has more lines. */
    private static final int LINES = 6;

    private static final int LONGEST = 200; // signs of a name or a line

    private final People people;

    Recipients(People people) {
        this.people = people;
    }

    /** How somebody is reached. */
    enum Reach {
        ADDRESS,
        /** No address is known: it is handed over. */
        NO_ADDRESS,
        /** Somebody protected in the case lives there: it does not stand on the letter, which is handed over. */
        SHARED,
        /** The tax agency sends it on. */
        FORWARDED,
        /** The register has not answered, so nobody knows whether the address may be written. */
        SILENT
    }

    /** Those of a case to whom a letter may be: the living whom the writer gets to see. */
    List<Circle.Member> among(List<Circle.Member> circle) {
        return circle.stream()
                .filter(it -> it.known()
                        .filter(person ->
                                person.status() != LifeStatus.DECEASED && person.status() != LifeStatus.UNBORN)
                        .filter(person -> !person.name().isUnknown())
                        .isPresent())
                .toList();
    }

    Reach reach(Person person, List<Circle.Member> circle) {
        if (person.protection() == Protection.UNKNOWN) return Reach.SILENT;
        if (person.isProtected()) return Reach.FORWARDED;
        if (lines(person).isEmpty()) return Reach.NO_ADDRESS;
        return livesWithSomebodyProtected(person, circle) ? Reach.SHARED : Reach.ADDRESS;
    }

    private boolean livesWithSomebodyProtected(Person person, List<Circle.Member> circle) {
        return circle.stream().anyMatch(Circle.Member::isProtected)
                && people.isHiddenAddressIn(
                        String.join("\n", lines(person)),
                        circle.stream().map(Circle.Member::id).toList());
    }

    /** Those who are chosen; what is wrong is added to {@code faults}. @param represented for whom somebody else may speak */
    List<Recipient> chosen(
            Typed typed, List<Circle.Member> circle, List<Circle.Member> represented, List<Refusal> faults) {
        List<Recipient> chosen = new ArrayList<>();
        for (Circle.Member member : among(circle)) {
            if (!typed.values("to").contains(member.id().value().toString())) continue;
            Person person = member.known().orElseThrow();
            Reach reach = reach(person, circle);
            if (reach == Reach.SILENT) faults.add(new DispatchRefusal.RegisterSilent("to"));
            else chosen.add(recipient(person, reach));
        }
        other(typed, represented, faults).ifPresent(chosen::add);
        if (chosen.isEmpty() && faults.isEmpty()) faults.add(new DispatchRefusal.NobodyChosen());
        return chosen;
    }

    private static Recipient recipient(Person person, Reach reach) {
        return new Recipient(
                Optional.of(person.id()),
                Optional.empty(),
                person.name().full(),
                reach == Reach.ADDRESS ? lines(person) : List.of(),
                reach == Reach.FORWARDED);
    }

    private static Optional<Recipient> other(Typed typed, List<Circle.Member> represented, List<Refusal> faults) {
        String name = typed.value("name");
        List<String> address = typed.value("address")
                .lines()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
        if (name.isEmpty()) {
            if (!address.isEmpty() || !typed.value("behalf").isEmpty()) faults.add(new DispatchRefusal.NameMissing());
            return Optional.empty();
        }
        if (name.length() > LONGEST || name.contains("\n")) faults.add(new DispatchRefusal.NameUnfit());
        if (address.size() > LINES || address.stream().anyMatch(it -> it.length() > LONGEST))
            faults.add(new DispatchRefusal.AddressUnfit());
        return Optional.of(new Recipient(Optional.empty(), behalf(typed, represented, faults), name, address, false));
    }

    private static Optional<PersonId> behalf(Typed typed, List<Circle.Member> represented, List<Refusal> faults) {
        String of = typed.value("behalf");
        if (of.isEmpty()) return Optional.empty();
        Optional<Circle.Member> found = represented.stream()
                .filter(it -> it.id().value().toString().equals(of))
                .findFirst();
        if (found.isEmpty()) faults.add(new DispatchRefusal.NotAParty("behalf"));
        if (found.flatMap(Circle.Member::known)
                .filter(it -> it.protection() == Protection.UNKNOWN)
                .isPresent()) faults.add(new DispatchRefusal.RegisterSilent("behalf"));
        return found.map(Circle.Member::id);
    }

    private static List<String> lines(Person person) {
        return switch (person.address()) {
            case Address.Shown shown ->
                Stream.of(shown.street(), shown.town())
                        .filter(it -> !it.isBlank())
                        .toList();
            case Address.Hidden hidden -> List.of();
        };
    }
}
