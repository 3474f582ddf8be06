package tillit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Material is given, a decision is proposed, mended, taken and told, carried out, followed up and ended; and the case is closed. */
class DecisionJourneyTest extends InvestigatedTest {

    @Test
    void fromTheMaterialThatIsSentToTheCaseThatIsClosed() {
        documentIsSigned();
        Page page = as(worker).page();
        communicated(page);
        String decision = proposedSentBackAndTaken(page);
        told(page, decision);
        carriedOutAndEnded(page);
        closed(page);
    }

    private void communicated(Page page) {
        page.navigate(address("/communication"));
        press(page, "Spara");
        browser.check(page, "communication-refused");
        page.locator("input[name=given][value=true]").check();
        press(page, "Spara");
        asksFor(page, 6, "Skriv till vilken dag parten kan svara");
        for (int party = 0; party < 2; party++) {
            page.locator("input[name=party]").nth(party).check();
            page.locator("input[name=given][value=true]").check();
            page.locator("[name=what]").fill("Hela utredningen, fem sidor.");
            page.locator("input[name=way][value=POST]").check();
            page.locator("[name=sentOn]").fill("2026-11-10");
            page.locator("[name=answerBy]").fill("2026-11-24");
            page.locator("input[name=oralOffered][value=true]").check();
            press(page, "Spara");
            assertThat(page.locator(".govuk-error-summary")).hasCount(0);
        }
        assertThat(page.locator("main")).containsText("kan svara till");
        everyLook(worker, page.url(), "communication");
        press(page, "Skriv brev med utredningen");
        page.getByLabel("Jenny Åkerlind").check();
        press(page, "Förhandsgranska");
        Assertions.assertThat(read(page, "letter-of-material"))
                .contains("Svar på", "tisdag 24 november 2026", "Nadja Wik")
                .doesNotContain("Robin");
        press(page, "Signera och försegla");
        left(page);
    }

    /** A letter that has been posted, from its own page. */
    private static void left(Page page) {
        page.getByLabel("Postat").check();
        press(page, "Spara att det har gått");
        assertThat(page.locator(".govuk-error-summary")).hasCount(0);
    }

    private String proposedSentBackAndTaken(Page page) {
        page.navigate("/decision/cases/" + tuvas.value());
        everyLook(worker, page.url(), "decisions-empty");
        page.locator("input[name=kind][value=grant-contact-family]").check();
        press(page, "Börja skriva");
        String decision = page.url().replaceAll("#.*", "");
        page.locator("[name=what]").fill("Kontaktfamilj en helg i månaden.");
        saved(page);
        everyLook(worker, decision, "decision-writing");
        put(page);
        Page boss = as(leader).page();
        boss.navigate(decision);
        press(boss, "Fatta beslutet");
        Assertions.assertThat(boss.locator(".govuk-error-summary__list li").count())
                .isGreaterThan(5);
        browser.check(boss, "decision-refused");
        boss.navigate(decision);
        boss.getByText("Lämna tillbaka").first().click();
        boss.locator("[name='remark.reasons']").fill("Skriv när det hände.");
        press(boss, "Lämna tillbaka");
        page.navigate(decision);
        assertThat(page.locator("#part-reasons")).containsText("Skriv när det hände.");
        browser.check(page, "decision-sent-back");
        write(page, false);
        saved(page);
        put(page);
        assertThat(page.locator("main")).containsText("Ta tillbaka");
        everyLook(worker, decision, "decision-proposed");
        clock.is("2026-11-25T08:12:00");
        consented(decision);
        everyLook(leader, decision, "decision-to-take");
        boss.navigate(decision);
        press(boss, "Fatta beslutet");
        assertThat(boss.locator("#told-h")).isVisible();
        everyLook(worker, decision, "decision-taken");
        return decision;
    }

    private void told(Page page, String decision) {
        page.navigate(decision);
        press(page, "Skriv brev om beslutet");
        everyLook(worker, page.url(), "decision-letter");
        page.locator("main input[type=radio]").first().check();
        page.getByLabel("Jenny Åkerlind").check();
        page.getByLabel("Nej, bara enheten").check();
        page.getByLabel("Varför ska namnet inte stå på brevet?").fill("Hot mot enheten i oktober.");
        press(page, "Förhandsgranska");
        everyLook(worker, page.url(), "decision-letter-preview");
        Assertions.assertThat(read(page, "letter-of-decision"))
                .contains("Brevet är inte skickat", "överklaga", "tre veckor", "reasons")
                .doesNotContain("Skriv när det hände", "Muntligt vid mötet", "Hot mot enheten");
        press(page, "Signera och försegla");
        assertThat(page.locator("main")).containsText("Kontrollsumma SHA-256");
        Assertions.assertThat(read(page, "letter-of-decision-sealed")).doesNotContain("Brevet är inte skickat");
        left(page);
        clock.is("2026-11-27T09:30:00");
        page.reload();
        page.locator("section:has(#received) [name=day]").fill("27 november");
        page.getByLabel("Mottagaren har sagt det").check();
        press(page, "Spara att det har kommit fram");
        everyLook(worker, page.url(), "decision-letter-come");
        page.navigate(decision);
        assertThat(page.locator("section:has(#told-h)")).containsText("18 december");
        assertThat(page.locator("section:has(#told-h)")).containsText("Kvar att underrätta: Robin Åkerlind");
        toldOtherwise(page, "Robin Åkerlind", "2026-11-25");
        assertThat(page.locator("section:has(#told-h) tbody tr")).hasCount(2);
        browser.check(page, "decision-told");
    }

    private static void toldOtherwise(Page page, String whom, String day) {
        page.getByText("Anteckna att någon har fått veta på annat sätt").click();
        page.getByLabel(whom).first().check();
        page.locator("[name=toldOn]").fill(day);
        page.locator("[name=toldHow]").fill("Muntligt vid mötet, med hur man överklagar.");
        press(page, "Spara");
        assertThat(page.locator(".govuk-error-summary")).hasCount(0);
    }

    private void carriedOutAndEnded(Page page) {
        page.navigate("/decision/cases/" + tuvas.value());
        everyLook(worker, page.url(), "decisions");
        page.locator("section:has(#measures) h3 a").click();
        String measure = page.url();
        everyLook(worker, measure, "measure-granted");
        everyLook(leader, "/decision/measures", "measures");
        happened(page, "STARTED", "2026-11-25", "Första helgen hos familjen.");
        happened(page, "FOLLOW_UP_PLANNED", "2026-12-15", "Möte med Tuva och familjen.");
        clock.is("2026-12-15T10:00:00");
        page.navigate(measure);
        happened(page, "FOLLOWED_UP", "2026-12-15", "Tuva trivs. Hon behöver det inte längre.");
        everyLook(worker, measure, "measure");
        press(page, "Skriv beslut om att avsluta");
        write(page, true);
        saved(page);
        taken(page);
        toldOtherwise(page, "Robin Åkerlind", "2026-12-15");
        toldOtherwise(page, "Jenny Åkerlind", "2026-12-15");
        page.navigate(measure);
        assertThat(page.locator("main")).containsText("Avslutad");
        browser.check(page, "measure-ended");
    }

    private void closed(Page page) {
        String casePage = "/cases/" + tuvas.value();
        page.navigate(casePage);
        closes(page);
        assertThat(page.locator(".govuk-error-summary")).containsText("En utredning pågår");
        browser.check(page, "case-not-closed");
        page.navigate("/decision/cases/" + tuvas.value());
        page.locator("input[name=kind][value=close-investigation-with-measures]")
                .check();
        press(page, "Börja skriva");
        write(page, false);
        saved(page);
        taken(page);
        toldOtherwise(page, "Robin Åkerlind", "2026-12-15");
        toldOtherwise(page, "Jenny Åkerlind", "2026-12-15");
        page.navigate(address("/notices"));
        page.locator("input[name=told]").first().check();
        page.locator("textarea[name=words]").fill("Jenny och Robin, vid mötet den 10 november.");
        press(page, "Spara");
        everyLook(worker, address(""), "investigation-closed");
        page.navigate(casePage);
        closes(page);
        assertThat(page.locator(".govuk-error-summary")).hasCount(0);
        assertThat(page.locator("main")).containsText("Ärendet avslutat");
        everyLook(worker, casePage, "case-closed");
    }

    /** By whoever writes it, or by the manager where the writer may not. */
    private void taken(Page page) {
        if (page.locator("main button[value=sign]").count() > 0) {
            press(page, "Fatta beslutet");
            assertThat(page.locator(".govuk-error-summary")).hasCount(0);
            return;
        }
        String decision = page.url().replaceAll("#.*", "");
        put(page);
        Page boss = as(leader).page();
        boss.navigate(decision);
        press(boss, "Fatta beslutet");
        assertThat(boss.locator(".govuk-error-summary")).hasCount(0);
        page.navigate(decision);
    }

    private static void closes(Page page) {
        page.locator("summary:has-text('Avsluta ärendet')").click();
        page.getByLabel("Varför är ärendet klart?").fill("Tuva har det bra och alla vet att vi avslutar.");
        press(page, "Avsluta ärendet");
    }

    private static void happened(Page page, String what, String on, String words) {
        page.locator("input[name=what][value=" + what + "]").check();
        page.locator("[name=on]").fill(on);
        page.locator("textarea[name=words]").fill(words);
        press(page, "Spara");
        assertThat(page.locator(".t-note").filter(new Locator.FilterOptions().setHasText(words)))
                .hasCount(1);
    }
}
