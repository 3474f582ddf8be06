package tillit.demo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tillit.ground.law.Stockholm;
import tillit.ground.people.Protection;
import tillit.ground.people.Resident;

/**
 * One report and what comes of it, as history has it: who did what, and when.
 *
 * @param number its place in the history, from nought
 * @param asks whether the reporter wants to hear what came of it
 * @param assessed when the protection assessment is signed
 * @param decided when it is decided; for what joins a running investigation when that is seen
 * @param extendedTo days that the decision was put off; 0 for most
 * @param ended when the investigation is closed; only where one is opened
 * @param carrier who carries the case first; only where one is opened
 * @param support what the investigation leads to; null where it leads to nothing
 */
record Matter(
        int number,
        Instant at,
        Resident whom,
        Source source,
        Situation situation,
        boolean asks,
        Outcome outcome,
        Instant assessed,
        Instant decided,
        int extendedTo,
        @Nullable Instant ended,
        Worker officer,
        Worker manager,
        @Nullable Worker carrier,
        @Nullable Support support) {

    /** What comes of it. */
    enum Outcome {
        OPENED,
        LEFT,
        JOINED,
        HANDED_OVER
    }

    boolean isAdult() {
        return situation == Situation.ADULT;
    }

    boolean isProtected() {
        return whom.protection() != Protection.NONE;
    }

    int age() {
        return java.time.Period.between(whom.birthDate(), Stockholm.dayOf(at)).getYears();
    }

    Dice dice(String what) {
        return Dice.of(what, number);
    }

    Instant end() {
        return java.util.Objects.requireNonNull(ended);
    }

    /** When the case is closed: with the investigation, or with what it led to. */
    Instant closed() {
        return support == null ? end() : support.stops();
    }

    Matter with(@Nullable Support leadsTo) {
        return new Matter(
                number,
                at,
                whom,
                source,
                situation,
                asks,
                outcome,
                assessed,
                decided,
                extendedTo,
                ended,
                officer,
                manager,
                carrier,
                leadsTo);
    }

    Worker carriedFirst() {
        return java.util.Objects.requireNonNull(carrier);
    }

    /** Shows only which. */
    @Override
    public String toString() {
        return "Matter[" + number + "]";
    }
}
