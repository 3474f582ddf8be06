package tillit.casework.journal;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.Unfinished;
import tillit.ground.access.UserId;

/** How many notes somebody has begun in each case and not signed; of the words nothing. */
@Component
class LeftUnsigned implements Unfinished {

    private final Drafts drafts;

    LeftUnsigned(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Map<CaseId, Integer> of(UserId writer) {
        return drafts.openOf(writer).stream()
                .collect(groupingBy(
                        it -> new CaseId(it.stamp().dossier().value()), collectingAndThen(counting(), Long::intValue)));
    }
}
