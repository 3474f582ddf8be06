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
 * @param violence whether violence is suspected, as first ticked or as last assessed
 */
public record SubjectFacts(
        SubjectId id,
        ReportId report,
        Stamp stamp,
        Who who,
        @Nullable LocalDate expectedBirth,
        boolean violence,
        @Nullable Running running,
        Reported reported) {

    /**
     * Who it is and what that makes of them in law.
     *
     * @param matched whom the number or the register points at
     * @param confirmed who it is, when somebody has said so
     * @param mother who was expecting a newborn, as far as it was known before the birth
     * @param residence the municipality of residence, if it is another and has not said that it does not take the report
     * @param born the day of birth, if the register or the number says it, or of a newborn whoever wrote down the birth
     */
    public record Who(
            SubjectKind kind,
            @Nullable PersonId matched,
            @Nullable PersonId confirmed,
            @Nullable PersonId mother,
            @Nullable MunicipalityId residence,
            @Nullable LocalDate born) {}

    /** When it was reported and by what sort of reporter. @param arrivedOn the day that periods count from */
    public record Reported(Instant receivedAt, LocalDate arrivedOn, ReporterClass reporter, boolean wantsFeedback) {}

    /** What they are in law. */
    public SubjectKind kind() {
        return who.kind();
    }

    /** Whom the number or the register points at. */
    public @Nullable PersonId matched() {
        return who.matched();
    }

    /** Who it is, when somebody has said so. */
    public @Nullable PersonId confirmed() {
        return who.confirmed();
    }

    /** Who was expecting a newborn. */
    public @Nullable PersonId mother() {
        return who.mother();
    }

    /** The municipality of residence, if it is another and has not said that it does not take the report. */
    public @Nullable MunicipalityId residence() {
        return who.residence();
    }

    /** The day of birth, as far as it is known. */
    public @Nullable LocalDate born() {
        return who.born();
    }

    /** When the report came. */
    public Instant receivedAt() {
        return reported.receivedAt();
    }

    /** The day that periods count from, Swedish time. */
    public LocalDate arrivedOn() {
        return reported.arrivedOn();
    }

    /** What sort of reporter it was. */
    public ReporterClass reporter() {
        return reported.reporter();
    }

    /** Whether the reporter asked what comes of it. */
    public boolean wantsFeedback() {
        return reported.wantsFeedback();
    }

    /** Whom it most probably is: confirmed, or else matched. */
    public Optional<PersonId> person() {
        return Optional.ofNullable(confirmed() != null ? confirmed() : matched());
    }

    /** Who is expecting the child, or was; empty for everybody else, and where nobody knows. */
    Optional<PersonId> expectedBy() {
        return switch (kind()) {
            case UNBORN -> person();
            case NEWBORN -> Optional.ofNullable(mother());
            case CHILD, YOUNG, ADULT -> Optional.empty();
        };
    }

    SubjectFacts suspecting(boolean violenceNow) {
        return new SubjectFacts(id, report, stamp, who, expectedBirth, violenceNow, running, reported);
    }

    SubjectFacts joining(@Nullable Running investigation) {
        return new SubjectFacts(id, report, stamp, who, expectedBirth, violence, investigation, reported);
    }

    SubjectFacts arriving(Instant at, LocalDate on) {
        Reported corrected = new Reported(at, on, reporter(), wantsFeedback());
        return new SubjectFacts(id, report, stamp, who, expectedBirth, violence, running, corrected);
    }

    /** The same, if no other municipality were responsible and no investigation ran. */
    SubjectFacts oursToDecide() {
        return ours().joining(null);
    }

    /** The same, where no other municipality is responsible. */
    SubjectFacts ours() {
        return being(new Who(kind(), matched(), confirmed(), mother(), null, born()), running, stamp);
    }

    /** The same, now that somebody has said who it is, or that it is not whom it seemed to be. */
    SubjectFacts being(Who now, @Nullable Running runningNow, Stamp stampNow) {
        return new SubjectFacts(id, report, stampNow, now, expectedBirth, violence, runningNow, reported);
    }

    /** The child that was expected, now that it is born: nobody has said who it is, and it lives where its mother does. */
    SubjectFacts asNewborn(LocalDate on) {
        Who child = new Who(SubjectKind.NEWBORN, null, null, person().orElse(null), residence(), on);
        return being(child, null, stamp);
    }

    /** The circumstances, as law/acts.yaml names them. */
    Set<String> traits() {
        Set<String> traits = new LinkedHashSet<>();
        if (kind().isChild()) traits.add("child");
        if (kind() == SubjectKind.YOUNG) traits.add("young");
        if (violence) traits.add("violence");
        if (reporter().reportsByDuty()) traits.add("mandated");
        if (wantsFeedback()) traits.add("wants-feedback");
        if (running != null) traits.add("investigation-running");
        if (residence() != null) traits.add("other-municipality");
        return traits;
    }
}
