package tillit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tillit.ground.access.Entry;
import tillit.ground.access.Session;
import tillit.ground.files.Samples;
import tillit.open.reporting.Fronts;
import tillit.open.reporting.OfficeDays;

/** Somebody who is worried tells it without signing in, and comes back with a code: in a browser without JavaScript, and with. */
class ReportingJourneyTest extends JourneyTest {

    private static final String WORDS =
            "Tuva på våning två är ofta ensam. I lördags stod hon i porten klockan fyra på morgonen och hade inga skor.";

    @Autowired
    Fronts fronts;

    @Autowired
    OfficeDays days;

    private static final FilePayload PICTURE = new FilePayload("rum.png", "image/png", Samples.png());
    private static final FilePayload LETTER = new FilePayload("brev.pdf", "application/pdf", Samples.pdf());
    private static final FilePayload PROGRAM =
            new FilePayload("kör mig.exe", "application/octet-stream", new byte[] {'M', 'Z', 0, 1});

    String form;

    @BeforeEach
    void theFormIsOpen() {
        Session administrator = town.administrator();
        Entry.as(administrator, () -> {
            fronts.set(reception, "08-465 004 90", "08-465 004 00", LocalTime.of(8, 0), LocalTime.of(16, 30), true);
            return true;
        });
        form = "/reporting/" + town.id().value();
    }

    @Test
    void aNeighbourTellsAnswersAndAddsWithoutJavaScript() {
        browser.withoutScripts();
        Page page = browser.page("sv", 320);
        page.navigate(form);
        assertThat(page.locator("main")).containsText("Socialkontoret är öppet nu, kl. 08.12");
        page.locator("main a.govuk-button").click();
        tell(page, WORDS);
        assertThat(page.locator("h1")).hasText("Stämmer det?");
        assertThat(page.locator("main")).containsText(WORDS);
        String sentFrom = page.url();
        go(page, "send");
        assertThat(page.locator("h1")).hasText("Tack. Din anmälan är hos oss.");
        assertThat(page.locator("main")).containsText("Barn och unga, mottagning");
        String code = page.locator(".t-num-line").textContent();
        assertThat(code).matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");
        assertThat(sentFrom).endsWith(form + "/report");
        assertThat(page.context().cookies())
                .as("no cookie outlives the visit but the choice of language")
                .allMatch(cookie -> cookie.expires < 0 || cookie.name.equals("tillit-language"));

        Page desk = as(officer).page();
        desk.navigate("/intake");
        assertThat(desk.locator("main")).containsText("Tuva");
        follow(desk, "Tuva");
        assertThat(desk.locator(".t-verbatim").first()).containsText(WORDS);
        assertThat(desk.locator(".t-verbatim").first()).containsText("Jag bor i huset mitt emot.");
        desk.locator("textarea[name=question]").fill("Vem brukar hämta henne?");
        press(desk, "Skicka frågan");
        assertThat(desk.locator("main")).containsText("Frågan väntar på avsändaren");
        String report = desk.url();

        browser.after(it -> {});
        Page again = browser.page("sv", 320);
        open(again, code);
        assertThat(again.locator("main")).containsText("Vem brukar hämta henne?");
        again.locator("textarea[name=answer]").fill("En farbror, i en röd bil.");
        press(again, "Skicka svaret");
        assertThat(again.locator("main")).containsText("Det har kommit fram");
        again.locator("textarea[name=words]").fill("I dag hade hon inga vantar.");
        press(again, "Lägg till");
        assertThat(again.locator("main")).containsText("I dag hade hon inga vantar.");

        Page later = as(officer).page();
        later.navigate("/intake");
        assertThat(later.locator("main")).containsText("Nytt från avsändaren");
        later.navigate(report);
        assertThat(later.locator("main")).containsText("En farbror, i en röd bil.");
        press(later, "Jag har läst det");
        assertThat(later.locator("main")).containsText("har läst det");
        later.navigate("/intake");
        assertThat(later.locator("main")).not().containsText("Nytt från avsändaren");
    }

    @Test
    void theDayWithOtherHoursIsSaidAWeekBeforeAndObeyedOnThatDay() {
        LocalDate eve = LocalDate.of(2026, 11, 19);
        Entry.as(town.administrator(), () -> {
            days.open(eve, LocalTime.of(8, 0), LocalTime.of(12, 0));
            days.close(eve.plusDays(1));
            return true;
        });
        browser.withoutScripts();
        Page page = browser.page("sv", 320);
        clock.is("2026-11-11T08:12:00");
        page.navigate(form);
        assertThat(page.locator("main")).not().containsText("19 november");
        clock.is("2026-11-12T08:12:00");
        page.reload();
        assertThat(page.locator(".t-danger"))
                .containsText("Torsdag 19 november har vi öppet 08.00–12.00, telefon 08-465 004 00."
                        + " Före och efter det ringer du socialjouren 08-465 004 90.");
        assertThat(page.locator("main")).not().containsText("20 november");

        clock.is("2026-11-19T11:59:00");
        page.reload();
        assertThat(page.locator(".t-danger")).containsText("Socialkontoret är öppet nu, kl. 11.59");
        clock.is("2026-11-19T12:00:00");
        page.reload();
        assertThat(page.locator(".t-danger")).containsText("Socialkontoret är stängt nu, kl. 12.00");
        assertThat(page.locator(".t-danger a").nth(1)).containsText("08-465 004 90");
        assertThat(page.locator(".t-danger")).containsText("I dag, torsdag 19 november, har vi öppet 08.00–12.00");
        assertThat(page.locator(".t-danger"))
                .containsText("Fredag 20 november är vi stängda hela dagen. Ring socialjouren 08-465 004 90");
        page.locator(".t-language__go").click();
        assertThat(page.locator(".t-danger")).containsText("Today, Thursday 19 November, we are open 08:00–12:00");
        assertThat(page.locator(".t-danger")).containsText("On Friday 20 November we are closed all day.");
    }

    @Test
    void whatIsWrongIsSaidAndNothingTypedIsLost() {
        browser.withoutScripts();
        Page page = browser.page("sv", 320);
        page.navigate(form + "/report");
        page.locator("[name='about[0].name']").fill("Tuva");
        page.locator("[name='about[0].personalNumber']").fill("20140502-2384");
        go(page, "next");
        asksFor(page, 1, "Någon siffra är fel");
        assertThat(page.locator("[name='about[0].name']")).hasValue("Tuva");
        go(page, "more");
        assertThat(page.locator("[name='about[1].name']")).hasCount(1);
        page.locator("[name='about[1].name']").fill("Hennes lillebror");
        go(page, "next");
        assertThat(page.locator("h1")).hasText("Vad har du sett eller hört?");
        go(page, "next");
        asksFor(page, 1, "Skriv något här");
        page.locator("textarea[name=text]").fill("å".repeat(100_001));
        go(page, "next");
        asksFor(page, 1, "för långt");
        org.assertj.core.api.Assertions.assertThat(
                        page.locator("textarea[name=text]").inputValue())
                .hasSize(100_001);
        page.locator("textarea[name=text]").fill(WORDS);
        page.locator(".t-language__go").click();
        assertThat(page.locator("h1")).hasText("What have you seen or heard?");
        assertThat(page.locator("textarea[name=text]")).hasValue(WORDS);
        go(page, "next");
        go(page, "back");
        assertThat(page.locator("textarea[name=text]")).hasValue(WORDS);
        go(page, "next");
        go(page, "next");
        go(page, "next");
        asksFor(page, 1, "Choose one of the answers");
        page.locator("input[value=MANDATED]").check();
        go(page, "next");
        go(page, "next");
        asksFor(page, 1, "Write something here");
        page.locator("[name='reporter.name']").fill("Malin Ödegaard");
        page.locator("input[name='reporter.wantsFeedback'][value=yes]").check();
        go(page, "next");
        asksFor(page, 1, "we cannot answer you");
        page.locator("[name='reporter.phone']").fill("070-174 06 05");
        go(page, "next");
        assertThat(page.locator("main")).containsText("Hennes lillebror");
        page.locator("button[value=WHO]").click();
        page.locator("input[value=ANONYMOUS]").check();
        go(page, "next");
        assertThat(page.locator("h1")).hasText("Is it right?");
        assertThat(page.locator("main")).not().containsText("Malin Ödegaard");
    }

    @Test
    void filesGoWithTheReportAndWithWhatIsAddedAndARefusedOneIsNamedAndCostsNoWord() throws IOException {
        browser.withoutScripts();
        Page page = browser.page("sv", 320);
        page.navigate(form + "/report");
        tell(page, WORDS);
        choose(page, "file", PICTURE, PROGRAM);
        go(page, "send");
        asksFor(page, 1, "Den här sortens fil tas inte emot");
        assertThat(page.locator("h1")).hasText("Stämmer det?");
        assertThat(page.locator("main")).containsText("Filen kör mig.exe kunde inte tas emot");
        assertThat(page.locator("main")).containsText(WORDS);
        assertThat(page.locator("main")).containsText("Malin Ödegaard");
        page.locator(".t-language__go").click();
        assertThat(page.locator("h1")).hasText("Is it right?");
        assertThat(page.locator("main")).containsText(WORDS);
        choose(page, "file", PICTURE, LETTER);
        go(page, "send");
        assertThat(page.locator("main")).containsText("2 files came in with the report");
        String code = page.locator(".t-num-line").textContent();

        open(page, code);
        assertThat(page.locator("main")).containsText("2 files came in with the report");
        assertThat(page.locator("main")).not().containsText("rum.png");
        page.locator("textarea[name=words]").fill("Så här såg det ut i dag.");
        choose(page, "file", PROGRAM);
        page.locator("form[action$=additions] button.govuk-button").click();
        asksFor(page, 1, "This kind of file is not received");
        assertThat(page.locator("main")).containsText("The file kör mig.exe could not be received");
        assertThat(page.locator("textarea[name=words]")).hasValue("Så här såg det ut i dag.");
        choose(page, "file", new FilePayload("i dag.png", "image/png", Samples.png()));
        page.locator("form[action$=additions] button.govuk-button").click();
        assertThat(page.locator("main")).containsText("One file came in together with it");

        Page desk = as(officer).page();
        desk.navigate("/intake");
        follow(desk, "Tuva");
        assertThat(desk.locator("main")).containsText("Bilagor att gå igenom");
        assertThat(desk.locator("[aria-labelledby=words]")).containsText("Spara ner brev.pdf");
        assertThat(desk.locator("[aria-labelledby=words]")).containsText("Inte kontrollerad mot skadlig kod");
        assertThat(desk.locator("[aria-labelledby=words]")).not().containsText("i dag.png");
        assertThat(desk.locator("[aria-labelledby=sender]")).containsText("Spara ner i dag.png");
        Download saved = desk.waitForDownload(() -> follow(desk, "Spara ner rum.png"));
        assertThat(saved.suggestedFilename()).isEqualTo("rum.png");
        assertThat(Files.readAllBytes(saved.path())).isEqualTo(Samples.png());
    }

    @Test
    void whoSendsTwiceHasSentOneReport() {
        Page page = browser.page();
        page.navigate(form + "/report");
        tell(page, WORDS);
        go(page, "send");
        String code = page.locator(".t-num-line").textContent();
        page.reload();
        assertThat(page.locator(".t-num-line")).hasText(code);
        as(officer);
        Page desk = browser.page();
        desk.navigate("/intake");
        assertThat(desk.locator(".t-report__title")).hasCount(1);
    }

    @Test
    void aWrongCodeIsAnsweredAsEveryOtherAndGuessingSlowsDown() {
        Page page = browser.page();
        for (int i = 0; i < 20; i++) {
            open(page, "0000-0000-0000-00%02d".formatted(i));
            asksFor(page, 1, "Koden stämmer inte");
        }
        open(page, "0000-0000-0000-0099");
        asksFor(page, 1, "för många försök");
    }

    @Test
    void everyPageCanBeUsedByEveryone() {
        browser.everywhere(form, "reporting-start", page -> {});
        clock.is("2026-12-24T22:14:00");
        browser.everywhere(form, "reporting-start-closed", page -> {});
        clock.is("2026-11-10T08:12:00");
        look("whom", page -> {
            go(page, "more");
            page.locator("[name='about[0].personalNumber']").fill("20140502-2384");
            go(page, "next");
        });
        look("seen", page -> go(page, "next"));
        look("known", this::tellWhat);
        look("who", page -> {
            tellWhat(page);
            go(page, "next");
        });
        look("reach", page -> {
            tellWhat(page);
            go(page, "next");
            page.locator("input[value=MANDATED]").check();
            go(page, "next");
        });
        look("check", page -> tell(page, WORDS));
        look("receipt", page -> {
            tell(page, WORDS);
            go(page, "send");
        });
        browser.everywhere(form + "/sent", "reporting-code", page -> {});
        Page sender = browser.page();
        sender.navigate(form + "/report");
        tell(sender, "Otto i trean", WORDS);
        go(sender, "send");
        String code = sender.locator(".t-num-line").textContent();
        as(officer);
        Page desk = browser.page();
        desk.navigate("/intake");
        follow(desk, "Otto i trean");
        desk.locator("textarea[name=question]").fill("Vem brukar hämta henne?");
        press(desk, "Skicka frågan");
        String report = desk.url();
        browser.after(page -> {});
        browser.everywhere(form + "/sent", "reporting-sent", page -> {
            page.locator("[name=code]").fill(code);
            page.locator("main form button").click();
        });
        open(sender, code);
        sender.locator("textarea[name=answer]").fill("En farbror, i en röd bil.");
        press(sender, "Skicka svaret");
        everyLook(officer, report, "intake-report-with-news");
        everyLook(officer, "/intake", "inbox-with-news");
    }

    private void look(String name, Consumer<Page> steps) {
        browser.everywhere(form + "/report", "reporting-" + name, steps);
    }

    private void tellWhat(Page page) {
        page.locator("[name='about[0].name']").fill("Tuva");
        page.locator("[name='about[0].age']").fill("tolv");
        go(page, "next");
        page.locator("textarea[name=text]").fill(WORDS);
        go(page, "next");
    }

    /** All questions, to the last page. */
    private void tell(Page page, String words) {
        tell(page, "Tuva", words);
    }

    private void tell(Page page, String whom, String words) {
        page.locator("[name='about[0].name']").fill(whom);
        page.locator("[name='about[0].address']").fill("Storgatan 4, våning två");
        go(page, "next");
        page.locator("textarea[name=text]").fill(words);
        go(page, "next");
        page.locator("textarea[name=how]").fill("Jag bor i huset mitt emot.");
        page.locator("[name=since]").fill("sedan i somras");
        go(page, "next");
        page.locator("input[value=PRIVATE]").check();
        go(page, "next");
        page.locator("[name='reporter.name']").fill("Malin Ödegaard");
        page.locator("[name='reporter.phone']").fill("070-174 06 05");
        go(page, "next");
    }

    private static void choose(Page page, String field, FilePayload... files) {
        page.locator("input[type=file][name=" + field + "]").setInputFiles(files);
    }

    private static void go(Page page, String where) {
        page.locator("main button[name=do][value=" + where + "]").click();
    }

    private void open(Page page, String code) {
        page.navigate(form + "/sent");
        page.locator("[name=code]").fill(code);
        page.locator("main form button").click();
    }
}
