package tillit.casework.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import tillit.ground.access.UnitId;
import tillit.ground.law.Stockholm;
import tillit.ground.page.TypedMoment;

/** A report as somebody at the desk typed it. */
record ReportForm(
        @NotNull(message = "intake.registration.channel.missing")
        Channel channel,

        @NotNull @Valid TypedMoment receivedAt,
        @Nullable Arrival arrival,
        @Nullable Integer unit,
        @NotNull @Valid ReporterForm reporter,
        @Nullable Boolean transferAsked,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate openedElsewhere,

        @NotBlank(message = "intake.registration.text.missing")
        String text,

        @Nullable List<PersonForm> about,
        @Nullable List<Sign> signs,
        String language) {

    /** Who reports. What is typed about somebody who wants to be anonymous is not kept. */
    record ReporterForm(
            @NotNull(message = "intake.registration.reporter.missing")
            ReporterClass kind,

            @Nullable String name,
            @Nullable String organisation,
            @Nullable String post,
            @Nullable String phone,
            @Nullable String mail,
            @Nullable Boolean wantsFeedback) {

        ReporterAsWritten asWritten() {
            if (kind == ReporterClass.ANONYMOUS) return new ReporterAsWritten(kind, null, null);
            return new ReporterAsWritten(
                    kind,
                    new ReporterAsWritten.Identity(
                            plain(name), plain(organisation), plain(post), "", plain(phone), plain(mail), ""),
                    wantsFeedback);
        }
    }

    /** One of those whom the report is about. */
    record PersonForm(
            @Nullable About about,
            @Nullable String name,
            @Nullable String personalNumber,
            @Nullable String address,
            @Nullable String age,
            @Nullable String relatives,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate expectedBirth) {

        boolean saysSomething() {
            boolean words = Stream.of(name, personalNumber, address, age, relatives)
                    .anyMatch(it -> !plain(it).isBlank());
            return words || expectedBirth != null || about != null && about != About.CHILD;
        }

        SubjectAsWritten asWritten() {
            About kind = about == null ? About.CHILD : about;
            return new SubjectAsWritten(
                    kind,
                    plain(name),
                    plain(personalNumber),
                    plain(address),
                    plain(age),
                    plain(relatives)
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList(),
                    kind == About.UNBORN ? expectedBirth : null);
        }
    }

    /** @param own the unit that receives it, if none was chosen */
    ReportAsReceived report(UnitId own, Clock clock) {
        OffsetDateTime at = receivedAt.at(clock).atZone(Stockholm.ZONE).toOffsetDateTime();
        Arrival counted = channel == Channel.LETTER && arrival != null ? arrival : Arrival.AS_RECEIVED;
        return new ReportAsReceived(
                new Came(unit == null ? own : new UnitId(unit), at, channel, counted),
                new Written(text, language, List.of()),
                reporter.asWritten(),
                people(),
                signs == null ? List.of() : signs.stream().map(Observation::of).toList(),
                transfer());
    }

    /** Only another authority asks us to take over; what stood there when the reporter was another is not kept. */
    private @Nullable TransferAsked transfer() {
        boolean asked = reporter.kind() == ReporterClass.AUTHORITY && Boolean.TRUE.equals(transferAsked);
        return asked ? new TransferAsked(openedElsewhere) : null;
    }

    private List<SubjectAsWritten> people() {
        return about == null
                ? List.of()
                : about.stream()
                        .filter(PersonForm::saysSomething)
                        .map(PersonForm::asWritten)
                        .toList();
    }

    private static String plain(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
