package tillit.casework.cases;

import java.util.List;
import java.util.stream.Collectors;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.duties.DutyInWords;
import tillit.ground.page.ClockFace;
import tillit.ground.page.Tab;
import tillit.ground.page.Wording;

/** Puts a list of cases into words, for one reader. */
final class CaseListInWords {

    private final DutyInWords duties;
    private final Wording wording;

    CaseListInWords(DutyInWords duties, Wording wording) {
        this.duties = duties;
        this.wording = wording;
    }

    /** @param whose {@code mine} or {@code unit} */
    CaseList view(String whose, List<CaseRow> rows) {
        return new CaseList(
                say("list.lead", rows.size()),
                List.of(new Tab(say("list.mine"), "/cases?whose=mine"), new Tab(say("list.unit"), "/cases?whose=unit")),
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
                row.name().filter(name -> !name.isBlank()).orElseGet(() -> say("unseen")),
                say(
                        "list.number",
                        row.socialCase().number().value(),
                        say("kind." + row.socialCase().kind().name())),
                row.next()
                        .map(duty -> say("list.next", duties.title(duty, wording), responsible))
                        .orElseGet(() -> say("list.next.none", responsible)),
                face);
    }

    private String say(String key, Object... arguments) {
        return wording.say("cases." + key, arguments);
    }
}
