package tillit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.web.servlet.MockMvc;
import tillit.casework.openaccess.OpenAccessRefusal;
import tillit.ground.page.Texts;

/** Whoever leads the unit says what the board offers without a needs assessment; those who come are counted on a phone, and every refusal says what to do. */
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class OpenAccessJourneyTest extends JourneyTest {

    private static final String LONG = "Ord och ord. ".repeat(800);
    private static final String NUMBER = "Tuva 20140502-2383 kom.";

    @Autowired
    MockMvc http;

    @Autowired
    Texts texts;

    private RefusalsMet form;
    private String offering;

    @Test
    void fromTheBoardsDecisionToWhatWasCountedAndPutRight() {
        Page page = as(manager).page();
        page.navigate("/openaccess");
        assertThat(page.locator("main")).containsText("Inga insatser");
        everyLook(manager, "/openaccess", "openaccess-none");
        everyLook(manager, "/openaccess/new", "openaccess-new");
        page.navigate("/openaccess/new");
        press(page, "Lägg till");
        asksFor(page, 10, "Skriv vad insatsen heter");
        browser.check(page, "openaccess-new-refused");
        String[] fields = offered();
        form = new RefusalsMet(http, texts);
        offering = form.done(manager, "/openaccess/new", fields);
        everyLook(manager, offering, "openaccess-page");
        Page counts = as(officer).page();
        counts.setViewportSize(320, 640);
        counts.navigate(offering);
        counts.locator("[name=girls]").fill("3");
        press(counts, "Spara");
        asksFor(counts, 2, "Svara om vårdnadshavarna hade samtyckt");
        browser.check(counts, "openaccess-count-refused");
        counts.locator("input[name=consent][value=ALL]").check();
        counts.locator("input[name=informed][value=true]").check();
        press(counts, "Spara");
        assertThat(counts.locator("#told")).containsText("Det är räknat");
        assertThat(counts.locator("main")).containsText("flickor 3, pojkar 0");
        everyLook(officer, offering, "openaccess-counted");
        follow(counts, "Rätta");
        everyLook(officer, counts.url(), "openaccess-correct");
        counts.locator("[name=girls]").fill("4");
        counts.locator("[name=why]").fill("En kom sent.");
        press(counts, "Spara rättelsen");
        assertThat(counts.locator("main")).containsText("Rättad: En kom sent.");
        everyLook(manager, "/openaccess", "openaccess-list");
    }

    @Test
    void everyRefusalIsMetAndSaysWhatToDoByTheRightFieldAndKeepsWhatWasTyped() {
        form = new RefusalsMet(http, texts);
        form.tries(this::offering);
        form.tries(this::counting);
        Assertions.assertThat(form.faults()).as("what is wrong with them").isEmpty();
        Assertions.assertThat(form.unmet(java.util.List.of(OpenAccessRefusal.class)))
                .as("what no form has met")
                .isEmpty();
    }

    private void offering() {
        String made = "/openaccess/new";
        for (String field : new String[] {"name", "what", "paragraph", "conditions", "unnamedWhy"})
            form.refused(OpenAccessRefusal.WordsMissing.class, manager, made, offered(field, " "));
        for (String field : new String[] {"unit", "kind", "audience"})
            form.refused(OpenAccessRefusal.NotChosen.class, manager, made, offered(field, ""));
        form.refused(OpenAccessRefusal.TooLong.class, manager, made, offered("what", LONG));
        form.refused(OpenAccessRefusal.NumberInWords.class, manager, made, offered("conditions", NUMBER));
        form.refused(OpenAccessRefusal.KindKeptOut.class, manager, made, offered("kind", "family-home"));
        form.refused(OpenAccessRefusal.DayMissing.class, manager, made, offered("decidedOn", ""));
        form.refused(OpenAccessRefusal.NotYet.class, manager, made, offered("unnamedOn", "2026-11-11"));
        form.refused(OpenAccessRefusal.BeforeDecision.class, manager, made, offered("fromDay", "2026-01-02"));
        offering = form.done(manager, made, offered());
    }

    private void counting() {
        String counts = offering + "/counts";
        form.refused(OpenAccessRefusal.NoNumber.class, officer, counts, came("girls", "många"));
        form.refused(OpenAccessRefusal.NoOccasion.class, officer, counts, came("occasions", "0"));
        form.refused(OpenAccessRefusal.ConsentMissing.class, officer, counts, came("consent", ""));
        form.refused(OpenAccessRefusal.ToldMissing.class, officer, counts, came("informed", ""));
        form.refused(OpenAccessRefusal.NumberInWords.class, officer, counts, came("note", NUMBER));
        form.refused(OpenAccessRefusal.NotOffered.class, officer, counts, came("day", "2026-01-02"));
        form.refused(OpenAccessRefusal.NotYet.class, officer, counts, came("day", "2026-11-11"));
        form.done(officer, counts, came());
        String row = form.page(officer, offering).replaceAll("(?s).*?href=\"(/openaccess/counts/[^\"]+)\".*", "$1");
        form.refused(OpenAccessRefusal.WordsMissing.class, officer, row, came());
        form.done(officer, row, came("why", "Fel dag."));
        form.refused(OpenAccessRefusal.CorrectedAlready.class, officer, row, came("why", "Fel dag."));
        String endings = offering + "/endings";
        form.refused(OpenAccessRefusal.DayMissing.class, manager, endings, "endedOn", "");
        form.refused(OpenAccessRefusal.NotOffered.class, manager, endings, "endedOn", "2025-12-31");
        form.done(manager, endings, "endedOn", "2026-11-09");
        form.refused(OpenAccessRefusal.EndedAlready.class, manager, endings, "endedOn", "2026-11-10");
    }

    private String[] offered(String... instead) {
        return with(
                instead,
                "unit",
                String.valueOf(reception.value()),
                "name",
                "Grupp för barn",
                "kind",
                "children-group",
                "what",
                "Barn i samma läge träffas.",
                "audience",
                "CHILDREN",
                "ages",
                "7–12 år",
                "decidedOn",
                "2026-01-15",
                "paragraph",
                "Socialnämnden § 4",
                "conditions",
                "Alla barn som bor i kommunen.",
                "fromDay",
                "2026-02-01",
                "unnamedOn",
                "2026-01-15",
                "unnamedWhy",
                "Barn kommer inte om de antecknas.");
    }

    private static String[] came(String... instead) {
        return with(
                instead,
                "day",
                "2026-11-09",
                "girls",
                "3",
                "occasions",
                "1",
                "consent",
                "ALL",
                "informed",
                "true",
                "note",
                "");
    }

    private static String[] with(String[] instead, String... fields) {
        for (int nth = 0; nth < fields.length; nth += 2)
            if (instead.length > 0 && fields[nth].equals(instead[0])) fields[nth + 1] = instead[1];
        boolean there = instead.length == 0 || java.util.Arrays.asList(fields).contains(instead[0]);
        return there ? fields : RefusalsMet.joined(fields, instead);
    }
}
