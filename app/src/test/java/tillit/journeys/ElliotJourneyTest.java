package tillit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tillit.ground.access.Entry;
import tillit.ground.duties.Duties;
import tillit.ground.duties.Duty;
import tillit.ground.law.Stockholm;

/**
 * The whole matter of Elliot by hand in a browser, each act on its day, with a picture after each: {@code target/screenshots/elliot}. In the end the time line,
 * the duties and the states are as the answer sheet says; {@code ElliotTest} replays the same through faces.
 */
class ElliotJourneyTest extends ElliotDecided {

    private static final int PHONE = 360;

    @Autowired
    Duties duties;

    @Test
    void fromTheFirstReportToTheClosingByHand() {
        reportedAssessedAndOpened();
        thoseConcernedAreTold();
        theEnquiry();
        writtenAndCommunicated();
        decided();
        carriedOut();
        onAPhone();
        ended();

        theDutiesAreAsTheAnswerSheetSays();
        theTimeLineIsAsTheAnswerSheetSays();
    }

    private void carriedOut() {
        at(21);
        happened("familjebehandling", "STARTED", 21);
        planned();
        seen(amirs, "measure-begun");
        at(22);
        happened("kontaktfamilj", "STARTED", 22);
        at(23);
        day(amirs, "day-of-the-follow-up");
        happened("familjebehandling", "FOLLOWED_UP", 23);
        happened("kontaktfamilj", "FOLLOWED_UP", 23);
        at(24);
        happened("familjebehandling", "FOLLOWED_UP", 24);
        seen(amirs, "measure-followed-up");
    }

    private void measure(String name) {
        inTheCase(amirs, "Beslut och insatser");
        amirs.locator("section:has(#measures) h3 a")
                .filter(new Locator.FilterOptions()
                        .setHasText(java.util.regex.Pattern.compile(name, java.util.regex.Pattern.CASE_INSENSITIVE)))
                .click();
    }

    private void happened(String measure, String what, int note) {
        measure(measure);
        wrote(what, matter.day(note).toString(), matter.text(note));
    }

    private void planned() {
        wrote("FOLLOW_UP_PLANNED", "2026-09-09", "Möte med familjen.");
    }

    private void wrote(String what, String on, String words) {
        amirs.locator("input[name=what][value=" + what + "]").check();
        amirs.locator("[name=on]").fill(on);
        amirs.locator("textarea[name=words]").fill(words);
        done(amirs, "Spara");
    }

    private void onAPhone() {
        Page phone = as(amir).page("sv", PHONE);
        for (String page : List.of("/", socialCase)) {
            phone.navigate(page);
            seen(phone, page.length() > 1 ? "phone-case" : "phone-day");
        }
        for (String tab : List.of("Journal", "Utredning", "Beslut och insatser")) {
            inTheCase(phone, tab);
            seen(phone, "phone-" + tab.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
        }
    }

    private void ended() {
        at(25);
        for (String measure : List.of("familjebehandling", "kontaktfamilj")) {
            measure(measure);
            done(amirs, "Skriv beslut om att avsluta");
            amirs.locator("[name=to]").fill("2026-11-13");
            fill("Insatsen avslutas i samförstånd.");
            String decision = amirs.url().replaceAll("#.*", "");
            seen(amirs, "ending-a-measure");
            if (amirs.locator("main button[value=sign]").count() > 0) done(amirs, "Fatta beslutet");
            else {
                put(decision);
                taken(decision);
            }
            toldOtherwise(iness, decision, "Peter Sjö");
            toldOtherwise(iness, decision, "Jenny Marklund-Sjö");
        }
        day(iness, "day-before-the-closing");
        iness.navigate(socialCase);
        seen(iness, "case-before-the-closing");
        iness.locator("summary:has-text('Avsluta ärendet')").click();
        iness.getByLabel("Varför är ärendet klart?").fill(matter.text(25));
        done(iness, "Avsluta ärendet");
        assertThat(iness.locator("main")).containsText("Ärendet avslutat");
        for (Locator folded : iness.locator("main summary").all()) folded.click();
        seen(iness, "closed");
        inTheCase(amirs, "Beslut och insatser");
        assertThat(amirs.locator("section:has(#measures)")).containsText("Avslutad");
        assertThat(amirs.locator("section:has(#taken)")).containsText("Avsluta en insats: Kontaktfamilj");
        assertThat(amirs.locator("main")).containsText("Avslutat 13 november");
        seen(amirs, "decisions-of-the-closed-case");
        inTheCase(amirs, "Journal");
        seen(amirs, "journal-of-the-closed-case");
        day(amirs, "day-without-elliot");
    }

    private void theDutiesAreAsTheAnswerSheetSays() {
        List<UUID> subjects = JdbcClient.create(administrator)
                .sql("select distinct subject_id from duties.duty where municipality_id = :town")
                .param("town", town.id().value())
                .query(UUID.class)
                .list();
        List<Duty> all = new ArrayList<>();
        Entry.as(ines, () -> duties.of(subjects)).values().forEach(all::addAll);
        matter.compare(all);
    }

    private void theTimeLineIsAsTheAnswerSheetSays() {
        iness.navigate(socialCase);
        List<LocalDate> days = iness.locator(".moj-timeline__item:not(.t-timeline__item--ahead) time").all().stream()
                .map(it -> Stockholm.dayOf(Instant.parse(String.valueOf(it.getAttribute("datetime")))))
                .toList();
        Assertions.assertThat(days).containsAll(matter.timeline());
        Assertions.assertThat(iness.locator(".moj-timeline__item")
                        .filter(new Locator.FilterOptions().setHasText("Samtal med barnet"))
                        .allInnerTexts())
                .hasSize(2)
                .noneMatch(it -> it.contains("16 februari"))
                .anyMatch(it -> it.contains("4 februari"));
    }
}
