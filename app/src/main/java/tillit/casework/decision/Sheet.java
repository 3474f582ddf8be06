package tillit.casework.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tillit.casework.cases.CaseId;
import tillit.casework.investigation.InvestigationId;
import tillit.ground.access.PersonId;
import tillit.ground.access.UserId;
import tillit.ground.forms.Answers;

/**
 * What a decision is written on: which kind, about whom, and the words as somebody typed them.
 *
 * @param from the investigation that it comes from; null where there is none
 * @param about the measure that it ends or changes; null where there is none
 * @param kind its name in {@code law/decisions}
 * @param kindFrom the first day of the law's version that it is judged by
 * @param revision how many times it has been saved: a save says on which one it builds
 * @param savedBy who wrote in it last
 */
public record Sheet(
        DecisionId id,
        CaseId socialCase,
        PersonId person,
        @Nullable InvestigationId from,
        @Nullable MeasureId about,
        String kind,
        LocalDate kindFrom,
        Answers words,
        int revision,
        UserId savedBy,
        Instant savedAt) {

    /** The investigation that it comes from. */
    public Optional<InvestigationId> investigation() {
        return Optional.ofNullable(from);
    }

    /** The measure that it ends or changes. */
    public Optional<MeasureId> measure() {
        return Optional.ofNullable(about);
    }

    Sheet saved(Answers answers, UserId by, Instant at) {
        return new Sheet(id, socialCase, person, from, about, kind, kindFrom, answers, revision + 1, by, at);
    }

    /** Shows the id only. */
    @Override
    public String toString() {
        return "Sheet[" + id.value() + "]";
    }
}
