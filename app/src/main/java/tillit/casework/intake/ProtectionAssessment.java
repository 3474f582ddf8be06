package tillit.casework.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tillit.ground.access.UserId;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;

/**
 * A signed protection assessment (omedelbar skyddsbedömning): frozen from then on. A correction is a new one that points at it.
 * SoL (2025:400) 20 kap. 1 §.
 *
 * @param immediate whether immediate protection is needed
 * @param ownWords the child's own words, or empty with why it was not heard
 * @param steps what is done now, by whom and when
 * @param violence whether violence by or against somebody close is suspected
 */
public record ProtectionAssessment(
        UUID id,
        SubjectId subject,
        boolean immediate,
        String grounds,
        String ownWords,
        String notHeardBecause,
        String steps,
        boolean violence,
        UserId signedBy,
        Instant signedAt,
        @Nullable UUID correcting) {

    /** Which assessment this one corrects. */
    public Optional<UUID> corrects() {
        return Optional.ofNullable(correcting);
    }

    /** That an assessment found no violence where it had been suspected. */
    record Lifted(UserId by) {}

    /** What stands on the form before it is signed. */
    public record Draft(
            boolean immediate,
            String grounds,
            String ownWords,
            String notHeardBecause,
            String steps,
            boolean violence) {

        /** Signs. @throws Refusal for everything that is missing, at once */
        ProtectionAssessment sign(UUID id, SubjectId subject, UserId by, Instant at, @Nullable UUID corrects) {
            Refusals.throwAny(faults());
            return new ProtectionAssessment(
                    id, subject, immediate, grounds, ownWords, notHeardBecause, steps, violence, by, at, corrects);
        }

        /** All that is missing. */
        List<Refusal> faults() {
            List<Refusal> found =
                    new ArrayList<>(Wordings.required(grounds, "grounds", new IntakeRefusal.GroundsMissing()));
            if (ownWords.isBlank()) {
                found.addAll(Wordings.required(
                        notHeardBecause, "notHeardBecause", IntakeRefusal.ChildNotVisible.inProtection()));
            } else {
                found.addAll(Wordings.words(ownWords, "ownWords", Wordings.MOST_BYTES));
            }
            found.addAll(Wordings.required(steps, "steps", new IntakeRefusal.StepsMissing()));
            return found;
        }
    }
}
