package tillit.casework.commission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tillit.casework.cases.CaseId;
import tillit.casework.decision.MeasureId;
import tillit.ground.access.PersonId;
import tillit.ground.access.ProviderId;
import tillit.ground.access.UserId;

/**
 * What somebody has been asked to carry out (beställning, uppdrag).
 *
 * @param kind of measure, by its name in {@code law/measures.yaml}
 * @param placedAt when it was written here
 * @param spokenAt when it was asked for by word of mouth before that; null where it was not
 * @param spokenWith with whom; null likewise
 * @param answerBy the day in Sweden by which it is to be answered
 * @param startsOn from when the provider says it carries it out; null before
 * @param startedOn since when it does; null before
 * @param endedOn when it was declined, taken back, or done; null before
 * @param lastDay the day until which the provider still sees it, where its measure goes on until a day to come; null otherwise
 */
record Commission(
        CommissionId id,
        CaseId socialCase,
        PersonId person,
        MeasureId measure,
        String kind,
        ProviderId provider,
        State state,
        Instant placedAt,
        UserId placedBy,
        @Nullable Instant spokenAt,
        @Nullable String spokenWith,
        LocalDate answerBy,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable LocalDate lastDay) {

    /** How far it has come. From {@code DECLINED} and those after it, one comes nowhere. */
    enum State {
        /** The provider has not answered. */
        PLACED,
        /** It carries it out, from a day. */
        ACKNOWLEDGED,
        RUNNING,
        /** The provider will not, or cannot. */
        DECLINED,
        /** The provider says that it is done. */
        DONE,
        /** Taken back by us. */
        WITHDRAWN,
        /** Its measure has ended. */
        ENDED
    }

    /** Whether it has not come to its end. */
    boolean runs() {
        return endedOn == null;
    }

    /** Whether nobody has answered, and the day by which somebody should have has been. */
    boolean isLate(LocalDate today) {
        return state == State.PLACED && answerBy.isBefore(today);
    }

    Optional<LocalDate> started() {
        return Optional.ofNullable(startedOn);
    }

    /** Shows the id only. */
    @Override
    public String toString() {
        return "Commission[" + id.value() + "]";
    }
}
