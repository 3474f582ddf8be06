package tillit.casework.decision;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import tillit.ground.forms.Answers;
import tillit.ground.page.PlainText;

/**
 * What a decision says, field by field, so that each can be read and asked for by itself. FL 31-32 §§, SoL (2025:400) 3 kap. 1-3 §§, LVU 14 §.
 *
 * @param what exactly what is decided
 * @param reasons the decisive circumstances and the rules applied
 * @param bestInterests what is best for this child, in own words
 * @param information what the child has been told, how, and whether it was understood
 * @param views what the child says
 * @param notHeard why the child has not been heard
 * @param weight what weight the child's views have been given, by age and maturity
 * @param contactWith with whom contact is limited
 * @param contactHow how often, how long, supervised or not, and which other contact there is
 * @param contactWhere where
 * @param reviewOn the day by which it is considered again
 * @param result what came of the measure that it ends
 */
public record Content(
        String what,
        String reasons,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String bestInterests,
        String information,
        String views,
        String notHeard,
        String weight,
        String contactWith,
        String contactHow,
        String contactWhere,
        @Nullable LocalDate reviewOn,
        String result) {

    /** As typed; a day that cannot be read is none. */
    static Content of(Answers words) {
        return new Content(
                text(words, "what"),
                text(words, "reasons"),
                day(words, "from"),
                day(words, "to"),
                text(words, "bestInterests"),
                text(words, "information"),
                text(words, "views"),
                text(words, "notHeard"),
                text(words, "weight"),
                text(words, "contactWith"),
                text(words, "contactHow"),
                text(words, "contactWhere"),
                day(words, "reviewOn"),
                text(words, "result"));
    }

    static String text(Answers words, String field) {
        return words.of(field).isEmpty() ? "" : PlainText.of(words.of(field).getFirst());
    }

    static @Nullable LocalDate day(Answers words, String field) {
        try {
            return LocalDate.parse(text(words, field));
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    /** Shows nothing of it. */
    @Override
    public String toString() {
        return "Content";
    }
}
