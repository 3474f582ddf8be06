package tillit.ground.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A rule as it is between two days. Together with its first day the rule's id names it for ever: a version that has been used is not
 * edited, it is ended and followed by a new one.
 *
 * @param code the name of the rule in the list that lawyers keep, {@code CHILD-PRELIM-14D}
 * @param number 1 for the first version that is written down
 * @param says what the law says, in our own words
 * @param citations the provisions; empty only for a house rule
 * @param movable whether a last day that is a holiday is moved to the next weekday (2 § of the act 1930:173)
 * @param lateInDay whether what came late in the day may wait until the next day
 * @param quiet whether it is nobody's promise by law: it counts in no figure, is never breached and is told to no manager
 * @param breach what follows if it is not kept
 * @param unconfirmed the part that rests on general knowledge; empty if the statute's text has been seen to say it
 */
public record RuleVersion(
        RuleId rule,
        String code,
        Words title,
        int number,
        LocalDate from,
        Optional<LocalDate> to,
        Words says,
        List<Citation> citations,
        List<Start> starts,
        boolean movable,
        boolean lateInDay,
        boolean quiet,
        Optional<Words> counted,
        Optional<Extension> extension,
        Set<String> fulfilledBy,
        Set<String> voidedBy,
        Optional<Words> breach,
        Optional<Words> unconfirmed,
        Optional<Confirmation> confirmed) {

    public RuleVersion {
        citations = List.copyOf(citations);
        starts = List.copyOf(starts);
        fulfilledBy = Set.copyOf(fulfilledBy);
        voidedBy = Set.copyOf(voidedBy);
    }

    /** Whether this version held on that day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
    }

    Optional<Start> startedBy(String act, Set<String> traits) {
        return starts.stream().filter(start -> start.fits(act, traits)).findFirst();
    }
}
