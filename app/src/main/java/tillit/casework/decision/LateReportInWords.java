package tillit.casework.decision;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tillit.casework.cases.Cases;
import tillit.ground.page.Choice;
import tillit.ground.page.Wording;

/** Puts into words what has been reported as late, and what is to be. */
@Component
class LateReportInWords {

    private final MeasureInWords measures;
    private final Cases cases;

    LateReportInWords(MeasureInWords measures, Cases cases) {
        this.measures = measures;
        this.cases = cases;
    }

    LateView.Sending sending(LateReport report, Wording wording) {
        int left = report.left().size();
        return new LateView.Sending(
                LatePages.address(report.quarter()) + "/reports",
                state(report, left, wording),
                report.hasEnded() && left > 0,
                left == 0,
                report.seen());
    }

    /** In which reports it has stood, and that it waits no longer. */
    List<String> of(LateMeasures.Late late, LateReport report, Wording wording) {
        List<String> found = new ArrayList<>();
        report.reportsOf(late)
                .forEach(it -> found.add(wording.say(
                        "decision.late.reports.in",
                        it.quarter().number(),
                        String.valueOf(it.quarter().year()),
                        wording.fullDay(it.sentOn()))));
        report.endsOf(late)
                .forEach(it -> found.add(wording.say("decision.late.reports.end", wording.fullDay(it.sentOn()))));
        return List.copyOf(found);
    }

    LateView.Ends ends(Quarter quarter, List<LateEnds.Owed> owed, Wording wording) {
        return new LateView.Ends(
                LatePages.address(quarter) + "/ends",
                owed.stream().map(it -> choice(it, wording)).toList());
    }

    private static String state(LateReport report, int left, Wording wording) {
        if (!report.hasEnded())
            return wording.say(
                    "decision.late.sent.runs", wording.fullDay(report.quarter().last()));
        if (left == report.all().size()) return wording.say("decision.late.sent.none");
        return left == 0
                ? wording.say("decision.late.sent.all", wording.fullDay(report.lastSentOn()))
                : wording.say("decision.late.sent.part", left, report.all().size());
    }

    private Choice choice(LateEnds.Owed owed, Wording wording) {
        String words = wording.say(
                owed.waiting().carriedOut() ? "decision.late.owed.carried-out" : "decision.late.owed.ended",
                measures.title(owed.measure(), wording),
                cases.find(owed.measure().socialCase())
                        .map(it -> it.number().value())
                        .orElse(""),
                wording.fullDay(owed.on()));
        String hint = wording.say("decision.late.owed.reported", wording.fullDay(owed.reportedOn()));
        return new Choice(owed.measure().id().value().toString(), words, hint);
    }
}
