package tillit.casework.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tillit.casework.cases.CaseId;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;
import tillit.ground.duties.Act;
import tillit.ground.law.Stockholm;

/** What happens to a report, one child at a time, as it is published in the transaction in which it happened. Ids and times only. */
public sealed interface IntakeAct extends Act {

    /** The one in the report whom it happened to. */
    SubjectFacts facts();

    @Override
    default Stamp stamp() {
        return facts().stamp();
    }

    @Override
    default UUID subject() {
        return facts().id().value();
    }

    @Override
    default Set<String> traits() {
        return facts().traits();
    }

    /** The id of an act that happens once to a subject: another than that of every other act. */
    private static UUID once(String act, SubjectFacts facts) {
        return UUID.nameUUIDFromBytes((act + " " + facts.id().value()).getBytes(StandardCharsets.UTF_8));
    }

    /** A report about somebody has arrived. Told again with another moment when the time of arrival was wrong. */
    record ReportArrived(SubjectFacts facts) implements IntakeAct {
        @Override
        public String act() {
            return facts.kind().arrives();
        }

        @Override
        public UUID actId() {
            return facts.id().value();
        }

        @Override
        public Instant at() {
            return facts.receivedAt();
        }

        @Override
        public Map<String, LocalDate> days() {
            Map<String, LocalDate> days = new HashMap<>(Map.of("arrival", facts.arrivedOn()));
            if (facts.born() != null) days.put("born", facts.born());
            if (facts.expectedBirth() != null) days.put("expected-birth", facts.expectedBirth());
            return days;
        }
    }

    /** The report belongs to an investigation that runs already. */
    record ReportJoinedToInvestigation(SubjectFacts facts, UUID investigation, Instant at) implements IntakeAct {
        @Override
        public String act() {
            return "report-joined-to-investigation";
        }

        @Override
        public UUID actId() {
            return IntakeAct.once(act(), facts);
        }
    }

    /** A protection assessment was signed. */
    record ProtectionAssessmentSigned(SubjectFacts facts, UUID actId, Instant at) implements IntakeAct {
        @Override
        public String act() {
            return "protection-assessment-signed";
        }
    }

    /**
     * It was decided to open an investigation. What follows is owed in the case, by the one who carries it.
     *
     * @param covers other reports about the same child that the decision answers, too
     */
    record InvestigationOpened(
            SubjectFacts facts,
            UUID actId,
            Instant at,
            UUID investigation,
            CaseId socialCase,
            Stamp stamp,
            UserId carriedBy,
            Set<UUID> covers)
            implements IntakeAct {
        public InvestigationOpened {
            covers = Set.copyOf(covers);
        }

        @Override
        public String act() {
            return "investigation-opened";
        }

        @Override
        public UUID subject() {
            return investigation;
        }

        @Override
        public Set<UUID> settles() {
            Set<UUID> all = new HashSet<>(covers);
            all.add(facts.id().value());
            return all;
        }

        @Override
        public Optional<UserId> owner() {
            return Optional.of(carriedBy);
        }
    }

    /** It was decided not to open an investigation. */
    record InvestigationNotOpened(SubjectFacts facts, UUID actId, Instant at) implements IntakeAct {
        @Override
        public String act() {
            return "investigation-not-opened";
        }
    }

    /** It was decided that the preliminary assessment may take longer. */
    record PreliminaryAssessmentExtended(SubjectFacts facts, UUID actId, Instant at, LocalDate newEnd)
            implements IntakeAct {
        @Override
        public String act() {
            return "preliminary-assessment-extended";
        }

        @Override
        public Optional<LocalDate> until() {
            return Optional.of(newEnd);
        }
    }

    /** The same report had come before: nothing is owed twice. */
    record DuplicateJoined(SubjectFacts facts, SubjectId first, Instant at) implements IntakeAct {
        @Override
        public String act() {
            return "duplicate-joined";
        }

        @Override
        public UUID actId() {
            return IntakeAct.once(act(), facts);
        }
    }

    /** It was decided about the report that this one repeats. */
    record FirstReportDecided(SubjectFacts facts, Instant at) implements IntakeAct {
        @Override
        public String act() {
            return "first-report-decided";
        }

        @Override
        public UUID actId() {
            return IntakeAct.once(act(), facts);
        }
    }

    /** The report that this one repeats belongs to an investigation that runs. */
    record FirstReportJoined(SubjectFacts facts, Instant at) implements IntakeAct {
        @Override
        public String act() {
            return "first-report-joined";
        }

        @Override
        public UUID actId() {
            return IntakeAct.once(act(), facts);
        }
    }

    /** A report was sent to the municipality that is responsible. */
    record ReportHandedOver(SubjectFacts facts, UUID actId, Instant at) implements IntakeAct {
        @Override
        public String act() {
            return "report-handed-over";
        }
    }

    /** That municipality has said that it does not take it. */
    record HandOverRefused(SubjectFacts facts, UUID actId, Instant at) implements IntakeAct {
        @Override
        public String act() {
            return "hand-over-refused";
        }
    }

    /** That municipality has said that it has it. */
    record HandOverConfirmed(SubjectFacts facts, Instant at) implements IntakeAct {
        @Override
        public String act() {
            return "hand-over-confirmed";
        }

        @Override
        public UUID actId() {
            return IntakeAct.once(act(), facts);
        }
    }

    /** A mandated reporter asked what came of it, after the decision or while an investigation ran. */
    record FeedbackRequested(SubjectFacts facts, UUID actId, Instant at) implements IntakeAct {
        @Override
        public String act() {
            return "feedback-requested";
        }
    }

    /** The reporter was told, or it was recorded why not. @param investigation where the duty lies when one was opened */
    record FeedbackGiven(
            SubjectFacts facts,
            UUID actId,
            Instant at,
            @Nullable UUID investigation) implements IntakeAct {
        @Override
        public String act() {
            return "feedback-given";
        }

        @Override
        public Set<UUID> settles() {
            Set<UUID> settled = new LinkedHashSet<>(Set.of(facts.id().value()));
            if (investigation != null) settled.add(investigation);
            return settled;
        }
    }

    /** Another municipality asks us to take over a matter. */
    record TransferRequested(
            SubjectFacts facts, Instant at, @Nullable LocalDate openedElsewhere) implements IntakeAct {
        @Override
        public String act() {
            return "transfer-requested";
        }

        @Override
        public UUID actId() {
            return IntakeAct.once(act(), facts);
        }

        @Override
        public Map<String, LocalDate> days() {
            return openedElsewhere == null ? Map.of() : Map.of("opened-elsewhere", openedElsewhere);
        }
    }

    /** The Enforcement Authority has given notice of an eviction. */
    record EvictionNotified(SubjectFacts facts, Instant at) implements IntakeAct {
        @Override
        public String act() {
            return "eviction-notified";
        }

        @Override
        public UUID actId() {
            return IntakeAct.once(act(), facts);
        }
    }

    /**
     * The expected child is born: from now on it is a child.
     *
     * @param at from when the child's own clocks count
     * @param undecided whether it has not been decided about the report, so that somebody can still open an investigation
     */
    record ChildBorn(SubjectFacts facts, UUID actId, Instant at, boolean undecided) implements IntakeAct {

        /**
         * The birth as it was written down, on another day if the register says another. Nothing is owed before the report came, also where the child was
         * already born then and nobody here knew.
         */
        static ChildBorn told(SubjectFacts facts, UUID actId, Instant written, boolean undecided) {
            LocalDate born = facts.born();
            Instant birth = born == null
                    ? written
                    : written.atZone(Stockholm.ZONE).with(born).toInstant();
            Instant from = birth.isBefore(facts.receivedAt()) ? facts.receivedAt() : birth;
            return new ChildBorn(facts, actId, from, undecided);
        }

        @Override
        public String act() {
            return "child-born";
        }

        @Override
        public Set<String> traits() {
            Set<String> traits = new LinkedHashSet<>(facts.traits());
            if (undecided) traits.add("undecided");
            return traits;
        }

        ChildBorn undecidedYet() {
            return new ChildBorn(facts, actId, at, true);
        }
    }

    /** Something else that a report asked for was done. @param act its name in law/acts.yaml */
    record Replied(SubjectFacts facts, UUID actId, Instant at, String act) implements IntakeAct {}
}
