package tillit.casework.cases;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.duties.DutyInWords;
import tillit.ground.law.Stockholm;
import tillit.ground.page.ClockFace;
import tillit.ground.page.Tab;
import tillit.ground.page.Wording;
import tillit.ground.people.Person;

/** Puts a list of cases into words, for one reader. */
final class CaseListInWords {

    private final DutyInWords duties;
    private final Wording wording;
    private final Clock clock;

    CaseListInWords(DutyInWords duties, Wording wording, Clock clock) {
        this.duties = duties;
        this.wording = wording;
        this.clock = clock;
    }

    /** @param whose {@code mine} or {@code unit} */
    CaseList view(String whose, List<CaseRow> rows) {
        return new CaseList(
                say("list.lead", rows.size()),
                List.of(new Tab(say("list.mine"), "/cases"), new Tab(say("list.unit"), "/cases?whose=unit")),
                rows.stream().map(this::row).toList(),
                say("list.empty." + whose + ".title"),
                say("list.empty." + whose + ".words"));
    }

    private CaseList.Row row(CaseRow row) {
        String carriers = row.carriedBy().stream().map(Colleague::name).collect(Collectors.joining(", "));
        String responsible = say("list.carried", carriers.isEmpty() ? say("carried.nobody") : carriers);
        ClockFace face = row.next().map(DutyInWords::face).orElse(null);
        return new CaseList.Row(
                "/cases/" + row.socialCase().id().value(),
                row.person().map(this::name).orElseGet(() -> say("unseen")),
                say(
                        "list.number",
                        row.socialCase().number().value(),
                        say("kind." + row.socialCase().kind().name())),
                row.next()
                        .map(duty -> say("list.next", duties.title(duty, wording), responsible))
                        .orElseGet(() -> say("list.next.none", responsible)),
                face);
    }

    private String name(Person person) {
        String name = person.shownName().isBlank() ? say("unnamed") : person.shownName();
        return person.ageOn(Stockholm.dayOf(clock.instant()))
                .map(age -> say("name-age", name, age))
                .orElse(name);
    }

    private String say(String key, Object... arguments) {
        return wording.say("cases." + key, arguments);
    }
}
