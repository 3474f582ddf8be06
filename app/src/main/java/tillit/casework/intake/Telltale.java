package tillit.casework.intake;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.access.UserId;
import tillit.ground.page.Deed;
import tillit.ground.page.Wording;

/** Says on a report's page for whom something has just been done, what became of it, and whom the page shows now. */
@Component
class Telltale {

    private static final String GIVEN = "intake.done.given";
    private static final String OPENED = "intake.done.opened";

    private final Colleagues colleagues;

    Telltale(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    JustDone told(Optional<Deed> done, ReportView report, Wording wording) {
        return done.map(it -> told(it, report, wording)).orElseGet(JustDone::nothing);
    }

    private JustDone told(Deed done, ReportView report, Wording wording) {
        String colleague = colleague(done);
        boolean opened = done.text().equals(OPENED);
        String words = Stream.of(opened ? goesTo(colleague, report, wording) : "", goesOn(done, report, wording))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" "));
        return new JustDone(
                done.text().equals(GIVEN) ? colleague : named(done, report),
                words,
                opened ? report.whom().openedCase() : null);
    }

    private String colleague(Deed done) {
        if (done.to().isEmpty()) return "";
        return colleagues
                .named(new UserId(Integer.parseInt(done.to())))
                .map(Colleague::name)
                .orElse("");
    }

    private static String goesTo(String colleague, ReportView report, Wording wording) {
        if (colleague.isEmpty()) return "";
        boolean seen = report.whom().openedCase() != null;
        return wording.say(seen ? "intake.done.opened.at" : "intake.done.opened.away", colleague);
    }

    /** Where there are several, one lands at the next who lacks something. */
    private static String goesOn(Deed done, ReportView report, Wording wording) {
        if (done.about().isEmpty()) return "";
        return report.people().stream()
                .filter(it -> it.shown() && !it.address().endsWith(done.about()))
                .findFirst()
                .map(it -> wording.say("intake.done.next", it.name(), it.state()))
                .orElse("");
    }

    private static String named(Deed done, ReportView report) {
        if (done.about().isEmpty()) return "";
        return report.people().stream()
                .filter(it -> it.address().endsWith(done.about()))
                .findFirst()
                .map(ReportView.Whom::name)
                .orElse("");
    }
}
