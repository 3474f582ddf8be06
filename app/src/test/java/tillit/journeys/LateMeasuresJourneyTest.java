package tillit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tillit.casework.decision.DecisionId;
import tillit.casework.decision.Proposals;
import tillit.casework.decision.Rulings;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.forms.Answers;

/** What was granted in November has not begun in April: it stands in the report of the quarter, and is given its reason. */
class LateMeasuresJourneyTest extends InvestigatedTest {

    @Autowired
    Proposals proposals;

    @Autowired
    Rulings rulings;

    @Test
    void whatHasNotBegunIsInTheReportOfTheQuarterAndIsGivenItsReason() {
        granted();
        clock.is("2027-04-05T09:00:00");
        Session later = town.worker(
                Role.UNIT_MANAGER, worker.user().memberships().getFirst().unit());
        Page page = as(later).page();
        page.navigate("/decision/measures");
        follow(page, "Beviljat och inte utfört i tid");
        assertThat(page.locator("main")).containsText("Kvartal 1, 2027");
        assertThat(page.locator("main")).containsText("En insats saknar skäl");
        everyLook(later, "/decision/late", "late-measures");
        page.locator("main td a").first().click();
        page.locator("input[name=what][value=DELAY_EXPLAINED]").check();
        page.locator("[name=on]").fill("2027-04-05");
        page.locator("textarea[name=words]").fill("Ingen familj har kunnat ta emot. Två har tillfrågats.");
        press(page, "Spara");
        assertThat(page.locator("main")).containsText("Varför den inte utförs, ");
        page.navigate("/decision/late");
        assertThat(page.locator("main")).containsText("Ingen familj har kunnat ta emot.");
        assertThat(page.locator("main")).not().containsText("saknar skäl");
        follow(page, "Kvartal 4, 2026");
        assertThat(page.locator("main")).containsText("Inget att rapportera");
        browser.check(page, "late-measures-none");
    }

    private void granted() {
        documentIsSigned();
        partiesHaveAnswered();
        DecisionId id = by(worker, () -> decisions.begin(tuvas, "grant-contact-family", investigation, null));
        Map<String, List<String>> words = Stream.of(
                        "what", "reasons", "bestInterests", "information", "views", "weight")
                .collect(Collectors.toMap(
                        Function.identity(), it -> List.of("Det gäller Tuva och hennes vardag, " + it + ".")));
        words.put("from", List.of("2026-11-10"));
        by(worker, () -> decisions.save(id, 1, new Answers(words)));
        consented("/" + id.value());
        by(worker, () -> {
            proposals.propose(id, leader.user().id());
            return id;
        });
        by(leader, () -> {
            rulings.sign(id);
            return id;
        });
    }
}
