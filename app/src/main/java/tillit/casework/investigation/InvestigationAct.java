package tillit.casework.investigation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;
import tillit.ground.duties.Act;

/** What happens in an investigation, as it is published in the transaction in which it happened. Ids and times only. */
public sealed interface InvestigationAct extends Act {

    InvestigationId investigation();

    @Override
    default UUID subject() {
        return investigation().value();
    }

    /** Those concerned were told of the investigation. */
    record ThoseConcernedInformed(InvestigationId investigation, UUID actId, Instant at, Stamp stamp)
            implements InvestigationAct {
        @Override
        public String act() {
            return "those-concerned-informed";
        }
    }

    /** It was written down why they are not told yet. @param carriedBy who carries the case, and is to tell them later */
    record NoticeDeferred(
            InvestigationId investigation, UUID actId, Instant at, Stamp stamp, Optional<UserId> carriedBy)
            implements InvestigationAct {
        @Override
        public Optional<UserId> owner() {
            return carriedBy;
        }

        @Override
        public String act() {
            return "notice-deferred";
        }
    }

    /** The investigation was closed. */
    record InvestigationClosed(InvestigationId investigation, UUID actId, Instant at, Stamp stamp)
            implements InvestigationAct {
        @Override
        public String act() {
            return "investigation-closed";
        }
    }

    /** More time was decided. @param newEnd the day to which it runs */
    record InvestigationExtended(InvestigationId investigation, UUID actId, Instant at, Stamp stamp, LocalDate newEnd)
            implements InvestigationAct {
        @Override
        public Optional<LocalDate> until() {
            return Optional.of(newEnd);
        }

        @Override
        public String act() {
            return "investigation-extended";
        }
    }

    /** The investigation document was signed. */
    record DocumentSigned(InvestigationId investigation, UUID actId, Instant at, Stamp stamp)
            implements InvestigationAct {
        @Override
        public String act() {
            return "investigation-document-signed";
        }
    }

    /** A party was given the material. */
    record MaterialCommunicated(InvestigationId investigation, UUID actId, Instant at, Stamp stamp)
            implements InvestigationAct {
        @Override
        public String act() {
            return "material-communicated";
        }
    }

    /** It was written down why a party is not given the material. */
    record CommunicationLeftOut(InvestigationId investigation, UUID actId, Instant at, Stamp stamp)
            implements InvestigationAct {
        @Override
        public String act() {
            return "communication-left-out";
        }
    }

    /** A party has said what it thinks of the material. */
    record CommentsReceived(InvestigationId investigation, UUID actId, Instant at, Stamp stamp)
            implements InvestigationAct {
        @Override
        public String act() {
            return "comments-received";
        }
    }

    /** That somebody concerned thinks that an entry is wrong was written beside it. */
    record ObjectionRecorded(InvestigationId investigation, UUID actId, Instant at, Stamp stamp)
            implements InvestigationAct {
        @Override
        public String act() {
            return "objection-recorded";
        }
    }
}
