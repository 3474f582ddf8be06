package tillit.casework.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tillit.ground.access.MunicipalityId;
import tillit.ground.access.PersonId;
import tillit.ground.access.Stamp;

/**
 * What is so about somebody in a report in every state.
 *
 * @param matched whom the number or the register points at
 * @param confirmed who it is, when somebody has said so
 * @param mother who was expecting a newborn, as far as it was known before the birth
 * @param residence the municipality of residence, if it is another and has not said that it does not take the report
 * @param born the day of birth, if the register or the number says it, or of a newborn whoever wrote down the birth
 * @param violence whether violence is suspected, as first ticked or as last assessed
 * @param arrivedOn the day that periods count from
 */
public record SubjectFacts(
        SubjectId id,
        ReportId report,
        Stamp stamp,
        SubjectKind kind,
        @Nullable PersonId matched,
        @Nullable PersonId confirmed,
        @Nullable PersonId mother,
        @Nullable MunicipalityId residence,
        @Nullable LocalDate born,
        @Nullable LocalDate expectedBirth,
        boolean violence,
        @Nullable Running running,
        Instant receivedAt,
        LocalDate arrivedOn,
        ReporterClass reporter,
        boolean wantsFeedback) {

    /** Whom it most probably is: confirmed, or else matched. */
    public Optional<PersonId> person() {
        return Optional.ofNullable(confirmed != null ? confirmed : matched);
    }

    /** Who is expecting the child, or was; empty for everybody else, and where nobody knows. */
    Optional<PersonId> expectedBy() {
        return switch (kind) {
            case UNBORN -> person();
            case NEWBORN -> Optional.ofNullable(mother);
            case CHILD, YOUNG, ADULT -> Optional.empty();
        };
    }

    SubjectFacts suspecting(boolean violenceNow) {
        return new SubjectFacts(
                id,
                report,
                stamp,
                kind,
                matched,
                confirmed,
                mother,
                residence,
                born,
                expectedBirth,
                violenceNow,
                running,
                receivedAt,
                arrivedOn,
                reporter,
                wantsFeedback);
    }

    SubjectFacts joining(@Nullable Running investigation) {
        return new SubjectFacts(
                id,
                report,
                stamp,
                kind,
                matched,
                confirmed,
                mother,
                residence,
                born,
                expectedBirth,
                violence,
                investigation,
                receivedAt,
                arrivedOn,
                reporter,
                wantsFeedback);
    }

    SubjectFacts arriving(Instant at, LocalDate on) {
        return new SubjectFacts(
                id,
                report,
                stamp,
                kind,
                matched,
                confirmed,
                mother,
                residence,
                born,
                expectedBirth,
                violence,
                running,
                at,
                on,
                reporter,
                wantsFeedback);
    }

    /** The same, if no other municipality were responsible and no investigation ran. */
    SubjectFacts oursToDecide() {
        return ours().joining(null);
    }

    /** The same, where no other municipality is responsible. */
    SubjectFacts ours() {
        return new SubjectFacts(
                id,
                report,
                stamp,
                kind,
                matched,
                confirmed,
                mother,
                null,
                born,
                expectedBirth,
                violence,
                running,
                receivedAt,
                arrivedOn,
                reporter,
                wantsFeedback);
    }

    /** The same, now that somebody has said who it is, or that it is not whom it seemed to be. */
    SubjectFacts being(
            Recognised who,
            @Nullable PersonId confirmedAs,
            SubjectKind kindNow,
            @Nullable Running runningNow,
            Stamp stampNow) {
        return new SubjectFacts(
                id,
                report,
                stampNow,
                kindNow,
                who.matched(),
                confirmedAs,
                mother,
                who.residence(),
                who.born(),
                expectedBirth,
                violence,
                runningNow,
                receivedAt,
                arrivedOn,
                reporter,
                wantsFeedback);
    }

    /** The child that was expected, now that it is born: nobody has said who it is, and it lives where its mother does. */
    SubjectFacts asNewborn(LocalDate on) {
        return new SubjectFacts(
                id,
                report,
                stamp,
                SubjectKind.NEWBORN,
                null,
                null,
                person().orElse(null),
                residence,
                on,
                expectedBirth,
                violence,
                null,
                receivedAt,
                arrivedOn,
                reporter,
                wantsFeedback);
    }

    /** The circumstances, as law/acts.yaml names them. */
    Set<String> traits() {
        Set<String> traits = new LinkedHashSet<>();
        if (kind.isChild()) traits.add("child");
        if (kind == SubjectKind.YOUNG) traits.add("young");
        if (violence) traits.add("violence");
        if (reporter.reportsByDuty()) traits.add("mandated");
        if (wantsFeedback) traits.add("wants-feedback");
        if (running != null) traits.add("investigation-running");
        if (residence != null) traits.add("other-municipality");
        return traits;
    }
}
