package tillit.casework.decision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The report of a quarter, with what of it has been reported, and when.
 *
 * @param all what the reader sees in it
 * @param reported earlier reports of the same measures
 * @param ends what has been reported of their ends
 * @param hasEnded whether the quarter has
 */
record LateReport(
        Quarter quarter,
        List<LateMeasures.Late> all,
        List<Reported> reported,
        List<Reported.End> ends,
        boolean hasEnded) {

    /** Those that are not reported for this quarter. */
    List<LateMeasures.Late> left() {
        return all.stream()
                .filter(it ->
                        reportsOf(it).stream().noneMatch(that -> that.quarter().equals(quarter)))
                .toList();
    }

    /** The latest day on which something in it was reported for this quarter; only where something was. */
    LocalDate lastSentOn() {
        return all.stream()
                .flatMap(it -> reportsOf(it).stream())
                .filter(it -> it.quarter().equals(quarter))
                .map(Reported::sentOn)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    /** In which reports that time of waiting has stood. */
    List<Reported> reportsOf(LateMeasures.Late late) {
        return reported.stream()
                .filter(it -> it.measure().equals(late.measure().id())
                        && it.since().equals(late.waiting().since()))
                .toList();
    }

    List<Reported.End> endsOf(LateMeasures.Late late) {
        return ends.stream()
                .filter(it -> it.measure().equals(late.measure().id())
                        && it.since().equals(late.waiting().since()))
                .toList();
    }

    /** What is left of it as one looks at it: another where anything of that is another. */
    String seen() {
        String rows = left().stream()
                .map(it -> it.measure().id().value() + " " + it.waiting())
                .sorted()
                .collect(Collectors.joining("\n"));
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(rows.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
