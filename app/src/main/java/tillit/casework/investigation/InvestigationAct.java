package tillit.casework.investigation;

import java.time.Instant;
import java.util.UUID;
import tillit.ground.access.Stamp;
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

    /** It was written down why they are not told yet. */
    record NoticeDeferred(InvestigationId investigation, UUID actId, Instant at, Stamp stamp)
            implements InvestigationAct {
        @Override
        public String act() {
            return "notice-deferred";
        }
    }
}
