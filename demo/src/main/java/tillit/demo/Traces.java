package tillit.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tillit.casework.intake.OpeningDecision;
import tillit.casework.intake.ReportId;
import tillit.casework.intake.ReportPage;
import tillit.casework.intake.Reports;
import tillit.demo.Casework.Opened;
import tillit.ground.access.Entry;
import tillit.ground.people.People;
import tillit.ground.people.Person;

/** What history has left behind so far: seen in Björkmåla itself, as somebody of today sees it. */
@Component
@Profile("demo")
class Traces {

    private final Reception reception;
    private final Reports reports;
    private final People people;
    private final Badges badges;
    private final Map<Integer, Opened> opened = new HashMap<>();

    Traces(Reception reception, Reports reports, People people, Badges badges) {
        this.reception = reception;
        this.reports = reports;
        this.people = people;
        this.badges = badges;
    }

    /** Remembers nothing of what was opened: it is read again where it is needed. */
    void forget() {
        opened.clear();
    }

    /** The report, if it has come already: nobody else has one of the same second about the same person. */
    Optional<ReportId> find(Matter matter) {
        return Entry.as(badges.of(reader(matter)), () -> {
            Optional<Person> person = people.byNumber(matter.whom().number());
            return person.flatMap(it -> reports.knownAbout(List.of(it.id())).reports().stream()
                    .filter(report -> report.receivedAt().equals(matter.at()))
                    .map(ReportPage.EarlierReport::report)
                    .findFirst());
        });
    }

    void opened(Matter matter, Opened it) {
        opened.put(matter.number(), it);
    }

    void ended(Matter matter) {
        opened.remove(matter.number());
    }

    Opened openedIn(Matter matter) {
        return opened.computeIfAbsent(
                matter.number(),
                number -> Entry.as(badges.of(reader(matter)), () -> {
                    ReportId report = find(matter).orElseThrow();
                    return of(reception.read(report));
                }));
    }

    static Opened of(ReportPage.SubjectPage page) {
        OpeningDecision decision = page.decision().orElseThrow();
        return new Opened(
                decision.socialCase().orElseThrow(),
                decision.investigation().orElseThrow(),
                page.subject().facts().person().orElseThrow());
    }

    /** Somebody of today who may meet protected persons and sees all that their reception receives. */
    private static String reader(Matter matter) {
        return (matter.isAdult() ? Staff.MONA : Staff.NADJA).username();
    }
}
