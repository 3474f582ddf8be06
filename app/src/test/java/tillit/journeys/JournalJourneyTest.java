package tillit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tillit.casework.cases.CaseId;

/** A social worker writes in a journal; the network, the session and the browser fail, and no word is lost. */
class JournalJourneyTest extends JourneyTest {

    private static final String SAYS = "Tuva säger att hon lagar mat de flesta kvällar.";

    CaseId tuvas;
    CaseId theos;

    @BeforeEach
    void twoCases() {
        tuvas = caseOf("20140502-2383");
        theos = caseOf("20151201-2392");
    }

    @Test
    void aNoteIsWrittenSavedAsOneWritesSignedAndPutRight() {
        Page page = journal();
        everyLook(worker, journalAddress(), "journal-empty");
        page.getByLabel("Anteckning", new Page.GetByLabelOptions().setExact(true))
                .fill(SAYS);
        saved(page);
        assertThat(page.url()).contains("/drafts/");
        press(page, "Signera anteckningen");
        asksFor(page, 3, "Välj vad som hände");
        assertThat(body(page)).hasValue(SAYS);
        browser.check(page, "journal-refused");

        page.getByLabel("Vad hände?").selectOption("CHILD_TALK");
        page.locator("[name='happened.day']").fill("i går");
        page.locator("[name='happened.time']").fill("13.30");
        page.getByLabel("Rubrik").fill("i skolan, ensam");
        page.getByLabel("Tuva Åkerlind").check();
        saved(page);
        browser.check(page, "journal-writing");
        press(page, "Signera anteckningen");
        assertThat(page.locator("#told")).hasText("Anteckningen är signerad.");
        Locator note = page.locator(".t-note").first();
        assertThat(note).containsText("Samtal med barnet: i skolan, ensam");
        assertThat(note).containsText(SAYS);
        assertThat(note).containsText("Om Tuva Åkerlind. Signerad av Nadja Wik i dag kl. 08.12");
        everyLook(worker, journalAddress(), "journal");

        note.getByText("Skriv en rättelse").click();
        assertThat(page.locator("#write")).hasText("Rättelse");
        page.getByLabel("Vad hände?").selectOption("OTHER");
        page.locator("[name='happened.day']").fill("i dag");
        body(page).fill("Hon lagar mat två kvällar i veckan.");
        page.getByLabel("Tuva Åkerlind").check();
        press(page, "Signera anteckningen");
        assertThat(page.locator(".t-note--correction")).containsText("Rättelse: Annat");
        assertThat(page.locator(".t-note").nth(1)).containsText("Rättad. Läs rättelsen");
        wordsAreFoundInTheFile(page);
        browser.check(page, "journal-corrected");
    }

    @Test
    void withoutTheScriptTheButtonsSaveAndSign() {
        Page page = as(worker).withoutScripts().page();
        page.navigate(journalAddress());
        body(page).fill(SAYS);
        page.getByText("Spara utkast och stäng").last().click();
        assertThat(page.locator("#told")).hasText("Utkastet är sparat.");
        page.locator("#mine ~ ul a").click();
        assertThat(body(page)).hasValue(SAYS);
        page.locator("select[name=kind]").selectOption("MEETING");
        page.locator("[name='happened.day']").fill("2026-11-09");
        page.locator("[name=about]").first().check();
        page.getByText("Signera anteckningen").click();
        assertThat(page.locator(".t-note")).containsText(SAYS);
    }

    @Test
    void aLostNetworkCostsNothingAndThePageSaysSo() {
        Page page = journal();
        body(page).fill("Tuva säger");
        saved(page);
        page.context().setOffline(true);
        body(page).fill(SAYS);
        assertThat(page.locator("[data-save-status]")).hasAttribute("data-state", "failed");
        assertThat(page.locator("[data-save-text]")).containsText("Texten finns låst i den här webbläsaren");
        browser.check(page, "journal-offline");
        page.context().setOffline(false);
        saved(page);
        Page again = as(worker).page();
        again.navigate(page.url());
        assertThat(body(again)).hasValue(SAYS);
    }

    @Test
    void whatABrowserDidNotManageToSaveIsThereWhenItComesBack() {
        Page page = journal();
        body(page).fill("Tuva säger");
        saved(page);
        page.context().setOffline(true);
        body(page).fill(SAYS);
        assertThat(page.locator("[data-save-text]")).containsText("Texten finns låst i den här webbläsaren");
        String address = page.url();
        Page next = comesBack(page);
        next.navigate(address);
        assertThat(body(next)).hasValue(SAYS);
        assertThat(next.locator("[data-save-text]")).containsText("har hämtats i den här webbläsaren");
    }

    @Test
    void whatIsWrittenAfterSomethingWasErasedWithoutANetworkIsSaved() {
        Page page = journal();
        page.context().setOffline(true);
        body(page).fill("Tuva");
        assertThat(page.locator("[data-save-status]")).hasAttribute("data-state", "failed");
        body(page).fill("");
        page.context().setOffline(false);
        assertThat(page.locator("[data-save-status]")).hasAttribute("data-state", "typing");
        body(page).fill(SAYS);
        saved(page);
    }

    @Test
    void whatWasWrittenWithoutANetworkFromTheFirstWordBecomesADraft() {
        Page page = journal();
        page.context().setOffline(true);
        body(page).fill(SAYS);
        assertThat(page.locator("[data-save-text]")).containsText("Texten finns låst i den här webbläsaren");
        Page next = comesBack(page);
        next.navigate(journalAddress());
        assertThat(next.locator("[data-found-elsewhere]")).containsText("har hämtats i den här webbläsaren");
        browser.check(next, "journal-found-elsewhere");
        follow(next, "Öppna utkastet");
        assertThat(body(next)).hasValue(SAYS);
    }

    @Test
    void whatStoodInABrowserWhenTheNoteWasSignedElsewhereBecomesADraft() {
        Page page = journal();
        body(page).fill("Tuva säger att hon");
        saved(page);
        page.context().setOffline(true);
        body(page).fill(SAYS);
        assertThat(page.locator("[data-save-text]")).containsText("Texten finns låst i den här webbläsaren");
        Page elsewhere = as(worker).page();
        elsewhere.navigate(page.url());
        elsewhere.getByLabel("Vad hände?").selectOption("CHILD_TALK");
        elsewhere.locator("[name='happened.day']").fill("i går");
        elsewhere.getByLabel("Tuva Åkerlind").check();
        saved(elsewhere);
        press(elsewhere, "Signera anteckningen");
        assertThat(elsewhere.locator("#told")).hasText("Anteckningen är signerad.");
        Page next = comesBack(page);
        next.navigate(journalAddress());
        follow(next, "Öppna utkastet");
        assertThat(body(next)).hasValue(SAYS);
    }

    /** Another page of the same browser a minute later. The first one died without a word: no beforeunload, no pagehide. */
    private static Page comesBack(Page page) {
        Page next = opensBeside(page);
        next.clock().setSystemTime(millis(page) + 60_000);
        dies(page);
        return next;
    }

    private static long millis(Page page) {
        return ((Number) page.evaluate("Date.now()")).longValue();
    }

    private static void dies(Page page) {
        page.evaluate("() => { globalThis.fetch = () => Promise.reject(new Error('dead')); }");
        page.close();
        page.context().setOffline(false);
    }

    private static Page opensBeside(Page page) {
        String lying = (String) page.evaluate("""
                () => new Promise(resolve => {
                  indexedDB.open("tillit", 1).onsuccess = opened => {
                    opened.target.result.transaction("notes").objectStore("notes").getAll().onsuccess =
                      all => resolve(new TextDecoder().decode(all.target.result[0].data) + JSON.stringify(all.target.result));
                  };
                })""");
        org.assertj.core.api.Assertions.assertThat(lying)
                .as("what lies in the browser is locked")
                .isNotEmpty()
                .doesNotContain("lagar mat");
        return page.context().newPage();
    }

    @Test
    void whatABrowserThatIsOpenedAtOnceFindsOfAWindowThatHasJustDiedIsFetchedWhenItIsSureToBeDead() {
        Page page = journal();
        page.context().setOffline(true);
        body(page).fill(SAYS);
        assertThat(page.locator("[data-save-text]")).containsText("Texten finns låst i den här webbläsaren");
        Page next = opensBeside(page);
        next.clock().install(new Clock.InstallOptions().setTime(millis(page) + 1_000));
        dies(page);
        next.navigate(journalAddress());
        assertThat(next.locator("[data-found-elsewhere]")).isHidden();
        next.clock().runFor(11_000);
        assertThat(next.locator("[data-found-elsewhere]")).isVisible();
        follow(next, "Öppna utkastet");
        assertThat(body(next)).hasValue(SAYS);
    }

    @Test
    void whatTheServerHadAlreadyIsNotSaidToHaveBeenFound() {
        Page page = journal();
        body(page).fill("Tuva");
        saved(page);
        AtomicBoolean reached = new AtomicBoolean();
        page.route("**/saves", route -> {
            route.fetch(); // it is kept, and the answer is lost on the way
            reached.set(true);
            route.abort();
        });
        body(page).fill(SAYS);
        assertThat(page.locator("[data-save-text]")).containsText("Texten finns låst i den här webbläsaren");
        assertThat(reached).isTrue();
        Page next = opensBeside(page);
        next.clock().setSystemTime(millis(page) + 60_000);
        dies(page);
        next.waitForResponse("**/saves", () -> next.navigate(journalAddress()));
        next.waitForCondition(() -> lying(next) == 0);
        assertThat(next.locator("[data-found-elsewhere]")).isHidden();
    }

    @Test
    void aCopyThatItsWindowHasWrittenMeanwhileIsNotTakenAway() {
        Page page = journal();
        page.route("**/saves", route -> route.abort());
        body(page).fill("Tuva säger");
        assertThat(page.locator("[data-save-text]")).containsText("Texten finns låst i den här webbläsaren");
        Page other = opensBeside(page);
        other.clock().setSystemTime(millis(page) + 60_000);
        other.route("**/saves", route -> {
            String sent = locked(page);
            body(page).fill(SAYS);
            page.waitForCondition(() -> !locked(page).equals(sent));
            route.resume();
        });
        other.navigate(journalAddress());
        assertThat(other.locator("[data-found-elsewhere]")).isVisible();
        assertThat(lying(other)).isEqualTo(1);
    }

    /** With what the copies in the browser are locked, which is another each time. */
    private static String locked(Page page) {
        return (String) page.evaluate("""
                () => new Promise(resolve => {
                  indexedDB.open("tillit", 1).onsuccess = opened => {
                    opened.target.result.transaction("notes").objectStore("notes").getAll().onsuccess = all => resolve(all.target.result.map(it => it.iv).join(" "));
                  };
                })""");
    }

    /** How many copies lie in the browser. */
    private static int lying(Page page) {
        return ((Number) page.evaluate("""
                () => new Promise(resolve => {
                  indexedDB.open("tillit", 1).onsuccess = opened => {
                    opened.target.result.transaction("notes").objectStore("notes").count().onsuccess = all => resolve(all.target.result);
                  };
                })""")).intValue();
    }

    @Test
    void anExpiredSessionCostsNothing() {
        Page page = journal();
        body(page).fill("Tuva säger");
        saved(page);
        sessionEnds();
        body(page).fill(SAYS);
        assertThat(page.locator("[data-save-status]")).hasAttribute("data-state", "failed");
        assertThat(page.locator("[data-signed-out]")).isVisible();
        browser.check(page, "journal-signed-out");
        signInAnew(page);
        saved(page);
        assertThat(page.locator("[data-signed-out]")).isHidden();
        page.reload();
        assertThat(body(page)).hasValue(SAYS);
    }

    @Test
    void twoWindowsOnOneNoteShowWhatTheOtherHasWritten() {
        Page one = journal();
        body(one).fill("Jag träffade Tuva.");
        saved(one);
        Page two = as(worker).page();
        two.navigate(one.url());
        body(two).fill("I skolan: Jag träffade Tuva.");
        saved(two);
        body(one).press("End");
        body(one).pressSequentially(" Hon var ensam.");
        assertThat(one.locator("[data-save-text]")).containsText("I ett annat fönster har du skrivit mer");
        assertThat(body(one)).hasValue("I skolan: Jag träffade Tuva. Hon var ensam.");
        browser.check(one, "journal-two-windows");
    }

    @Test
    void aColleagueWhoWritesInTheSameFileIsSeen() {
        Page other = as(colleague).page();
        other.navigate(journalAddress());
        body(other).fill("Telefonsamtal med skolan");
        saved(other);
        Page page = journal();
        assertThat(page.locator("[data-others]")).containsText("Amir Tehrani skriver också i akten");
        assertThat(page.locator("aside")).containsText("Kollegors osignerade");
        browser.check(page, "journal-others");
    }

    @Test
    void textFromWordKeepsItsStructureAndNothingElse() {
        Page page = journal();
        body(page).click();
        page.evaluate("""
                const data = new DataTransfer();
                data.setData("text/html", `<html><head><style>p{color:red}</style></head><body>
                  <h1 style="mso-hide:none">Hembesök</h1><p class=MsoNormal><b>Tuva</b>&nbsp;var <del>inte </del>hemma.<o:p></o:p></p>
                  <p class=MsoListParagraph><span style='mso-list:Ignore'>·&nbsp;&nbsp;</span>Lagar mat</p>
                  <p class=MsoListParagraph><span style='mso-list:Ignore'>·&nbsp;&nbsp;</span>Sover dåligt</p>
                  <ol><li>Ett</li><li>Två</li></ol><table><tr><td>Dag</td><td>Borta</td></tr><tr><td>Måndag</td><td>2&nbsp;h</td></tr></table>
                  <p style="mso-hide:all">Annat barn</p><script>alert(1)</script></body></html>`);
                document.querySelector("textarea[name=body]").dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
                """);
        assertThat(body(page))
                .hasValue(
                        "Hembesök\n\nTuva var hemma.\n\n• Lagar mat\n\n• Sover dåligt\n\n1. Ett\n2. Två\n\nDag\tBorta\nMåndag\t2 h");
        saved(page);
    }

    @Test
    void aNoteInTheWrongFileIsMovedAndTheManagerSeesWhatIsUnsigned() {
        Page page = journal();
        body(page).fill(SAYS);
        page.getByLabel("Vad hände?").selectOption("CHILD_TALK");
        page.locator("[name='happened.day']").fill("i går");
        page.getByLabel("Tuva Åkerlind").check();
        press(page, "Signera anteckningen");
        page.getByText("Står i fel akt").click();
        browser.check(page, "journal-move");
        press(page, "Flytta anteckningen");
        asksFor(page, 1, "Skriv numret på ett annat ärende");
        page.locator("[name=number]").fill(numberOf(theos));
        press(page, "Flytta anteckningen");
        assertThat(page.locator("#told")).hasText("Anteckningen står nu här.");
        assertThat(page.locator("h1")).containsText("Theo Wallenius");
        assertThat(page.locator(".t-note")).containsText(SAYS);
        assertThat(page.locator(".t-note")).containsText("Flyttad hit från en annan akt av Nadja Wik");
        page.navigate(journalAddress());
        assertThat(page.locator(".t-note")).containsText("hörde till en annan akt");
        assertThat(page.locator(".t-note")).not().containsText("lagar mat");

        body(page).fill("Tuva ringde.");
        saved(page);
        page.navigate("/");
        assertThat(page.locator("section:has(#unsigned)")).containsText("Osignerat sedan i dag");
        browser.check(page, "my-day-unsigned");
        page.locator("section:has(#unsigned) a").click();
        page.getByText("Kasta utkastet").click();
        assertThat(page.locator("#told")).hasText("Utkastet är kastat. Du kan ta tillbaka det.");
        press(page, "Ta tillbaka utkastet");
        assertThat(body(page)).hasValue("Tuva ringde.");
    }

    @Test
    void aDocumentIsFiledReplacedAndTakenOut() {
        Page page = as(worker).page();
        page.navigate(journalAddress() + "/documents");
        press(page, "Lägg i akten");
        asksFor(page, 3, "Välj en fil");
        browser.check(page, "documents-refused");
        page.getByLabel("Den har kommit in").check();
        page.getByLabel("Rubrik").fill("Intyg från skolan");
        page.locator("[name=about]").first().check();
        page.locator("input[type=file]").setInputFiles(file("intyg.html", "<script>alert(1)</script>"));
        press(page, "Lägg i akten");
        asksFor(page, 1, "Den här sortens fil tas inte emot");
        assertThat(page.getByLabel("Rubrik")).hasValue("Intyg från skolan");
        page.locator("input[type=file]").setInputFiles(file("intyg.txt", "Tuva var inte i skolan."));
        press(page, "Lägg i akten");
        assertThat(page.locator("#told")).hasText("Handlingen ligger i akten.");
        everyLook(worker, journalAddress() + "/documents", "documents");
        com.microsoft.playwright.Download saved =
                page.waitForDownload(() -> page.getByText("Spara ner intyg.txt").click());
        assertThat(saved.suggestedFilename()).isEqualTo("intyg.txt");

        page.getByText("Intyg från skolan").click();
        page.locator("input[type=file]").setInputFiles(file("intyg2.txt", "Tuva var i skolan."));
        press(page, "Lägg till versionen");
        assertThat(page.locator("section:has(#versions) li")).hasCount(2);
        everyLook(worker, page.url(), "document");
        press(page, "Ta bort ur akten");
        asksFor(page, 1, "Skriv varför");
        page.getByLabel("Varför ska den inte ligga här?").fill("Hör inte hit.");
        press(page, "Ta bort ur akten");
        assertThat(page.locator("#told")).hasText("Handlingen är borttagen ur akten.");
        assertThat(page.locator(".t-note")).containsText("Skäl: Hör inte hit.");
    }

    private static com.microsoft.playwright.options.FilePayload file(String name, String content) {
        return new com.microsoft.playwright.options.FilePayload(
                name, "text/plain", content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private void wordsAreFoundInTheFile(Page page) {
        follow(page, "Sök i akten");
        page.getByLabel("Ord som ska stå i anteckningen").fill("LAGAR två");
        press(page, "Sök");
        assertThat(page.locator("main h2").last()).hasText("En anteckning");
        assertThat(page.locator("mark")).hasText(new String[] {"lagar", "två"});
        assertThat(page.getByLabel("Ord som ska stå i anteckningen")).hasValue("LAGAR två");
        assertThat(page.url()).doesNotContain("lagar").doesNotContain("LAGAR");
        browser.check(page, "file-search");
        page.locator(".t-note h3 a").click();
        assertThat(page.locator(".t-note--correction")).containsText("lagar mat två kvällar");
        page.navigate(journalAddress() + "/search");
        page.getByLabel("Ord som ska stå i anteckningen").fill("ingenstans");
        press(page, "Sök");
        assertThat(page.locator(".t-empty")).containsText("Ingen anteckning stämmer");
        everyLook(worker, journalAddress() + "/search", "file-search-form");
    }

    private Page journal() {
        Page page = as(worker).page();
        page.navigate(journalAddress());
        return page;
    }

    private String journalAddress() {
        return "/journal/" + tuvas.value();
    }

    private static Locator body(Page page) {
        return page.locator("textarea[name=body]");
    }

    private static void saved(Page page) {
        assertThat(page.locator("[data-save-status]")).hasAttribute("data-state", "saved");
    }

    private String numberOf(CaseId id) {
        return JdbcClient.create(administrator)
                .sql("select number from cases.social_case where dossier_id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    private void sessionEnds() {
        JdbcClient.create(administrator)
                .sql("update access.session set expires_at = now() - interval '1 minute' where user_id = :me")
                .param("me", worker.user().id().value())
                .update();
    }

    /** In another window: the browser then carries the new session. */
    private void signInAnew(Page page) {
        JdbcClient.create(administrator)
                .sql("""
                        insert into access.session (token_hash, user_id, created_at, last_seen_at, expires_at)
                        values (sha256(convert_to('anew-' || :me, 'UTF8')), :me, now(), now(), now() + interval '1 day')
                        """)
                .param("me", worker.user().id().value())
                .update();
        page.context()
                .addCookies(List.of(new com.microsoft.playwright.options.Cookie(
                                "tillit-session", "anew-" + worker.user().id().value())
                        .setUrl(page.url().replaceAll("^(https?://[^/]+)/.*", "$1"))));
    }
}
