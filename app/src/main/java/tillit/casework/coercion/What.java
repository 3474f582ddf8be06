package tillit.casework.coercion;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What may happen to a coercive measure, each with what must be written down of it beside the day. */
public enum What {
    /** It was decided. By a decision only. */
    BEGUN,
    /** The young person was fetched or stays where the decision says. LVU 8 §. */
    EXECUTED(Field.TIME),
    /** The young person is placed outside the own home: care has begun. LVU 10 §. */
    PLACED,
    /** The decision and the file have come in to the court. LVU 7, 27, 31 d §§. */
    SUBMITTED(Field.TIME, Field.COURT),
    /** The court lets it stand. */
    CONFIRMED,
    /** The court, or a higher one, says that it does not hold. */
    ANNULLED(Field.WORDS),
    /** More time has been asked for. It keeps the measure alive until the court has answered. LVU 8, 9 §§. */
    TIME_ASKED(Field.WORDS),
    /** The court has given more time. */
    TIME_GIVEN(Field.UNTIL),
    /** The application has come in to the court. */
    APPLIED(Field.TIME, Field.COURT),
    /** The court has granted it. */
    GRANTED(Field.GROUNDS),
    /** The court has refused it. */
    REFUSED(Field.WORDS),
    /** The board appeals the court's refusal. */
    APPEALED(Field.MINUTES),
    /** The board leaves it at the court's refusal. */
    ACCEPTED(Field.MINUTES),
    /** The court's decision can no longer be appealed. */
    FINAL,
    /** Whether it is still needed has been considered. LVU 13, 14, 26 §§. */
    CONSIDERED(Field.MINUTES, Field.WORDS),
    /** Whether it shall end has been decided: it goes on. LVU 13, 22, 31 c §§. */
    REVIEWED(Field.MINUTES, Field.WORDS),
    /** The application has been withdrawn. */
    WITHDRAWN(Field.MINUTES, Field.WORDS),
    /** A time was missed, and it ceased by law. */
    LAPSED(Field.WORDS),
    /** The age was reached, and it ceased by law. LVU 21, 31 c §§. */
    CEASED,
    /** Something else has taken its place: a court has decided what it stood in for, or what it went with has ended. By that only. */
    REPLACED,
    /** It is no longer needed. */
    ENDED(Field.MINUTES, Field.WORDS),
    /** The follow-up after care has begun. LVU 21 b §. */
    FOLLOW_UP_STARTED,
    /** The follow-up after care has ended. LVU 21 c §. */
    FOLLOW_UP_ENDED(Field.WORDS);

    /** What is asked beside the day. */
    enum Field {
        TIME,
        COURT,
        /** Only where it is about care. */
        GROUNDS,
        UNTIL,
        MINUTES,
        WORDS;

        /** Its name in forms and texts. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Set<Field> asked;

    What(Field... asked) {
        this.asked = EnumSet.noneOf(Field.class);
        this.asked.addAll(Arrays.asList(asked));
    }

    /** What must be written down of it for that kind. */
    Set<Field> asked(CoercionKind kind) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        fields.addAll(asked);
        if (kind != CoercionKind.CARE) fields.remove(Field.GROUNDS);
        return fields;
    }

    /** Its name in addresses and texts. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<What> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }
}
