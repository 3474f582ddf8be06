package tillit.casework.cases;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.access.Dossier;
import tillit.ground.access.DossierId;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.UnitId;
import tillit.ground.access.UserId;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.duties.Duties;
import tillit.ground.duties.Duty;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;

/**
 * All that somebody carries, handed over at once. Whoever leads the unit moves it: in one transaction, all or nothing, so that nothing is anybody's twice or
 * nobody's. Whoever leaves it oneself asks the colleagues, and carries it until they have said yes.
 */
@Component
public class Loads {

    private final List<Burden> burdens;
    private final List<Unfinished> unfinished;
    private final SocialCases stored;
    private final Offers offers;
    private final OfferDesk desk;
    private final Dossiers dossiers;
    private final Duties duties;
    private final Colleagues colleagues;
    private final Receivers receivers;
    private final Audit audit;
    private final Clock clock;

    Loads(
            List<Burden> burdens,
            List<Unfinished> unfinished,
            SocialCases stored,
            Offers offers,
            OfferDesk desk,
            Dossiers dossiers,
            Duties duties,
            Colleagues colleagues,
            Receivers receivers,
            Audit audit,
            Clock clock) {
        this.burdens = List.copyOf(burdens);
        this.unfinished = List.copyOf(unfinished);
        this.stored = stored;
        this.offers = offers;
        this.desk = desk;
        this.dossiers = dossiers;
        this.duties = duties;
        this.colleagues = colleagues;
        this.receivers = receivers;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a colleague answers for: one's own, or as whoever leads the unit. Empty for everybody else, as for somebody who is not there. */
    @Transactional
    Optional<Load> of(UserId whose, Wording wording) {
        Map<DossierId, List<Duty>> owed = owed(whose);
        Map<DossierId, Burden.Words> pieces = pieces(whose, owed, wording);
        boolean isMine = whose.equals(me());
        if (!isMine && pieces.isEmpty() && !isLed(whose)) return Optional.empty();
        audit.note(Noted.that("load-read", Outcome.READ).with("of %d rows %d".formatted(whose.value(), pieces.size())));
        List<UnitId> units = isMine ? worksIn() : Leading.units();
        Receivers.Those those = receivers.in(units, Set.of(whose));
        Map<DossierId, Set<UserId>> able = isMine
                ? couldBeAsked(pieces.keySet(), receivers.able(pieces.keySet(), those))
                : receivers.able(pieces.keySet(), those);
        Map<CaseId, Integer> begun = begun(whose);
        Set<DossierId> areCases = dossiers.casesAmong(pieces.keySet());
        List<Load.Row> rows = pieces.entrySet().stream()
                .map(it -> row(it.getKey(), it.getValue(), areCases, owed, begun, able, wording))
                .toList();
        return colleagues.named(whose).map(who -> new Load(who, isMine, rows, those));
    }

    /** Of one's own: whom {@link Offers#offer} would ask. Nobody about a locked case, nor about one that a colleague carries. */
    private Map<DossierId, Set<UserId>> couldBeAsked(Set<DossierId> ids, Map<DossierId, Set<UserId>> able) {
        Set<DossierId> carried = new HashSet<>(dossiers.carriedBy(me()));
        Map<DossierId, Set<UserId>> asked = new HashMap<>();
        for (Dossier dossier : dossiers.among(ids)) {
            if (dossier.isLocked() || !carried.contains(dossier.id())) continue;
            Set<UserId> there = new HashSet<>(able.getOrDefault(dossier.id(), Set.of()));
            there.retainAll(
                    colleagues.in(dossier.unit()).stream().map(Colleague::id).toList());
            asked.put(dossier.id(), there);
        }
        return asked;
    }

    /**
     * Moves all of it, as whoever leads the unit, to the one chosen for each. What has been moved just so already is left as it is.
     *
     * @throws Missing if the one who asks leads no unit in which the colleague has something
     * @throws LoadRefusal if it is not the same any more, nobody was chosen for something, or somebody may not have it: then nothing has moved
     */
    @Transactional
    public void move(UserId whose, Map<DossierId, UserId> chosen, Wording wording) {
        if (Leading.units().isEmpty() || whose.equals(me())) throw new Missing();
        stored.oneGivesAtATime();
        Map<DossierId, Burden.Words> pieces = pieces(whose, owed(whose), wording);
        if (pieces.isEmpty() && !isLed(whose) && !hasGone(chosen)) throw new Missing();
        if (hasGone(chosen) && chosen.keySet().stream().noneMatch(pieces::containsKey)) return;
        if (!pieces.keySet().containsAll(chosen.keySet())) throw new LoadRefusal.Changed();
        for (DossierId id : pieces.keySet()) {
            if (!chosen.containsKey(id)) throw new LoadRefusal.NobodyChosen(id);
        }
        demandAble(whose, chosen);
        for (Burden burden : burdens) {
            Set<DossierId> theirs =
                    burden.among(pieces.keySet(), pieces.keySet(), wording).keySet();
            chosen.forEach((id, to) -> {
                if (theirs.contains(id)) burden.pass(id, whose, to);
            });
        }
        audit.note(
                Noted.that("load-moved", Outcome.DONE).with("of %d rows %d".formatted(whose.value(), chosen.size())));
    }

    /**
     * Asks the colleagues who were chosen to take one's own cases; each case stays until its answer.
     *
     * @return how many were asked about
     * @throws OfferRefusal as when a single case is offered: then nobody has been asked
     * @throws LoadRefusal if a colleague may not have one of them
     */
    @Transactional
    public int propose(Map<DossierId, UserId> chosen) {
        stored.oneGivesAtATime();
        demandAble(me(), chosen);
        chosen.forEach((id, to) -> offers.offer(new CaseId(id.value()), to, ""));
        return chosen.size();
    }

    /** The same for everybody who could have it: the next goes to whoever carries least, and nothing to whoever is away. */
    Map<DossierId, UserId> spread(Load load) {
        Map<UserId, Integer> carried = new LinkedHashMap<>();
        load.receivers().all().stream()
                .map(Colleague::id)
                .filter(it -> !load.receivers().away().containsKey(it))
                .forEach(it ->
                        carried.put(it, stored.among(dossiers.carriedBy(it)).size()));
        Map<DossierId, UserId> spread = new HashMap<>();
        for (Load.Row row : load.rows()) {
            carried.entrySet().stream()
                    .filter(it -> row.able().contains(it.getKey()))
                    .min(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .ifPresent(to -> {
                        spread.put(row.id(), to);
                        carried.merge(to, 1, Integer::sum);
                    });
        }
        return spread;
    }

    /** The field of the page in which the receiver of a row is chosen. */
    static String field(DossierId row) {
        return "to." + row.value();
    }

    private Load.Row row(
            DossierId id,
            Burden.Words words,
            Set<DossierId> areCases,
            Map<DossierId, List<Duty>> owed,
            Map<CaseId, Integer> begun,
            Map<DossierId, Set<UserId>> able,
            Wording wording) {
        Instant now = clock.instant();
        CaseId socialCase = new CaseId(id.value());
        List<Duty> mine = owed.getOrDefault(id, List.of());
        return new Load.Row(
                id,
                words,
                areCases.contains(id),
                desk.standing(socialCase, wording),
                mine.size(),
                mine.stream().anyMatch(it -> it.isLate(now)),
                begun.getOrDefault(socialCase, 0),
                able.getOrDefault(id, Set.of()));
    }

    private Map<DossierId, List<Duty>> owed(UserId whose) {
        return duties.openOf(whose).stream()
                .collect(groupingBy(duty -> duty.stamp().dossier()));
    }

    /** Of one's own all, of another's what lies in the units that one leads; but for the reports that go with a case. */
    private Map<DossierId, Burden.Words> pieces(UserId whose, Map<DossierId, List<Duty>> owed, Wording wording) {
        Set<DossierId> all = new LinkedHashSet<>(dossiers.carriedBy(whose));
        all.addAll(owed.keySet());
        if (!whose.equals(me())) all.retainAll(inMyUnits(all));
        Set<DossierId> follow = new HashSet<>(stored.reportsOf(all));
        follow.removeAll(owed.keySet());
        all.removeAll(follow);
        Map<DossierId, Burden.Words> pieces = new LinkedHashMap<>();
        burdens.forEach(burden -> pieces.putAll(burden.among(all, owed.keySet(), wording)));
        return pieces;
    }

    private List<DossierId> inMyUnits(Collection<DossierId> all) {
        List<UnitId> led = Leading.units();
        return dossiers.among(all).stream()
                .filter(it -> led.contains(it.unit()))
                .map(Dossier::id)
                .toList();
    }

    private void demandAble(UserId whose, Map<DossierId, UserId> chosen) {
        Map<DossierId, Set<UserId>> able = dossiers.whoMayCarry(chosen.keySet(), new HashSet<>(chosen.values()));
        chosen.forEach((id, to) -> {
            if (to.equals(whose) || !able.getOrDefault(id, Set.of()).contains(to)) throw new LoadRefusal.Cannot(id);
        });
    }

    /** Whether all of it is carried by those who were chosen. */
    private boolean hasGone(Map<DossierId, UserId> chosen) {
        Map<DossierId, List<UserId>> carriers = dossiers.carriersOf(chosen.keySet());
        return !chosen.isEmpty()
                && chosen.entrySet().stream().allMatch(it -> carriers.getOrDefault(it.getKey(), List.of())
                        .contains(it.getValue()));
    }

    private Map<CaseId, Integer> begun(UserId whose) {
        Map<CaseId, Integer> begun = new HashMap<>();
        unfinished.forEach(it -> it.of(whose).forEach((id, many) -> begun.merge(id, many, Integer::sum)));
        return begun;
    }

    private boolean isLed(UserId whose) {
        return Leading.units().stream()
                .flatMap(unit -> colleagues.in(unit).stream())
                .anyMatch(it -> it.id().equals(whose));
    }

    private static List<UnitId> worksIn() {
        return new ArrayList<>(new LinkedHashSet<>(Entry.me().memberships().stream()
                .flatMap(it -> Stream.of(it.unit()))
                .toList()));
    }

    private static UserId me() {
        return Entry.me().id();
    }
}
