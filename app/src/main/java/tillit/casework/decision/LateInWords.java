package tillit.casework.decision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tillit.casework.cases.Cases;
import tillit.ground.page.Csv;
import tillit.ground.page.Tab;
import tillit.ground.page.Wording;

/** Puts the report of a quarter into words. */
@Component
class LateInWords {

    /** Ours: the quarters that can be chosen from the page, the one that runs among them. */
    private static final int QUARTERS = 5;

    /** Ours: by how many months the council reads how long it has taken. */
    private static final int HALF_A_YEAR = 6;

    private static final int A_YEAR = 12;

    private final MeasureInWords measures;
    private final LateReportInWords reports;
    private final Cases cases;

    LateInWords(MeasureInWords measures, LateReportInWords reports, Cases cases) {
        this.measures = measures;
        this.reports = reports;
        this.cases = cases;
    }

    LateView view(LateReport report, List<LateEnds.Owed> owed, LocalDate today, Wording wording) {
        Quarter quarter = report.quarter();
        List<LateMeasures.Late> late = report.all();
        long missing = report.left().stream()
                .filter(it -> it.waiting().reason().isBlank())
                .count();
        return new LateView(
                title(quarter, today, wording),
                quarters(today, wording),
                LatePages.PAGE + "/table?quarter=" + quarter,
                missing == 0 ? "" : wording.say("decision.late.missing", missing),
                late.stream().map(it -> row(it, report, wording)).toList(),
                sums(late, wording),
                reports.sending(report, wording),
                reports.ends(quarter, owed, wording));
    }

    /** The table that is handed over: no case and no name stand in it. */
    String table(List<LateMeasures.Late> late, Wording wording) {
        List<String> heads = Stream.of("decided", "what", "since", "interrupted", "reason", "carried-out")
                .map(it -> wording.say("decision.late." + it))
                .toList();
        return Csv.of(
                heads,
                late.stream()
                        .map(it -> List.of(
                                it.measure().grantedOn().toString(),
                                measures.title(it.measure(), wording),
                                it.waiting().since().toString(),
                                wording.say(it.waiting().interrupted() ? "decision.late.yes" : "decision.late.no"),
                                it.waiting().reason(),
                                it.waiting()
                                        .overOn(it.today())
                                        .map(day -> it.waiting().carriedOut()
                                                ? day.toString()
                                                : wording.say("decision.late.ended.table", day.toString()))
                                        .orElse("")))
                        .toList());
    }

    private List<Tab> quarters(LocalDate today, Wording wording) {
        List<Tab> all = new ArrayList<>();
        Quarter quarter = Quarter.of(today);
        for (int i = 0; i < QUARTERS; i++, quarter = quarter.before())
            all.add(new Tab(title(quarter, today, wording), LatePages.address(quarter)));
        return all;
    }

    private static String title(Quarter quarter, LocalDate today, Wording wording) {
        String key = quarter.hasEnded(today) ? "decision.late.quarter" : "decision.late.quarter.runs";
        return wording.say(key, quarter.number(), String.valueOf(quarter.year()));
    }

    private LateView.Row row(LateMeasures.Late late, LateReport report, Wording wording) {
        Measure measure = late.measure();
        Waiting waiting = late.waiting();
        return new LateView.Row(
                MeasurePages.address(measure.id()),
                cases.find(measure.socialCase()).map(it -> it.number().value()).orElse(""),
                measures.title(measure, wording),
                wording.fullDay(measure.grantedOn()),
                wording.say(
                        waiting.interrupted() ? "decision.late.since.interrupted" : "decision.late.since.granted",
                        wording.fullDay(waiting.since())),
                wording.say("decision.late.waited", ChronoUnit.DAYS.between(waiting.since(), end(late))),
                waiting.reason(),
                waiting.overOn(late.today())
                        .map(it -> waiting.carriedOut()
                                ? wording.fullDay(it)
                                : wording.say("decision.late.ended", wording.fullDay(it)))
                        .orElse(""),
                reports.of(late, report, wording));
    }

    /** Number, sorts and how long it has taken, without names. SoL (2025:400) 34 kap. 3 §. */
    private List<List<String>> sums(List<LateMeasures.Late> late, Wording wording) {
        Map<String, long[]> sorts = new TreeMap<>();
        for (LateMeasures.Late it : late) {
            if (it.waiting().overOn(it.from()).isPresent()) continue;
            long months = ChronoUnit.MONTHS.between(it.waiting().since(), it.from());
            long[] of = sorts.computeIfAbsent(measures.title(it.measure(), wording), _ -> new long[4]);
            of[0]++;
            of[months < HALF_A_YEAR ? 1 : months < A_YEAR ? 2 : 3]++;
        }
        return sorts.entrySet().stream()
                .map(it -> Stream.concat(
                                Stream.of(it.getKey()),
                                java.util.Arrays.stream(it.getValue()).mapToObj(String::valueOf))
                        .toList())
                .toList();
    }

    private static LocalDate end(LateMeasures.Late late) {
        return late.waiting().overOn(late.today()).orElse(late.from());
    }
}
