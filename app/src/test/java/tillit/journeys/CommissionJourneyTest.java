package tillit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tillit.casework.decision.DecisionId;
import tillit.casework.decision.Measures;
import tillit.casework.decision.Rulings;
import tillit.ground.access.Entry;
import tillit.ground.access.Session;
import tillit.ground.forms.Answers;

/** A measure is commissioned from a provider that an administrator has added; the provider answers, tells and is done; and sees nothing any more. F26. */
class CommissionJourneyTest extends InvestigatedTest {

    private static final String PROVIDER = "Linden familjestöd";

    @Autowired
    Rulings rulings;

    @Autowired
    Measures measures;

    @Test
    void fromTheProviderThatIsAddedToTheTaskThatIsDone() {
        Page admin = as(town.administrator()).page();
        Page provider = added(admin);
        String measure = "/decision/measures/" + granted();
        Page page = as(worker).page();
        String commission = placed(page, measure);
        String theirs = answered(provider);
        told(provider, theirs);
        read(page, commission, measure);
        done(provider, theirs);
        page.navigate(commission);
        assertThat(page.locator("h1 ~ .t-lead")).containsText("Klar 10 november");
        everyLook(worker, commission, "commission-done");
    }

    private Page added(Page admin) {
        Session looks = town.administrator();
        everyLook(looks, "/administration/providers", "providers-empty");
        admin.navigate("/administration/providers");
        press(admin, "Lägg till");
        asksFor(admin, 1, "Skriv vad utföraren heter");
        admin.locator("[name=name]").fill(PROVIDER);
        press(admin, "Lägg till");
        assertThat(admin.locator("h1")).hasText(PROVIDER);
        String address = admin.url();
        admin.locator("[name=name]").fill("Påhittad Hanna Lind");
        String username = "hanna-" + town.id().value();
        admin.locator("[name=username]").fill(username);
        press(admin, "Lägg till");
        assertThat(admin.locator("h1")).containsText("Påhittad Hanna Lind");
        String given = admin.locator("dd code").last().textContent();
        browser.check(admin, "provider-given");
        everyLook(looks, address, "provider");
        Page provider = browser.page();
        provider.navigate("/sign-in");
        provider.locator("[name=username]").fill(username);
        provider.locator("[name=password]").fill(given);
        press(provider, "Logga in");
        provider.locator("[name=username]").fill(username);
        provider.locator("[name=given]").fill(given);
        provider.locator("[name=chosen]").fill("en ramsa om lindar i juli");
        provider.locator("[name=again]").fill("en ramsa om lindar i juli");
        provider.locator("main form button[type=submit]").first().click();
        assertThat(provider.locator("h1")).hasText("Beställningar");
        assertThat(provider.locator("main")).containsText("Inga beställningar");
        browser.check(provider, "provider-nothing");
        return provider;
    }

    private String granted() {
        DecisionId id = Entry.as(
                worker,
                () -> transaction.execute(tx -> {
                    DecisionId begun = decisions.begin(tuvas, "grant-contact-person", null, null);
                    decisions.save(
                            begun,
                            1,
                            new Answers(Map.of(
                                    "what", List.of("Tuva får en kontaktperson två eftermiddagar i veckan."),
                                    "from", List.of("2026-11-16"),
                                    "reasons", List.of("Tuva är mycket ensam. Utredningen visar behovet."),
                                    "bestInterests", List.of("Tuva har själv sagt vad hon behöver."),
                                    "information", List.of("Fick veta det i skolan och berättade det tillbaka."),
                                    "views", List.of("Jag vill ha någon att prata med."),
                                    "weight", List.of("Hon är tolv år; det hon säger väger tungt."),
                                    "heard", List.of("Jenny och Robin läste allt och tyckte likadant."))));
                    guardians.forEach(it -> consents.say(begun, it, true, LocalDate.of(2026, 11, 10), "Vid mötet."));
                    return begun;
                }));
        Entry.as(leader, () -> transaction.execute(tx -> rulings.sign(id)));
        return Entry.as(worker, () -> transaction.execute(tx -> measures.in(tuvas)))
                .getFirst()
                .id()
                .value()
                .toString();
    }

    private String placed(Page page, String measure) {
        page.navigate(measure);
        follow(page, "Beställ av en utförare");
        press(page, "Beställ");
        asksFor(page, 3, "Välj en utförare");
        browser.check(page, "commission-refused");
        everyLook(worker, page.url(), "commission-place");
        page.locator("[name=provider]").selectOption(PROVIDER);
        page.locator("[name=task]").fill("Träffa Tuva två eftermiddagar. Målet är att hon har en vuxen att prata med.");
        page.getByLabel("Det som är beviljat").check();
        page.getByLabel("Namn", new Page.GetByLabelOptions().setExact(true)).check();
        page.locator("[name=answerBy]").fill("2026-11-17");
        press(page, "Beställ");
        assertThat(page.locator(".govuk-error-summary")).hasCount(0);
        assertThat(page.locator("h1")).hasText("Beställning hos " + PROVIDER);
        String commission = page.url().replaceAll("#.*", "");
        everyLook(worker, commission, "commission");
        everyLook(worker, measure, "measure-commissioned");
        everyLook(leader, "/commission", "commissions");
        return commission;
    }

    private String answered(Page provider) {
        provider.navigate("/provider");
        browser.check(provider, "provider-list");
        follow(provider, "Kontaktperson");
        assertThat(provider.locator("main")).containsText("Tuva Åkerlind");
        Assertions.assertThat(provider.content()).doesNotContain("20140502", "Robin", "Jenny");
        press(provider, "Bekräfta");
        asksFor(provider, 1, "Skriv dagen");
        browser.check(provider, "provider-refused");
        provider.locator("[name=startsOn]").fill("2026-11-10");
        press(provider, "Bekräfta");
        assertThat(provider.locator(".govuk-error-summary")).hasCount(0);
        browser.check(provider, "provider-acknowledged");
        provider.locator("[name=startedOn]").fill("2026-11-10");
        provider.getByRole(
                        com.microsoft.playwright.options.AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Spara"))
                .click();
        assertThat(provider.locator("main")).containsText("Pågår sedan 10 november");
        return provider.url().replaceAll("#.*", "");
    }

    private void told(Page provider, String theirs) {
        provider.navigate(theirs);
        provider.locator("[name=report]").fill("Vi har träffats en gång. Tuva ville prata om skolan.");
        press(provider, "Skicka");
        assertThat(provider.locator(".t-note").first()).containsText("Tuva ville prata om skolan");
        browser.check(provider, "provider-running");
        provider.navigate("/cases");
        assertThat(provider.locator("h1")).containsText("Logga in");
    }

    private void read(Page page, String commission, String measure) {
        page.navigate("/");
        assertThat(page.locator("main")).containsText("Läs det utföraren har skrivit");
        page.navigate(commission);
        assertThat(page.locator("main")).containsText("Tuva ville prata om skolan");
        everyLook(worker, commission, "commission-unread");
        press(page, "Jag har läst");
        assertThat(page.locator(".govuk-error-summary")).hasCount(0);
        page.navigate(measure);
        assertThat(page.locator("h1 ~ .t-lead")).containsText("Pågår sedan 10 november");
    }

    private void done(Page provider, String theirs) {
        provider.navigate(theirs);
        provider.locator("[name=doneOn]").fill("2026-11-10");
        provider.locator("[name=done]").fill("Tuva har fått en vuxen att prata med.");
        press(provider, "Säg att det är klart");
        assertThat(provider.locator("main")).containsText("Inga beställningar");
        provider.navigate(theirs);
        assertThat(provider.locator("main")).not().containsText("Tuva");
        browser.check(provider, "provider-gone");
        provider.navigate("/provider");
        press(provider, "Logga ut");
        assertThat(provider.locator("h1")).containsText("Logga in");
    }
}
