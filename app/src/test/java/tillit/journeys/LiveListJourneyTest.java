package tillit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tillit.casework.intake.Arrival;
import tillit.casework.intake.Came;
import tillit.casework.intake.Channel;
import tillit.casework.intake.Intake;
import tillit.casework.intake.ReportAsReceived;
import tillit.casework.intake.ReportId;
import tillit.casework.intake.ReporterAsWritten;
import tillit.casework.intake.ReporterClass;
import tillit.casework.intake.SubjectAsWritten;
import tillit.casework.intake.Written;
import tillit.ground.access.Entry;

/** Lists that renew themselves, and take nothing from whoever reads in them. */
class LiveListJourneyTest extends JourneyTest {

    @Autowired
    Intake intake;

    @Test
    void aReportThatIsRegisteredInOneBrowserAppearsInAnotherAndIsAnnounced() {
        Page inbox = as(officer).page();
        inbox.navigate("/intake");
        Page day = as(officer).page();
        day.navigate("/");
        assertThat(inbox).hasTitle(Pattern.compile("^Inkorg"));

        registerTuva(as(trusted).page());
        assertThat(inbox.locator(".t-report__title")).containsText("Tuva");
        assertThat(inbox.locator("[data-live-aloud]")).hasText("1 ny anmälan i inkorgen.");
        assertThat(inbox).hasTitle(Pattern.compile("^\\(1\\) Inkorg"));
        assertThat(inbox.locator("#inbox-lead")).containsText("En anmälan väntar");
        assertThat(inbox.locator("[data-count]")).containsText("1 anmälan väntar");
        assertThat(day.locator("#day")).containsText("Tuva");
        assertThat(day.locator("[data-live-aloud]")).hasText("1 ny anmälan i inkorgen.");
        assertThat(day).hasTitle(Pattern.compile("^\\(1\\) Min dag"));
        browser.check(day, "day-renewed");
    }

    @Test
    void whoeverReadsInTheListKeepsTheirPlaceAndIsToldThatThereIsMore() {
        registerTuva(as(trusted).page());
        as(officer).everywhere("/intake", "inbox-with-more-to-show", page -> {
            int before = page.locator(".t-report__title").count();
            Locator first = page.locator(".t-report__title a").first();
            first.focus();
            registerTuva(as(trusted).page());
            assertThat(page.locator("[data-live-bar]")).isVisible();
            assertThat(first).isFocused();
            assertThat(page.locator(".t-report__title")).hasCount(before);
        });
        Page page = as(officer).page();
        page.navigate("/intake");
        int before = page.locator(".t-report__title").count();
        page.locator(".t-report__title a").first().focus();
        registerTuva(as(trusted).page());
        assertThat(page.locator("[data-live-words]")).hasText("1 ny anmälan i inkorgen.");
        page.locator("[data-live-show]").click();
        assertThat(page.locator(".t-report__title")).hasCount(before + 1);
        assertThat(page.locator("[data-live-bar]")).isHidden();
        assertThat(page.locator("#inbox")).isFocused();
    }

    @Test
    void whatIsFoldedOutStaysSo() {
        registerTuva(as(trusted).page());
        Page day = as(officer).page();
        day.navigate("/");
        Locator why = day.locator("#day details").first();
        why.locator("summary").click();
        day.locator("h1").click(); // the focus is elsewhere
        registerTuva(as(trusted).page());
        assertThat(day.locator("[data-live-bar]")).isVisible();
        assertThat(why).hasAttribute("open", "");
    }

    @Test
    void aLostNetworkIsSaidAndWhatCameMeanwhileIsShownAfterwards() {
        Page page = as(officer).page();
        page.navigate("/intake");
        assertThat(page.locator("[data-live-lost]")).isHidden();
        page.context().setOffline(true);
        assertThat(page.locator("[data-live-lost]")).containsText("Listan uppdateras inte just nu. Senast kl. ");
        registerTuva(as(trusted).page());
        page.context().setOffline(false);
        assertThat(page.locator(".t-report__title")).containsText("Tuva");
        assertThat(page.locator("[data-live-lost]")).isHidden();
    }

    @Test
    void whatNobodyHasOpenedIsUnreadAlsoWithoutJavaScript() {
        registerTuva(as(trusted).page()); // whoever registers it has it open
        ReportId unread = Entry.as(
                        officer,
                        () -> intake.register(new ReportAsReceived(
                                new Came(
                                        officer.user().memberships().getFirst().unit(),
                                        OffsetDateTime.parse("2026-11-10T07:15:00+01:00"),
                                        Channel.PHONE,
                                        Arrival.AS_RECEIVED),
                                new Written("Theo är ofta hungrig.", "sv", List.of()),
                                new ReporterAsWritten(ReporterClass.ANONYMOUS, null, null),
                                List.of(SubjectAsWritten.child("Theo Wallenius", "20151201-2392", "", "")),
                                List.of(),
                                null)))
                .report();
        everyLook(officer, "/intake", "inbox-unread");
        Page page = as(officer).withoutScripts().page();
        page.navigate("/intake?only=unread");
        assertThat(page.locator(".t-report")).hasCount(1);
        assertThat(page.locator(".t-report")).containsText("Oläst");
        page.navigate("/intake/reports/" + unread.value());
        page.navigate("/intake?only=unread");
        assertThat(page.locator(".t-report")).hasCount(0);
        page.navigate("/intake");
        assertThat(page.locator(".t-report")).hasCount(2);
    }
}
