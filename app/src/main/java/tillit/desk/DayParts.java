package tillit.desk;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tillit.casework.reminders.RemindersInWords;
import tillit.ground.access.DossierId;
import tillit.ground.duties.Duty;
import tillit.ground.duties.DutyInWords;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Wording;

/** Parts a day by when things must be done: each matter once, where its most pressing duty belongs, with all its duties under it. */
final class DayParts {

    private final DutyInWords words;
    private final Whom.Directory directory;
    private final Wording wording;
    private final Instant now;
    private final Map<UUID, RemindersInWords.Noted> reminders;

    DayParts(DutyInWords words, Whom.Directory directory, Wording wording, Instant now) {
        this(words, directory, wording, now, List.of());
    }

    /** @param reminders the reader's own, of which the duties may tell */
    DayParts(
            DutyInWords words,
            Whom.Directory directory,
            Wording wording,
            Instant now,
            List<RemindersInWords.Noted> reminders) {
        this.reminders =
                reminders.stream().collect(Collectors.toMap(it -> it.duty().subject(), it -> it));
        this.words = words;
        this.directory = directory;
        this.wording = wording;
        this.now = now;
    }

    /** When something must be done, the most pressing first. */
    private enum When {
        /** Its last permissible moment has passed. */
        LATE("late"),
        /** Its day has passed, but a weekend or a holiday has moved the last permissible one. */
        PASSED("passed"),
        TODAY("today"),
        WEEK("week"),
        /** The law names no day: as soon as one can. */
        SOON("soon"),
        LATER("later");

        private final String part;

        When(String part) {
            this.part = part;
        }
    }

    /** @param duties what is due first standing first */
    List<MyDay.Part> of(List<Duty> duties) {
        Map<DossierId, List<Duty>> matters = duties.stream()
                .collect(
                        Collectors.groupingBy(duty -> duty.stamp().dossier(), LinkedHashMap::new, Collectors.toList()));
        List<MyDay.Part> parts = new ArrayList<>();
        for (When when : When.values()) {
            List<MyDay.Matter> rows = matters.values().stream()
                    .filter(matter -> mostPressing(matter) == when)
                    .map(this::matter)
                    .toList();
            if (!rows.isEmpty()) parts.add(new MyDay.Part(when.part, wording.say("desk.day." + when.part), rows));
        }
        return parts;
    }

    /** Each matter once, in the order of what is due first. @param duties what is due first standing first */
    List<MyDay.Matter> matters(List<Duty> duties) {
        return duties.stream()
                .collect(Collectors.groupingBy(duty -> duty.stamp().dossier(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(this::matter)
                .toList();
    }

    /** A duty with whom it is about. */
    tillit.ground.page.Duty row(Duty duty) {
        return row(duty, directory.whom(duty));
    }

    private MyDay.Matter matter(List<Duty> duties) {
        List<String> about = duties.stream().map(directory::whom).distinct().toList();
        boolean one = duties.size() == 1;
        return new MyDay.Matter(
                String.join(", ", about),
                directory.matter(duties.getFirst()),
                mostPressing(duties).compareTo(When.TODAY) > 0
                        ? "/matters/" + duties.getFirst().stamp().dossier().value() + "/parking?from=day"
                        : "",
                duties.stream()
                        .map(duty -> row(duty, one || about.size() > 1 ? directory.whom(duty) : ""))
                        .toList());
    }

    private tillit.ground.page.Duty row(Duty duty, String whom) {
        Optional<RemindersInWords.Noted> reminder = Optional.ofNullable(reminders.get(duty.subject()));
        if (reminder.isPresent()) return row(reminder.get(), whom);
        String nobody = duty.owner().isEmpty() ? wording.say("desk.day.nobody") : "";
        String shown = Stream.of(whom, nobody).filter(it -> !it.isEmpty()).collect(Collectors.joining(". "));
        return words.row(duty, directory.address(duty), shown, wording);
    }

    private tillit.ground.page.Duty row(RemindersInWords.Noted reminder, String whom) {
        Duty duty = reminder.duty();
        String address = words.address(duty, directory.address(duty)) + "?from=day";
        return new tillit.ground.page.Duty(
                reminder.note(), address, whom, reminder.words(), null, DutyInWords.face(duty));
    }

    private When mostPressing(Collection<Duty> matter) {
        return matter.stream().map(this::when).min(Comparator.naturalOrder()).orElseThrow();
    }

    private When when(Duty duty) {
        if (duty.isBreached(now)) return When.LATE;
        if (duty.isLate(now)) return When.PASSED;
        LocalDate today = Stockholm.dayOf(now);
        if (duty.deadline().isEmpty()) return When.SOON;
        LocalDate due = duty.deadline().orElseThrow().dueOn();
        if (!due.isAfter(today)) return When.TODAY;
        LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return due.isAfter(sunday) ? When.LATER : When.WEEK;
    }
}
