package tillit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tillit.casework.cases.CaseId;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.UnitId;

/** A case is offered, refused, asked for and given; a colleague is away, and all that the colleague carries is handed over. */
class HandOverJourneyTest extends JourneyTest {

    Session leader;
    CaseId tuvas;

    @BeforeEach
    void aCaseThatNadjaCarries() {
        leader = town.worker(Role.UNIT_MANAGER, unit());
        JdbcClient.create(administrator)
                .sql("update access.user_account set name = 'Eva Lindmark' where id = :id")
                .param("id", leader.user().id().value())
                .update();
        tuvas = caseOf("20140502-2383");
    }

    @Test
    void aColleagueIsAskedSaysNoWithAReasonAndAsksForTheCaseLater() {
        Page nadja = as(worker).page();
        nadja.navigate("/cases/" + tuvas.value());
        follow(nadja, "Fråga en kollega eller be att få ta över");
        everyLook(worker, handOver(), "hand-over-ask");
        nadja.getByLabel("Vem vill du fråga?").selectOption(idOf(colleague));
        nadja.getByLabel("Det här vill jag att du vet").fill("Jag hinner inte längre.");
        press(nadja, "Fråga");
        assertThat(nadja.locator("#told")).containsText("Ärendet är kvar tills svaret är ja.");
        everyLook(worker, handOver(), "hand-over-waits");

        everyLook(colleague, "/", "day-to-answer");
        Page amir = as(colleague).page();
        amir.navigate("/");
        assertThat(amir.locator("#to-answer")).containsText("Att ta ställning till");
        amir.locator("section[aria-labelledby=to-answer] a").first().click();
        everyLook(colleague, handOver(), "hand-over-answer");
        press(amir, "Nej");
        asksFor(amir, 1, "Skriv varför du svarar nej");
        amir.getByLabel("Varför inte?").fill("Jag är full till den 20.");
        press(amir, "Nej");
        assertThat(amir.locator("#told")).containsText("Ärendet är kvar där det är.");

        everyLook(worker, "/", "day-answered");
        nadja.navigate("/");
        assertThat(nadja.locator("section[aria-labelledby=answers]")).containsText("Jag är full till den 20.");
        nadja.locator("section[aria-labelledby=answers] button").first().click();
        assertThat(nadja.locator("section[aria-labelledby=answers]")).hasCount(0);

        Page later = as(colleague).withoutScripts().page();
        later.navigate(handOver());
        later.getByLabel("Varför vill du ta över?").fill("Nu går det.");
        press(later, "Be att få ta över");
        assertThat(later.locator("#told")).hasText("Du har bett att få ta över ärendet.");
        nadja.navigate(handOver());
        press(nadja, "Ja, byt handläggare");
        assertThat(nadja.locator("#told")).hasText("Ärendet har bytt handläggare.");
        assertThat(nadja.locator("aside")).containsText("Amir Tehrani");
    }

    @Test
    void whoLeadsTheUnitSaysThatAColleagueIsAwayAndHandsOverAllThatTheColleagueCarries() {
        CaseId theos = caseOf("20151201-2392");
        Page eva = as(leader).page();
        eva.navigate("/colleagues");
        eva.getByLabel("Vem är borta?").selectOption(idOf(worker));
        press(eva, "Spara");
        asksFor(eva, 3, "Välj vem som ersätter");
        eva.getByLabel("Vem ersätter?").selectOption(idOf(colleague));
        eva.getByLabel("Första dagen borta").fill("2026-11-10");
        eva.getByLabel("Sista dagen borta").fill("2026-11-13");
        press(eva, "Spara");
        assertThat(eva.locator("#told")).containsText("Kollegorna ser det.");
        assertThat(eva.locator("main")).containsText("Ersättare: Amir Tehrani.");
        everyLook(leader, "/colleagues", "colleagues");

        Page amir = as(colleague).page();
        amir.navigate("/");
        assertThat(amir.locator("main")).containsText("Du är ersättare för Nadja Wik till och med");
        everyLook(colleague, "/", "day-stand-in");

        JdbcClient.create(administrator)
                .sql("update access.user_account set active = false where id = :id")
                .param("id", worker.user().id().value())
                .update();
        eva.navigate("/colleagues");
        follow(eva, "Nadja Wik"); // whose account is closed, and who still has the cases
        String load = "/cases/loads/" + idOf(worker);
        everyLook(leader, load, "load");
        eva.navigate(load);
        press(eva, "Lämna över allt");
        asksFor(eva, 1, "Välj vem som ska ansvara");
        eva.navigate(load);
        eva.getByLabel("En mottagare för allt").selectOption(idOf(colleague));
        press(eva, "Fyll i överallt");
        press(eva, "Lämna över allt");
        assertThat(eva.locator("#told")).hasText("Allt är överlämnat.");
        amir.navigate("/cases");
        assertThat(amir.locator("a[href='/cases/" + tuvas.value() + "']")).hasCount(1);
        assertThat(amir.locator("a[href='/cases/" + theos.value() + "']")).hasCount(1);
        everyLook(colleague, "/cases/loads/" + idOf(colleague), "load-own");
    }

    private UnitId unit() {
        return worker.user().memberships().getFirst().unit();
    }

    private String handOver() {
        return "/cases/" + tuvas.value() + "/hand-over";
    }

    private static String idOf(Session session) {
        return String.valueOf(session.user().id().value());
    }
}
