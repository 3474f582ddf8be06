package tillit.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tillit.casework.intake.About;
import tillit.casework.intake.Came;
import tillit.casework.intake.Channel;
import tillit.casework.intake.Observation;
import tillit.casework.intake.ReportAsReceived;
import tillit.casework.intake.ReporterAsWritten;
import tillit.casework.intake.ReporterClass;
import tillit.casework.intake.Sign;
import tillit.casework.intake.SubjectAsWritten;
import tillit.casework.intake.Written;
import tillit.ground.access.UnitId;
import tillit.ground.law.Stockholm;

/**
 * A made-up report, as it comes to Björkmåla.
 *
 * @param hoursAgo how long before the first start it came
 * @param by who receives it
 */
record Arrival(
        String id,
        double hoursAgo,
        Channel channel,
        Staff by,
        Reporter reporter,
        @Nullable Boolean wantsFeedback,
        List<Subject> about,
        List<Sign> signs,
        String language,
        String text) {

    private static final int SECONDS_IN_AN_HOUR = 3600;

    /** Who reports. */
    record Reporter(
            ReporterClass kind,
            @Nullable String name,
            @Nullable String organisation,
            @Nullable String post,
            @Nullable String phone) {

        private ReporterAsWritten asWritten(@Nullable Boolean wantsFeedback) {
            boolean silent = name == null && organisation == null && post == null && phone == null;
            return new ReporterAsWritten(
                    kind,
                    silent
                            ? null
                            : new ReporterAsWritten.Identity(
                                    text(name), text(organisation), text(post), "", text(phone), "", ""),
                    wantsFeedback);
        }
    }

    /** Whom it is about. @param expectedBirth in how many days a child is expected */
    record Subject(
            About kind,
            String name,
            String number,
            String address,
            String age,
            @Nullable Integer expectedBirth) {

        private SubjectAsWritten asWritten(LocalDate today) {
            return new SubjectAsWritten(
                    kind,
                    name,
                    number,
                    address,
                    age,
                    List.of(),
                    expectedBirth == null ? null : today.plusDays(expectedBirth));
        }
    }

    ReportAsReceived receivedAt(UnitId unit, Instant now) {
        Instant at = now.minus(Duration.ofSeconds(Math.round(hoursAgo * SECONDS_IN_AN_HOUR)));
        return new ReportAsReceived(
                new Came(
                        unit,
                        at.atZone(Stockholm.ZONE).toOffsetDateTime(),
                        channel,
                        tillit.casework.intake.Arrival.AS_RECEIVED),
                new Written(text, language, List.of()),
                reporter.asWritten(wantsFeedback),
                about.stream()
                        .map(subject -> subject.asWritten(Stockholm.dayOf(now)))
                        .toList(),
                signs.stream().map(Observation::of).toList(),
                null);
    }

    private static String text(@Nullable String words) {
        return words == null ? "" : words;
    }
}
