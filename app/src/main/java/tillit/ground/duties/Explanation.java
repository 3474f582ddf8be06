package tillit.ground.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import tillit.ground.law.Length;
import tillit.ground.law.RuleVersion;
import tillit.ground.law.Words;

/**
 * The answer to "why?" for a duty: the rule in the version that it is judged by, what started it, and how its days were counted.
 *
 * @param happened what started it, in words
 * @param at when that happened
 * @param countedFrom the day that the period is counted from
 * @param length how long the rule gives
 * @param planOn the last working day on or before the calendar end: what one works towards
 */
public record Explanation(
        RuleVersion rule,
        Words happened,
        Instant at,
        Optional<LocalDate> countedFrom,
        Optional<Length> length,
        LastDay lastDay,
        Optional<LocalDate> planOn) {}
