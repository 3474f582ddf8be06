package tillit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tillit.casework.cases.CaseId;
import tillit.casework.investigation.InvestigationId;
import tillit.casework.investigation.Investigations;
import tillit.ground.access.Entry;
import tillit.ground.access.PersonId;
import tillit.ground.access.Session;

/** A municipality changes a form in the running product, and what was begun before is still what it was. */
class FormsJourneyTest extends JourneyTest {

    private static final String FORM = "/administration/forms/child-investigation";
    private static final String DRAFT = FORM + "/draft";
    private static final String OLD = "Varför inleddes utredningen, och vad skulle den ta reda på?";
    private static final String NEW = "Varför började vi utreda?";
    private static final String ADDED = "Vilken fritid har barnet?";

    @Autowired
    Investigations investigations;

    Session boss;
    InvestigationId tuvas;

    @BeforeEach
    void somebodyAdministers() {
        boss = town.administrator();
        tuvas = investigationOf("20140502-2383");
    }

    @Test
    void anAdaptedFormIsAskedFromItsDayAndWhatWasBegunBeforeGoesOnAsItBegan() {
        Page nadja = as(worker).page();
        nadja.navigate(document(tuvas));
        nadja.getByLabel(OLD).fill("Skolan var orolig.");
        saved(nadja);

        Page page = as(boss).page();
        page.navigate("/administration");
        page.locator(".moj-sub-navigation__link[href='/administration/forms']").click();
        follow(page, "Utredning av ett barns behov");
        press(page, "Börja på en egen version");
        reworded(page);
        added(page);
        moved(page);
        adopted(page);

        Page hers = as(worker).page();
        hers.navigate(document(investigationOf("20151201-2392")));
        assertThat(hers.getByLabel(NEW)).isVisible();
        assertThat(hers.getByText(ADDED)).isVisible();
        assertThat(hers.locator("main")).not().containsText(OLD);
        hers.locator("textarea").first().fill("Förskolan var orolig.");
        saved(hers);

        nadja.reload();
        assertThat(nadja.getByLabel(OLD)).hasValue("Skolan var orolig.");
        assertThat(nadja.locator("main")).not().containsText(ADDED);
        nadja.getByLabel(OLD).fill("Skolan och farmor var oroliga.");
        saved(nadja);
        nadja.reload();
        assertThat(nadja.getByLabel(OLD)).hasValue("Skolan och farmor var oroliga.");
        lookedAt();
    }

    private void reworded(Page page) {
        everyLook(boss, DRAFT, "forms-draft");
        follow(page, "Ändra orden " + OLD);
        page.getByLabel("Frågan på svenska").fill(NEW);
        page.getByLabel("Frågan på engelska").fill("");
        page.getByLabel("Hjälptext på svenska").fill("Skriv kort.");
        press(page, "Spara i utkastet");
        asksFor(page, 1, "Skriv orden på engelska");
        assertThat(page.getByLabel("Frågan på svenska")).hasValue(NEW);
        page.getByLabel("Frågan på engelska").fill("Why did we begin to investigate?");
        press(page, "Spara i utkastet");
        asksFor(page, 1, "Skriv hjälptexten på engelska också");
        browser.check(page, "forms-question-refused");
        page.getByLabel("Hjälptext på engelska").fill("Be brief.");
        press(page, "Spara i utkastet");
        assertThat(page.locator("main")).containsText(NEW);
    }

    private void added(Page page) {
        follow(page, "Lägg till en fråga");
        press(page, "Lägg till frågan");
        asksFor(page, 5, "Välj avsnitt");
        browser.check(page, "forms-new-question-refused");
        page.getByLabel("Barnets behov").check();
        page.getByLabel("Frågan på svenska").fill(ADDED);
        page.getByLabel("Frågan på engelska").fill("What does the child do in its spare time?");
        page.getByLabel("Med ett av flera svar").check();
        page.getByLabel("Svar att välja bland, på svenska").fill("Ingen\nEn förening\nAnnat");
        page.getByLabel("Svar att välja bland, på engelska").fill("Nothing\nAn association");
        page.getByLabel("Ja, innan det går att signera").check();
        press(page, "Lägg till frågan");
        asksFor(page, 1, "Skriv lika många svar på engelska");
        page.getByLabel("Svar att välja bland, på engelska").fill("Nothing\nAn association\nSomething else");
        press(page, "Lägg till frågan");
        assertThat(page.locator("main")).containsText(ADDED);
        assertThat(page.locator("main")).containsText("Ingen / En förening / Annat");
    }

    private void moved(Page page) {
        press(page, "Flytta upp " + ADDED);
        List<String> questions = page.locator(".t-kin__name").allInnerTexts();
        org.assertj.core.api.Assertions.assertThat(questions.indexOf(ADDED))
                .isEqualTo(questions.indexOf("Vem har berättat om barnets relationer, och när?") - 1);
        press(page, "Ta bort Vem har berättat om barnets hälsa, och när?");
        assertThat(page.locator("main")).not().containsText("Vem har berättat om barnets hälsa");
    }

    private void adopted(Page page) {
        follow(page, "Titta, pröva och börja använda");
        everyLook(boss, DRAFT + "/trial", "forms-trial");
        press(page, "Se vad som fattas");
        assertThat(page.locator(".govuk-error-summary")).containsText("Svara på ”" + ADDED + "”");
        page.navigate(DRAFT + "/trial");
        page.getByLabel("Från och med vilken dag?").fill("2026-11-09");
        press(page, "Börja använda versionen");
        asksFor(page, 1, "Skriv varför formuläret ändras");
        page.getByLabel("Varför ändras formuläret?").fill("Enklare ord, och mer om fritiden");
        press(page, "Börja använda versionen");
        asksFor(page, 1, "Dagen har redan varit");
        page.getByLabel("Från och med vilken dag?").fill("2026-11-10");
        press(page, "Börja använda versionen");
        assertThat(page.locator("#told")).containsText("Versionen är klar");
        everyLook(boss, FORM, "forms-one");
        everyLook(boss, FORM + "/versions/1001", "forms-version");
        everyLook(boss, "/administration/forms", "forms");
        page.navigate("/administration/forms");
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("Utredning av ett barns behov")))
                .containsText("Kommunens version 1");
    }

    /** The head of a unit sees what has been changed, question by question. */
    private void lookedAt() {
        Page hers = as(manager).page();
        hers.navigate("/changes");
        hers.locator("main")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName("Utredning av ett barns behov fick en egen version"))
                .first()
                .click();
        assertThat(hers.locator("main")).containsText(OLD);
        assertThat(hers.locator("main")).containsText(NEW);
        assertThat(hers.locator("main")).containsText("Why did we begin to investigate?");
        assertThat(hers.locator("main")).containsText("Frågas inte längre");
        everyLook(manager, hers.url().replaceAll("^https?://[^/]+", ""), "forms-looked-at");
        press(hers, "Ändringen är rätt");
    }

    private InvestigationId investigationOf(String number) {
        CaseId id = caseOf(number);
        return by(worker, () -> {
            PersonId child = cases.participants(id).getFirst().person();
            return investigations.open(
                    cases.about(List.of(child)).getFirst().stamp(), child, UUID.randomUUID(), clock.instant(), null);
        });
    }

    private <T> T by(Session session, Supplier<T> work) {
        return Entry.as(session, () -> transaction.execute(status -> work.get()));
    }

    private static String document(InvestigationId id) {
        return "/investigation/" + id.value() + "/papers/document";
    }

    private static void saved(Page page) {
        assertThat(page.locator("[data-save-status]")).hasAttribute("data-state", "saved");
    }
}
