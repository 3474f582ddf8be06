package tillit.casework.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tillit.ground.law.Refusal;

/** What is wrong with what was written of an application, all at once. */
@Component
class ApplicationFaults {

    private static final int LONGEST = 100_000;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_SUPPORT = 2_000;

    private final ApplicationLog log;

    ApplicationFaults(ApplicationLog log) {
        this.log = log;
    }

    List<Refusal> of(Application.Asked asked) {
        List<Refusal> found = new ArrayList<>(chosen(asked.applicant().kind(), "applicant"));
        if (asked.applicant().kind() == Application.Applicant.Kind.REPRESENTATIVE) {
            found.addAll(words(asked.applicant().name(), "name", LONGEST_LINE));
            found.addAll(words(asked.applicant().capacity(), "capacity", LONGEST_LINE));
        }
        found.addAll(moment(asked.at()));
        found.addAll(chosen(asked.way(), "way"));
        found.addAll(words(asked.what(), "what"));
        found.addAll(length(asked.support(), "support", LONGEST_SUPPORT));
        return found;
    }

    /** A day on which something was done: not to come, and not before what it follows upon. */
    List<Refusal> day(@Nullable LocalDate on, String field, LocalDate earliest) {
        if (on == null) return List.of(new ApplicationRefusal.DayMissing(field));
        if (on.isAfter(log.today())) return List.of(new ApplicationRefusal.NotYet(field));
        return on.isBefore(earliest) ? List.of(new ApplicationRefusal.TooEarly(field)) : List.of();
    }

    /** A day that is to come, where one is known. */
    List<Refusal> coming(@Nullable LocalDate on, String field) {
        return on != null && on.isBefore(log.today()) ? List.of(new ApplicationRefusal.TooEarly(field)) : List.of();
    }

    List<Refusal> words(String words, String field) {
        return words(words, field, LONGEST);
    }

    List<Refusal> chosen(@Nullable Object choice, String field) {
        return choice == null ? List.of(new ApplicationRefusal.ChoiceMissing(field)) : List.of();
    }

    private List<Refusal> moment(@Nullable Instant at) {
        if (at == null) return List.of(new ApplicationRefusal.DayMissing("arrived.day"));
        return at.isAfter(log.now()) ? List.of(new ApplicationRefusal.NotYet("arrived.day")) : List.of();
    }

    private static List<Refusal> words(String words, String field, int longest) {
        return words.isBlank() ? List.of(new ApplicationRefusal.WordsMissing(field)) : length(words, field, longest);
    }

    private static List<Refusal> length(String words, String field, int longest) {
        return words.length() > longest ? List.of(new ApplicationRefusal.TooLong(field)) : List.of();
    }
}
