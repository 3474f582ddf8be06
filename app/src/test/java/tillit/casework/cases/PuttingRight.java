package tillit.casework.cases;

import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import tillit.ground.access.PersonId;
import tillit.ground.page.Language;
import tillit.ground.page.Texts;
import tillit.ground.page.Wording;
import tillit.ground.people.Name;

/** For tests in other rooms: a case is given the right person. */
public record PuttingRight(ApplicationContext house) {

    private static final String WHY = "Skolan blandade ihop två barn i klassen.";

    public UUID to(CaseId id, PersonId right) {
        return said(id, new Meant.Known(right), true, WHY);
    }

    public UUID toSomebodyWithNumber(CaseId id, String number) {
        return said(id, new Meant.Unfound(number, new Name("Ett", "Barn"), ""), true, WHY);
    }

    public UUID toSomebodyUnknown(CaseId id) {
        return said(id, new Meant.Unfound("", new Name("", ""), "En pojke, ungefär sju år"), true, WHY);
    }

    public UUID withoutAWord(CaseId id, PersonId right) {
        return said(id, new Meant.Known(right), false, "Fel.");
    }

    /** What waits to be put right outside the house. */
    public List<String> goneOut(CaseId id) {
        return house.getBean(StoredCorrections.class).of(id).stream()
                .flatMap(it -> it.goneOut().stream())
                .filter(it -> !it.isDone())
                .map(PersonCorrection.GoneOut::what)
                .toList();
    }

    public void putsRightOutside(CaseId id) {
        house.getBean(StoredCorrections.class).of(id).stream()
                .flatMap(it -> it.goneOut().stream())
                .forEach(it -> house.getBean(GoneOut.class).done(id, it.id(), "Talat med rektorn."));
    }

    private UUID said(CaseId id, Meant meant, boolean isChecked, String reason) {
        Wording wording = house.getBean(Texts.class).in(Language.SV);
        return house.getBean(WrongPerson.class)
                .putRight(id, new WrongPerson.Said(PersonCorrection.How.EVERYTHING, meant, isChecked, reason, wording));
    }
}
