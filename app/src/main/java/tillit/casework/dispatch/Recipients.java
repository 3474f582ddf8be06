package tillit.casework.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tillit.ground.law.Refusal;
import tillit.ground.people.Address;
import tillit.ground.people.LifeStatus;
import tillit.ground.people.Person;
import tillit.ground.people.Protection;

/** To whom a letter may be, and where they are reached. */
@Component
class Recipients {

    /** Ours: no address has more lines. */
    private static final int LINES = 6;

    private static final int LONGEST = 200; // signs of a name or a line

    /** How somebody is reached. */
    enum Reach {
        ADDRESS,
        /** No address is known: it is handed over. */
        NO_ADDRESS,
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

    Reach reach(Person person) {
        if (person.protection() == Protection.UNKNOWN) return Reach.SILENT;
        if (person.isProtected()) return Reach.FORWARDED;
        return lines(person).isEmpty() ? Reach.NO_ADDRESS : Reach.ADDRESS;
    }

    /** Those who are chosen; what is wrong is added to {@code faults}. */
    List<Recipient> chosen(Typed typed, List<Circle.Member> circle, List<Refusal> faults) {
        List<Recipient> chosen = new ArrayList<>();
        for (Circle.Member member : among(circle)) {
            if (!typed.values("to").contains(member.id().value().toString())) continue;
            Person person = member.known().orElseThrow();
            if (reach(person) == Reach.SILENT) faults.add(new DispatchRefusal.RegisterSilent());
            else chosen.add(recipient(person));
        }
        other(typed, faults).ifPresent(chosen::add);
        if (chosen.isEmpty() && faults.isEmpty()) faults.add(new DispatchRefusal.NobodyChosen());
        return chosen;
    }

    private Recipient recipient(Person person) {
        return new Recipient(
                Optional.of(person.id()), person.name().full(), lines(person), reach(person) == Reach.FORWARDED);
    }

    private static Optional<Recipient> other(Typed typed, List<Refusal> faults) {
        String name = typed.value("name");
        List<String> address = typed.value("address")
                .lines()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
        if (name.isEmpty()) {
            if (!address.isEmpty()) faults.add(new DispatchRefusal.NameMissing());
            return Optional.empty();
        }
        if (name.length() > LONGEST || name.contains("\n")) faults.add(new DispatchRefusal.NameUnfit());
        if (address.size() > LINES || address.stream().anyMatch(it -> it.length() > LONGEST))
            faults.add(new DispatchRefusal.AddressUnfit());
        return Optional.of(new Recipient(Optional.empty(), name, address, false));
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
