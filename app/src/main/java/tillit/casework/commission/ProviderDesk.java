package tillit.casework.commission;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Provider;
import tillit.ground.access.Providers;
import tillit.ground.access.UserId;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.page.Missing;

/** What a provider has been asked, as its people read it: the parts that were chosen and nothing else. Each reading leaves a line in the log. */
@Component
class ProviderDesk {

    /** Ours: more in one list is not read. */
    private static final int ROWS = 200;

    private final StoredCommissions stored;
    private final StoredSteps steps;
    private final Providers providers;
    private final Colleagues colleagues;
    private final Audit audit;
    private final CommissionLog log;

    ProviderDesk(
            StoredCommissions stored,
            StoredSteps steps,
            Providers providers,
            Colleagues colleagues,
            Audit audit,
            CommissionLog log) {
        this.stored = stored;
        this.steps = steps;
        this.providers = providers;
        this.colleagues = colleagues;
        this.audit = audit;
        this.log = log;
    }

    /** What the provider has not done. @param names of those whose names were among the parts */
    record Listed(Provider provider, List<Commission> commissions, Map<CommissionId, String> names) {}

    /** @throws Missing for somebody of no provider */
    @Transactional
    Listed all() {
        Provider mine = providers.mine().orElseThrow(Missing::new);
        List<Commission> found = stored.ofProvider(mine.id(), ROWS);
        audit.note(Noted.that("provider-commissions-read", found.isEmpty() ? Outcome.NOT_FOUND : Outcome.READ)
                .with("rows " + found.size()));
        Map<CommissionId, String> names = new HashMap<>();
        found.forEach(it -> stored.partsOf(it.id()).stream()
                .filter(part -> part.what() == CommissionPart.What.NAME)
                .forEach(part -> names.put(it.id(), part.words())));
        return new Listed(mine, found, names);
    }

    /** A commission as its provider sees it. */
    record Page(
            Provider provider,
            Commission commission,
            List<CommissionPart> parts,
            List<CommissionStep> steps,
            Map<UserId, String> names) {}

    /** @throws Missing if it is another's, or done */
    @Transactional(noRollbackFor = Missing.class)
    Page page(CommissionId id) {
        Optional<Commission> found = stored.find(id);
        if (found.isEmpty()) log.missed(id, "provider-commission-read");
        Commission it = found.orElseThrow(Missing::new);
        log.read(it.socialCase(), "provider-commission-read", id);
        List<CommissionStep> told =
                steps.of(id).stream().filter(CommissionStep::theirs).toList();
        Map<UserId, String> names = new HashMap<>();
        colleagues
                .named(told.stream().map(CommissionStep::by).distinct().toList())
                .forEach((user, who) -> names.put(user, who.name()));
        return new Page(providers.mine().orElseThrow(Missing::new), it, stored.partsOf(id), told, names);
    }
}
