package tillit.casework.away;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tillit.casework.intake.InboxRow;
import tillit.ground.access.Absence;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.duties.Duty;
import tillit.ground.duties.DutyInWords;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Fact;
import tillit.ground.page.Wording;
import tillit.ground.people.Address;
import tillit.ground.people.Person;

/** Puts what a unit must know into words. Where somebody protected is stands nowhere in it, whoever reads it. */
@Component
class CopyInWords {

    private final DutyInWords duties;

    CopyInWords(DutyInWords duties) {
        this.duties = duties;
    }

    /** @param by who or what made it */
    Copy copy(CopyReading.Read read, String by, Wording wording) {
        return new Copy(
                wording.say("away.copy.title", read.unit().unitName()),
                List.of(
                        new Fact(wording.say("away.copy.unit"), read.unit().unitName()),
                        new Fact(wording.say("away.copy.at"), moment(read.at(), wording)),
                        new Fact(wording.say("away.copy.by"), by),
                        new Fact(wording.say("away.copy.until"), wording.fullDay(read.until())),
                        new Fact(
                                wording.say("away.copy.dossiers"),
                                wording.number(read.dossiers().size()))),
                owed(read, wording),
                more(read.more().duties(), read, wording),
                read.reports().stream().map(it -> waiting(it, wording)).toList(),
                more(read.more().reports(), read, wording),
                read.cases().stream().map(it -> carried(it, wording)).toList(),
                more(read.more().cases(), read, wording),
                read.staff().stream().map(it -> staff(it, read, wording)).toList(),
                read.dossiers().size());
    }

    private List<Copy.Owed> owed(CopyReading.Read read, Wording wording) {
        Map<UUID, String> names = names(read, wording);
        Map<String, List<Copy.Row>> owners = new LinkedHashMap<>();
        read.duties().stream()
                .filter(it -> it.deadline().isPresent())
                .sorted(Comparator.comparing((Duty it) -> it.owner().isPresent()))
                .forEach(it -> owners.computeIfAbsent(owner(it, read, wording), none -> new ArrayList<>())
                        .add(row(it, names, read.at(), wording)));
        List<Copy.Owed> owed = new ArrayList<>();
        owners.forEach((owner, rows) -> owed.add(new Copy.Owed(owner, wording.say("away.copy.latest"), rows)));
        List<Copy.Row> undated = read.duties().stream()
                .filter(it -> it.deadline().isEmpty())
                .map(it -> new Copy.Row(
                        duties.title(it, wording), whom(it, names, wording), owner(it, read, wording), false))
                .toList();
        if (!undated.isEmpty())
            owed.add(new Copy.Owed(wording.say("away.copy.undated"), wording.say("away.copy.who"), undated));
        return owed;
    }

    private static String more(boolean more, CopyReading.Read read, Wording wording) {
        return more ? wording.say("away.copy.more", wording.number(read.more().most())) : "";
    }

    private static String owner(Duty duty, CopyReading.Read read, Wording wording) {
        return duty.owner()
                .map(it -> Optional.ofNullable(read.named().get(it))
                        .map(Colleague::name)
                        .orElseGet(() -> wording.say("away.somebody")))
                .orElseGet(() -> wording.say("away.nobody"));
    }

    private Copy.Row row(Duty duty, Map<UUID, String> names, Instant now, Wording wording) {
        String when = duty.deadline().map(it -> wording.fullDay(it.latestOn())).orElse("");
        return new Copy.Row(
                duties.title(duty, wording),
                whom(duty, names, wording),
                when,
                duty.isLate(now) || duty.isBreached(now));
    }

    private static String whom(Duty duty, Map<UUID, String> names, Wording wording) {
        return Optional.ofNullable(names.get(duty.subject()))
                .or(() -> Optional.ofNullable(names.get(duty.stamp().dossier().value())))
                .orElseGet(() -> wording.say("away.hidden"));
    }

    private static Map<UUID, String> names(CopyReading.Read read, Wording wording) {
        Map<UUID, String> names = new HashMap<>();
        read.reports().forEach(row -> {
            names.put(row.report().value(), whom(row, wording));
            row.about().forEach(it -> names.put(it.id().value(), it.heading(wording)));
        });
        read.cases()
                .forEach(it -> names.put(
                        it.row().socialCase().id().value(),
                        self(it, wording) + ", "
                                + it.row().socialCase().number().value()));
        return names;
    }

    private static Copy.Waiting waiting(InboxRow row, Wording wording) {
        String state = row.unread()
                ? "away.report.unread"
                : row.unassessed() > 0 ? "away.report.unassessed" : "away.report.assessed";
        return new Copy.Waiting(
                whom(row, wording),
                moment(row.receivedAt(), wording),
                wording.say(state),
                carriers(row.carriedBy(), wording),
                row.next()
                        .flatMap(Duty::deadline)
                        .map(it -> wording.fullDay(it.latestOn()))
                        .orElse(""));
    }

    private static String whom(InboxRow row, Wording wording) {
        return row.about().stream().map(it -> it.heading(wording)).collect(Collectors.joining(", "));
    }

    private static Copy.Carried carried(CopyReading.Carried found, Wording wording) {
        boolean isProtected = found.row().socialCase().stamp().isProtected()
                || found.people().stream().anyMatch(it -> it.person().isProtected());
        return new Copy.Carried(
                found.row().socialCase().number().value(),
                self(found, wording),
                carriers(found.row().carriedBy(), wording),
                isProtected,
                found.people().stream()
                        .map(it -> person(it, isProtected, wording))
                        .toList());
    }

    private static String self(CopyReading.Carried found, Wording wording) {
        return found.people().stream()
                .filter(it -> it.person().id().equals(found.row().socialCase().person()))
                .map(it -> it.person().shownName())
                .filter(it -> !it.isBlank())
                .findFirst()
                .orElseGet(() -> wording.say("cases.unseen"));
    }

    /** Nobody's address in a case with somebody protected: those who live together live at the same one. */
    private static String person(CopyReading.InCase one, boolean isProtected, Wording wording) {
        Person person = one.person();
        List<String> words = new ArrayList<>();
        words.add(wording.say("cases.part." + one.part().name()));
        words.add(person.shownName());
        person.number().map(it -> it.shown()).ifPresent(words::add);
        if (isProtected) words.add(wording.say("away.copy.no-address"));
        else if (person.address() instanceof Address.Shown(String street, String town) && !street.isBlank())
            words.add(street + " " + town);
        return words.stream().filter(it -> !it.isBlank()).collect(Collectors.joining(", "));
    }

    private static String carriers(List<Colleague> carriers, Wording wording) {
        return carriers.isEmpty()
                ? wording.say("away.nobody")
                : carriers.stream().map(Colleague::name).collect(Collectors.joining(", "));
    }

    private static Copy.Staff staff(Colleague one, CopyReading.Read read, Wording wording) {
        Absence away = read.away().get(one.id());
        String words = away == null
                ? ""
                : wording.say(
                        "away.copy.away",
                        wording.fullDay(away.last()),
                        Optional.ofNullable(read.named().get(away.standIn()))
                                .map(Colleague::name)
                                .orElseGet(() -> wording.say("away.somebody")));
        return new Copy.Staff(one.name(), one.title(), words);
    }

    private static String moment(Instant at, Wording wording) {
        return wording.fullDay(Stockholm.dayOf(at)) + " " + wording.time(at);
    }
}
