package tillit.casework.commission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.CaseHead;
import tillit.casework.cases.CaseHeads;
import tillit.casework.cases.Cases;
import tillit.casework.cases.SocialCase;
import tillit.casework.commission.CommissionPart.What;
import tillit.casework.decision.Measure;
import tillit.casework.decision.MeasureId;
import tillit.casework.decision.Measures;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Entry;
import tillit.ground.access.Membership;
import tillit.ground.access.Provider;
import tillit.ground.access.ProviderId;
import tillit.ground.access.Providers;
import tillit.ground.access.Role;
import tillit.ground.access.UserId;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;

/** Commissions as those who place them read them. Each reading leaves a line in the log in the same transaction, or nothing is shown. */
@Component
class CommissionDesk {

    /** Ours: more in one list is not read. */
    private static final int ROWS = 200;

    private final StoredCommissions stored;
    private final StoredSteps steps;
    private final Offered offered;
    private final CarriedOn carried;
    private final Measures measures;
    private final Cases cases;
    private final CaseHeads heads;
    private final Providers providers;
    private final Colleagues colleagues;
    private final Audit audit;
    private final CommissionLog log;

    CommissionDesk(
            StoredCommissions stored,
            StoredSteps steps,
            Offered offered,
            CarriedOn carried,
            Measures measures,
            Cases cases,
            CaseHeads heads,
            Providers providers,
            Colleagues colleagues,
            Audit audit,
            CommissionLog log) {
        this.stored = stored;
        this.steps = steps;
        this.offered = offered;
        this.carried = carried;
        this.measures = measures;
        this.cases = cases;
        this.heads = heads;
        this.providers = providers;
        this.colleagues = colleagues;
        this.audit = audit;
        this.log = log;
    }

    /**
     * Where a measure is commissioned.
     *
     * @param offered what a provider may be told, as it stands now
     * @param providers from whom something may be commissioned
     */
    record Placing(CaseHead head, Measure measure, Map<What, String> offered, List<Provider> providers) {}

    /** @throws Missing if the measure does not exist for the one who reads */
    @Transactional(noRollbackFor = Missing.class)
    Placing placing(MeasureId id, Wording wording) {
        Optional<Measure> found = measures.find(id);
        audit.note(found.map(it -> Noted.about(it.socialCase().value(), "commission-begun", Outcome.READ))
                .orElseGet(() -> Noted.about(id.value(), "commission-begun", Outcome.NOT_FOUND)));
        Measure measure = found.orElseThrow(Missing::new);
        return new Placing(
                heads.of(measure.socialCase(), wording).orElseThrow(Missing::new),
                measure,
                offered.of(measure),
                providers.all().stream().filter(it -> !it.hasEnded()).toList());
    }

    /**
     * A commission on its page.
     *
     * @param canRead whether anybody of the provider can sign in and answer here
     */
    record Page(
            CaseHead head,
            Commission commission,
            Measure measure,
            String provider,
            boolean canRead,
            List<CommissionPart> parts,
            List<CommissionStep> steps,
            Map<UserId, String> names,
            boolean isOpen) {}

    /** @throws Missing if it does not exist for the one who reads */
    @Transactional(noRollbackFor = Missing.class)
    Page page(CommissionId id, Wording wording) {
        Optional<Commission> found = stored.find(id);
        if (found.isEmpty()) log.missed(id, "commission-read");
        Commission it = found.orElseThrow(Missing::new);
        log.read(it.socialCase(), "commission-read", id);
        carried.onward(id);
        List<CommissionStep> happened = steps.of(id);
        List<UserId> who = new ArrayList<>(List.of(it.placedBy()));
        happened.forEach(step -> who.add(step.by()));
        return new Page(
                heads.of(it.socialCase(), wording).orElseThrow(Missing::new),
                it,
                measures.find(it.measure()).orElseThrow(Missing::new),
                providers.find(it.provider()).map(Provider::name).orElse(""),
                providers.canRead(it.provider()),
                stored.partsOf(id),
                happened,
                named(who),
                cases.find(it.socialCase()).filter(SocialCase::isOpen).isPresent());
    }

    /** A commission in a list. @param unread whether its provider has told something that nobody has read */
    record Line(Commission commission, String provider, String number, boolean unread) {}

    /** Those that have not ended in the units of the reader. */
    @Transactional
    List<Line> ofUnits() {
        Map<ProviderId, String> names = new HashMap<>();
        providers.all().forEach(it -> names.put(it.id(), it.name()));
        List<Line> lines = Entry.me().memberships().stream()
                .filter(it -> it.role() != Role.DELIVERER)
                .map(Membership::unit)
                .distinct()
                .flatMap(it -> stored.openIn(it.value(), ROWS).stream())
                .map(it -> line(it, names))
                .toList();
        audit.note(Noted.that("unit-commissions-read", lines.isEmpty() ? Outcome.NOT_FOUND : Outcome.READ)
                .with("rows " + lines.size()));
        return lines;
    }

    private Line line(Commission it, Map<ProviderId, String> names) {
        return new Line(
                it,
                names.getOrDefault(it.provider(), ""),
                cases.find(it.socialCase()).map(found -> found.number().value()).orElse(""),
                steps.of(it.id()).stream().anyMatch(CommissionStep::isUnread));
    }

    private Map<UserId, String> named(List<UserId> ids) {
        Map<UserId, String> names = new HashMap<>();
        colleagues.named(ids.stream().distinct().toList()).forEach((id, who) -> names.put(id, who.name()));
        return names;
    }
}
