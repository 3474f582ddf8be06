package tillit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Objects;
import java.util.regex.Pattern;
import tillit.casework.intake.ElliotsMatter;

/** From the first report to the opening, and those who are told of it. */
abstract class ElliotReported extends ElliotsTown {

    private String first = "";
    private String second = "";

    void reportedAssessedAndOpened() {
        at(1);
        first = registered(1, "SECURE_MESSAGE", "13.22", true);
        seen(hannas, "report");
        at(2);
        assessed(2, "protection-assessed");
        at(4);
        second = registered(4, "PHONE", "22.47", false);
        seen(hannas, "second-report");
        assessed(4, "second-report-assessed");
        at(5);
        day(hannas, "day-before-the-decision");
        for (String report : new String[] {first, second}) {
            hannas.navigate(report);
            hannas.getByLabel("Vem har du talat med?").fill(matter.text(3) + "\n\n" + matter.text(5));
            hannas.getByLabel("Vad vill och säger Elliot själv?").fill("Elliot har inte fått frågan än.");
            hannas.getByLabel("Hållet").check();
            done(hannas, "Signera förhandsbedömningen");
        }
        seen(hannas, "preliminary-assessment");
        opened();
    }

    private String registered(int note, String channel, String time, boolean feedback) {
        hannas.navigate("/intake");
        follow(hannas, "Skriv ned en ny anmälan");
        hannas.locator("input[name=channel][value=" + channel + "]").check();
        hannas.locator("[name='receivedAt.day']").fill(matter.day(note).toString());
        hannas.locator("[name='receivedAt.time']").fill(time);
        hannas.getByLabel("Någon som är skyldig att anmäla").check();
        hannas.locator("[name='reporter.name']").fill(feedback ? "Tove Grankvist" : "Lokalpolisen Ekhamra");
        hannas.locator("[name='reporter.organisation']").fill(feedback ? "Bruksskolan" : "Polisen");
        hannas.locator("[name='reporter.post']").fill(feedback ? "skolkurator" : "polis");
        hannas.locator("input[name='reporter.wantsFeedback'][value=" + (feedback ? "yes" : "no") + "]")
                .check();
        hannas.getByLabel("Anmälan, ord för ord").fill(matter.text(note));
        hannas.locator("[name='about[0].name']").fill("Elliot Marklund-Sjö");
        hannas.locator("[name='about[0].personalNumber']").fill(ElliotsMatter.ELLIOT);
        seen(hannas, "registering");
        done(hannas, "Registrera anmälan");
        String report = hannas.url();
        hannas.getByLabel("Ja, det är rätt: Elliot").check();
        done(hannas, "Spara svaret");
        return report;
    }

    private void assessed(int note, String name) {
        hannas.locator("input[name=immediate][value=no]").check();
        hannas.getByLabel("Vad bygger du det på?").fill(matter.text(note));
        hannas.getByLabel("Vad säger Elliot själv?").fill("Känner sig trygg med mamma, enligt kuratorn.");
        hannas.getByLabel("Vad gör vi nu").fill("Hanna ringer mamma i morgon. Ny bedömning om något nytt kommer in.");
        hannas.locator("input[name=violence][value=no]").check();
        done(hannas, "Signera skyddsbedömningen");
        seen(hannas, name);
    }

    private void opened() {
        at(6);
        day(iness, "day-of-the-manager");
        iness.navigate(first);
        seen(iness, "before-the-decision");
        iness.locator("select[name=carriedBy]")
                .selectOption(String.valueOf(hanna.user().id().value()));
        decide(iness, "Ja, inled utredning", matter.text(6));
        assertThat(iness.locator("main")).containsText("Utredning inleds");
        seen(iness, "opened");
        socialCase = Objects.requireNonNull(
                        iness.locator("main a[href^='/cases/']").first().getAttribute("href"))
                .replaceAll("[#?].*", "");
        iness.navigate(second);
        seen(iness, "second-report-answered");
    }

    void thoseConcernedAreTold() {
        at(7);
        day(hannas, "day-of-the-opening");
        hannas.locator("main a[href$='/notices']").first().click();
        hannas.locator("input[name=told]").first().check();
        hannas.locator("textarea[name=words]").fill(matter.text(7));
        done(hannas, "Spara");
        seen(hannas, "told");
        at(8);
        day(hannas, "day-of-the-feedback");
        hannas.locator("main a[href$='/feedback']").first().click();
        seen(hannas, "feedback");
        hannas.getByLabel("Att utredning har inletts").check();
        hannas.locator("input[name=way][value=PHONE]").check();
        done(hannas, "Anteckna återkopplingen");
        seen(hannas, "fed-back");
    }

    /** The page of the case, where somebody is who has it. */
    void inTheCase(Page page, String link) {
        page.navigate(socialCase);
        page.locator("main nav a")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + link)))
                .first()
                .click();
    }
}
