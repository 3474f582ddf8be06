package tillit.casework.intake;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tillit.casework.intake.Mark.What;
import tillit.casework.intake.ReportPage.SubjectPage;
import tillit.ground.law.Law;
import tillit.ground.law.RuleId;
import tillit.ground.law.Stockholm;
import tillit.ground.law.SwedishCalendar;
import tillit.ground.law.Words;

/** What the system itself can say of a report, from what is certain about it. */
@Component
class Marks {

    private static final RuleId PROTECTION = new RuleId("protection-assessment");
    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/!]|\\$\\{|\\{\\{|(^|\\s)=[A-Z]+\\(");
    private static final Pattern SPACE = Pattern.compile("\\s");
    private static final int VERY_LONG = 10_000; // ours: nobody reads it in one go
    private static final LocalTime AFTERNOON = LocalTime.of(15, 0);
    private static final LocalTime LATE_EVENING = LocalTime.of(23, 45);
    private static final int ORDINARY_DAY = 24;

    private final Law law;
    private final OfficeHours hours;
    private final SingleDays days;

    Marks(Law law, OfficeHours hours, SingleDays days) {
        this.law = law;
        this.hours = hours;
        this.days = days;
    }

    List<Mark> of(StoredReport report, List<SubjectPage> about) {
        List<Mark> marks = new ArrayList<>();
        ofTime(report, marks);
        ofReporter(report, marks);
        ofText(report, about, marks);
        about.forEach(somebody -> ofSomebody(somebody, marks));
        if (about.stream().filter(it -> it.subject().facts().kind().isChild()).count() > 1)
            marks.add(Mark.of(What.SIBLINGS));
        if (report.stamp().isProtected()) add(marks, What.PROTECTED_IDENTITY, What.RESTRICTED_ACCESS);
        return marks.stream().distinct().toList();
    }

    private void ofTime(StoredReport report, List<Mark> marks) {
        ZonedDateTime at = report.receivedAt().atZone(Stockholm.ZONE);
        LocalDate day = at.toLocalDate();
        LocalTime time = at.toLocalTime();
        SwedishCalendar calendar = law.calendar();
        boolean closed = calendar.isClosed(day);
        calendar.name(day)
                .filter(Marks::isMoreThanWeekend)
                .ifPresent(it -> marks.add(new Mark(What.HOLIDAY, it.sv().toLowerCase(Locale.ROOT))));
        Optional<Boolean> attended = days.isAttended(report.receivedAt());
        boolean outside = attended.map(it -> !it).orElse(closed || hours.isOutside(time));
        boolean late = attended.isPresent() ? isLate(report.receivedAt()) : !time.isBefore(hours.lastHour());
        if (outside) marks.add(Mark.of(What.OUT_OF_HOURS));
        if (outside || late) marks.add(Mark.of(What.HAND_TO_ON_CALL));
        DayOfWeek weekday = day.getDayOfWeek();
        if (weekday == DayOfWeek.FRIDAY && !closed && !time.isBefore(AFTERNOON))
            marks.add(Mark.of(What.FRIDAY_AFTERNOON));
        if (weekday == DayOfWeek.SUNDAY && !time.isBefore(hours.closes())) marks.add(Mark.of(What.SUNDAY_EVENING));
        if (!time.isBefore(LATE_EVENING)) marks.add(Mark.of(What.MINUTES_BEFORE_MIDNIGHT));
        if (day.getMonthValue() == 2 && day.getDayOfMonth() == 29) marks.add(Mark.of(What.LEAP_DAY));
        if (hoursOf(day) != ORDINARY_DAY) marks.add(Mark.of(What.DST_NIGHT));
        if (law.rule(PROTECTION, day).to().isPresent()) marks.add(Mark.of(What.OLD_LAW));
    }

    /** On a day with other hours the last hour is as long before the office closes as on any other. */
    private boolean isLate(Instant moment) {
        return !days.isAttended(moment.plus(Duration.between(hours.lastHour(), hours.closes())))
                .orElse(false);
    }

    private static void ofReporter(StoredReport report, List<Mark> marks) {
        switch (report.reporter()) {
            case ANONYMOUS -> marks.add(Mark.of(What.ANONYMOUS));
            case CHILD -> marks.add(Mark.of(What.CHILD_WRITES));
            case GUARDIAN -> marks.add(Mark.of(What.REPORTER_IS_GUARDIAN));
            case MANDATED, FAMILY_COUNSELLING, AUTHORITY, PRIVATE, UNVERIFIED -> {}
        }
        if (report.transferAsked()) add(marks, What.TRANSFER_IN, What.INVESTIGATION_OPEN_ELSEWHERE);
    }

    private static void ofText(StoredReport report, List<SubjectPage> about, List<Mark> marks) {
        String text = report.written().text();
        boolean hasMarkup = MARKUP.matcher(text).find()
                || about.stream()
                        .anyMatch(it ->
                                MARKUP.matcher(it.stored().written().name()).find());
        if (hasMarkup) marks.add(Mark.of(What.MARKUP_IN_TEXT));
        if (text.length() > VERY_LONG) marks.add(Mark.of(What.VERY_LONG));
        if (!SPACE.matcher(text.strip()).find()) marks.add(Mark.of(What.NOTHING_BUT_ONE_WORD));
        if (!report.written().language().equals("sv"))
            marks.add(new Mark(What.LANGUAGE, report.written().language()));
        if (!report.written().attachments().isEmpty()) marks.add(Mark.of(What.ATTACHMENTS_NEED_REVIEW));
    }

    private void ofSomebody(SubjectPage somebody, List<Mark> marks) {
        SubjectFacts facts = somebody.subject().facts();
        switch (facts.kind()) {
            case UNBORN -> marks.add(Mark.of(What.UNBORN_CHILD));
            case ADULT -> add(marks, What.ADULT, What.ROUTE_ADULT_UNIT);
            case NEWBORN -> {
                marks.add(Mark.of(What.NEWBORN_CHILD));
                ofNumber(facts, somebody.stored(), marks);
            }
            case CHILD, YOUNG -> ofNumber(facts, somebody.stored(), marks);
        }
        if (facts.residence() != null) marks.add(Mark.of(What.OTHER_MUNICIPALITY));
        if (facts.running() != null) add(marks, What.ALREADY_OPEN, What.NOTIFY_RESPONSIBLE_WORKER_NOW);
        if (somebody.mustOpen()) marks.add(Mark.of(What.OPEN_WITHOUT_DELAY));
        LocalDate born = born(somebody);
        if (born == null || facts.kind() != SubjectKind.CHILD) return;
        if (law.ages().isParty(born, facts.arrivedOn())) marks.add(Mark.of(What.PARTY_OF_15_YEARS));
        boolean comesOfAge = law.startedBy("investigation-opened", facts.receivedAt(), facts.traits()).stream()
                .flatMap(owed -> owed.deadline().stream())
                .anyMatch(it -> !law.ages().comesOfAge(born, facts.arrivedOn()).isAfter(it.dueOn()));
        if (comesOfAge) marks.add(Mark.of(What.TURNS_18_DURING_INVESTIGATION));
    }

    /** The day of birth that is known, or that of the only one who can be meant: what to be prepared for, before anyone has confirmed. */
    private static @Nullable LocalDate born(SubjectPage somebody) {
        LocalDate known = somebody.subject().facts().born();
        return known == null && somebody.candidates().size() == 1
                ? somebody.candidates().getFirst().birthDate()
                : known;
    }

    private static void ofNumber(SubjectFacts facts, StoredSubject written, List<Mark> marks) {
        boolean hasNumber = facts.kind() != SubjectKind.NEWBORN
                && !written.written().number().isBlank(); // a newborn's report has the mother's
        if (!hasNumber && facts.person().isEmpty()) marks.add(Mark.of(What.PERSONAL_NUMBER_MISSING));
        switch (written.word()) {
            case "UNIDENTIFIED" -> marks.add(Mark.of(What.UNKNOWN_CHILD));
            case "NUMBER_REJECTED" -> marks.add(Mark.of(What.PERSONAL_NUMBER_INVALID));
            case "NUMBER_MISMATCH" -> marks.add(Mark.of(What.NUMBER_OF_ANOTHER));
            case "COORDINATION_NUMBER" -> marks.add(Mark.of(What.COORDINATION_NUMBER));
            default -> {}
        }
        if (facts.confirmed() == null && written.candidates().size() > 1) marks.add(Mark.of(What.AMBIGUOUS_IDENTITY));
    }

    private static void add(List<Mark> marks, What... these) {
        for (What what : these) {
            marks.add(Mark.of(what));
        }
    }

    private static boolean isMoreThanWeekend(Words name) {
        String sv = name.sv().toLowerCase(Locale.ROOT);
        return !sv.equals("söndag") && !sv.equals("lördag");
    }

    private static long hoursOf(LocalDate day) {
        return ChronoUnit.HOURS.between(
                day.atStartOfDay(Stockholm.ZONE), day.plusDays(1).atStartOfDay(Stockholm.ZONE));
    }
}
