package tillit.casework.commission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;
import tillit.ground.duties.Act;

/** What happens to a commission, as it is published in the transaction in which it happened or reached us. Ids and times only. @param act its name in {@code law/acts.yaml} */
record CommissionAct(
        CommissionId commission,
        String act,
        UUID actId,
        Instant at,
        Stamp stamp,
        Optional<UserId> owner,
        Map<String, LocalDate> days)
        implements Act {
    CommissionAct {
        days = Map.copyOf(days);
    }

    @Override
    public UUID subject() {
        return commission.value();
    }
}
