package tillit.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tillit.casework.cases.Caseloads.Carried;
import tillit.casework.intake.ReportLoads;
import tillit.casework.intake.ReportLoads.ReportLoad;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.access.Entry;
import tillit.ground.access.UnitId;
import tillit.ground.access.UserId;
import tillit.ground.duties.Counts;
import tillit.ground.duties.Workloads;
import tillit.ground.duties.Workloads.Workload;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Wording;

/**
 * How the work of a unit lies on those who do it: reckoned from what is in the house, and nothing is asked of anybody. Whoever leads the unit
 * sees all who work there, others see what is their own.
 */
@Component
class UnitLoads {

    private final Workloads workloads;
    private final ReportLoads reports;
    private final Colleagues colleagues;

    UnitLoads(Workloads workloads, ReportLoads reports, Colleagues colleagues) {
        this.workloads = workloads;
        this.reports = reports;
        this.colleagues = colleagues;
    }

    /** What lies on each, as of now. What is nobody's has the empty key. */
    record Loads(
            UnitId unit,
            Map<Optional<UserId>, Integer> cases,
            Map<Optional<UserId>, Integer> reports,
            Map<Optional<UserId>, Workload> duties) {

        int reportsOf(Optional<UserId> somebody) {
            return reports.getOrDefault(somebody, 0);
        }

        Counts dutiesOf(Optional<UserId> somebody) {
            return Optional.ofNullable(duties.get(somebody))
                    .map(Workload::counts)
                    .orElseGet(() -> new Counts(0, 0, 0, 0, 0));
        }

        /** What is owed by all of them, and by nobody. */
        Counts together() {
            return duties.values().stream()
                    .map(Workload::counts)
                    .reduce(
                            new Counts(0, 0, 0, 0, 0),
                            (a, b) -> new Counts(
                                    a.breached() + b.breached(),
                                    a.late() + b.late(),
                                    a.today() + b.today(),
                                    a.thisWeek() + b.thisWeek(),
                                    a.open() + b.open()));
        }
    }

    Loads in(UnitId unit, List<Carried> open) {
        Map<Optional<UserId>, Integer> cases = new HashMap<>();
        open.forEach(it -> carriers(it).forEach(who -> cases.merge(who, 1, Integer::sum)));
        return new Loads(
                unit,
                cases,
                reports.in(unit).stream().collect(Collectors.toMap(ReportLoad::by, ReportLoad::reports)),
                workloads.in(unit).stream().collect(Collectors.toMap(Workload::owner, it -> it)));
    }

    /** The rows of those whom the reader may see: what is nobody's first, then whoever has most that is late, then whoever has most. */
    List<UnitBoard.Load> rows(Loads loads, boolean leads, Wording wording) {
        Optional<UserId> me = Optional.of(Entry.me().id());
        Map<UserId, Colleague> names = colleagues.named(holders(loads));
        Stream<Optional<UserId>> shown = leads ? everybody(loads) : Stream.of(me);
        return shown.map(who -> row(who, leads, loads, names, wording))
                .sorted(Comparator.comparing(UnitBoard.Load::somebody)
                        .thenComparing(
                                Comparator.comparingInt(UnitBoard.Load::late).reversed())
                        .thenComparing(
                                Comparator.comparingInt(UnitBoard.Load::duties).reversed())
                        .thenComparing(UnitBoard.Load::name))
                .toList();
    }

    private Stream<Optional<UserId>> everybody(Loads loads) {
        Stream<Optional<UserId>> working = colleagues.in(loads.unit()).stream().map(it -> Optional.of(it.id()));
        Stream<Optional<UserId>> holding = Stream.of(
                        loads.cases().keySet(),
                        loads.reports().keySet(),
                        loads.duties().keySet())
                .flatMap(Set::stream);
        return Stream.concat(working, holding).distinct();
    }

    private Set<UserId> holders(Loads loads) {
        return Stream.concat(everybody(loads), Stream.of(Optional.of(Entry.me().id())))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static UnitBoard.Load row(
            Optional<UserId> who, boolean leads, Loads loads, Map<UserId, Colleague> names, Wording wording) {
        Counts duties = loads.dutiesOf(who);
        Optional<Instant> first = Optional.ofNullable(loads.duties().get(who)).flatMap(Workload::firstDueAt);
        String whose = who.map(it -> String.valueOf(it.value())).orElse(UnitDutiesPages.NOBODY);
        return new UnitBoard.Load(
                who.map(it -> Optional.ofNullable(names.get(it))
                                .map(Colleague::name)
                                .orElse(""))
                        .orElseGet(() -> wording.say("desk.unit.nobody")),
                who.isPresent(),
                leads ? who.map(it -> "/cases/loads/" + it.value()).orElse("") : "",
                loads.cases().getOrDefault(who, 0),
                loads.reportsOf(who),
                duties.open(),
                duties.breached() + duties.late(),
                duties.today(),
                UnitDutiesPages.address(loads.unit(), whose, ""),
                UnitDutiesPages.address(loads.unit(), whose, "late"),
                UnitDutiesPages.address(loads.unit(), whose, "today"),
                first.map(it -> wording.day(Stockholm.dayOf(it))).orElse(""));
    }

    private static List<Optional<UserId>> carriers(Carried one) {
        return one.by().isEmpty()
                ? List.of(Optional.empty())
                : one.by().stream().map(Optional::of).toList();
    }
}
