package tillit.casework.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tillit.casework.cases.SocialCase;
import tillit.ground.access.PersonId;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Wording;
import tillit.ground.people.Person;

/** Says what was reported and open before, on those in a report and their siblings. */
final class EarlierInWords {

    private final ReportPage page;
    private final ReportPage.SubjectPage shown;
    private final Named named;
    private final Wording wording;
    private final Map<PersonId, String> names = new HashMap<>();

    EarlierInWords(ReportPage page, ReportPage.SubjectPage shown, Named named, Wording wording) {
        this.page = page;
        this.shown = shown;
        this.named = named;
        this.wording = wording;
        page.about().forEach(this::remember);
    }

    SubjectView.Earlier view() {
        List<SubjectView.EarlierReport> reports =
                page.earlier().stream().map(this::row).toList();
        List<SubjectView.KnownCase> cases =
                page.cases().stream().map(this::known).toList();
        return new SubjectView.Earlier(
                reports, cases, say("earlier.caption", named.called(wording)), say(searched(reports, cases)));
    }

    private String searched(List<SubjectView.EarlierReport> reports, List<SubjectView.KnownCase> cases) {
        if (shown.subject().facts().person().isPresent())
            return reports.isEmpty() && cases.isEmpty() ? "earlier.searched.none" : "earlier.searched";
        return shown.mother().isPresent() ? "earlier.searched.mother" : "earlier.searched.unknown";
    }

    private SubjectView.EarlierReport row(ReportPage.EarlierReport earlier) {
        return new SubjectView.EarlierReport(
                "/intake/reports/" + earlier.report().value(),
                wording.day(Stockholm.dayOf(earlier.receivedAt())),
                whom(earlier),
                earlier.from().isBlank() ? say("reporter." + earlier.reporter().name()) : earlier.from(),
                earlier.excerpt().strip(),
                say("state." + earlier.state()));
    }

    private String whom(ReportPage.EarlierReport earlier) {
        String name = names.getOrDefault(earlier.person(), "");
        if (earlier.newborn()) return Named.names(List.of(Named.newborn("", name)), wording);
        return name.isEmpty() ? say("earlier.sibling") : name;
    }

    private SubjectView.KnownCase known(SocialCase found) {
        String since = wording.day(Stockholm.dayOf(found.openedAt()));
        String words = found.closedAt()
                .map(at -> say("earlier.case.closed", wording.day(Stockholm.dayOf(at))))
                .orElseGet(() -> say("earlier.case.open", since));
        String whose = names.getOrDefault(found.person(), say("earlier.sibling"));
        return new SubjectView.KnownCase(
                "/cases/" + found.id().value(),
                say("earlier.case", found.number().value(), whose),
                words);
    }

    private void remember(ReportPage.SubjectPage each) {
        each.person().ifPresent(this::remember);
        each.mother().ifPresent(this::remember);
        each.family().forEach(relative -> remember(relative.person()));
    }

    private void remember(Person person) {
        names.put(person.id(), person.shownName());
    }

    private String say(String key, Object... arguments) {
        return wording.say("intake." + key, arguments);
    }
}
