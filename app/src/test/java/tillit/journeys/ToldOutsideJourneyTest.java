package tillit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tillit.ground.access.Session;
import tillit.ground.notices.PostOffice;

/** Somebody says where and when they want to hear, gets a calendar's address, and a manager keeps the roster of those on call. */
class ToldOutsideJourneyTest extends JourneyTest {

    @DynamicPropertySource
    static void postOffice(DynamicPropertyRegistry properties) {
        PostOffice.open(properties);
    }

    @LocalServerPort
    int port;

    @Test
    void whereAndWhenOneHearsIsChosenAndAnAddressIsShownToBeOnesOwn() {
        Page hanna = as(officer).page();
        hanna.navigate("/account");
        follow(hanna, "Så får du veta");
        assertThat(hanna.locator("main")).containsText("Ingenting skickas till dig");
        everyLook(officer, "/account/notices", "notices");
        hanna.getByLabel("Din e-postadress i arbetet").fill("hanna på jobbet");
        hanna.locator("section[aria-labelledby=MAIL] button").click();
        asksFor(hanna, 1, "Skriv en e-postadress");
        browser.check(hanna, "notices-no-address");
        String mail = "hanna." + town.id().value() + "@kommunen.example";
        hanna.getByLabel("Din e-postadress i arbetet").fill(mail);
        hanna.locator("section[aria-labelledby=MAIL] button").click();
        assertThat(hanna.locator("#told")).containsText("En kod är skickad.");
        browser.check(hanna, "notices-code");
        hanna.getByLabel("Koden som kom").fill("000");
        press(hanna, "Bekräfta");
        asksFor(hanna, 1, "Koden stämmer inte");
        hanna.getByLabel("Koden som kom").fill(PostOffice.codeIn(PostOffice.wordsTo(mail)));
        press(hanna, "Bekräfta");
        assertThat(hanna.locator("#told")).containsText("Det är bekräftat.");
        assertThat(hanna.locator("main")).containsText(mail + " är bekräftad.");

        hanna.locator("[name='told[UNREAD]'][value=DIGEST]").check();
        hanna.locator("[name=quietFrom]").fill("18:00");
        hanna.locator("[name=closed]").uncheck();
        press(hanna, "Spara");
        assertThat(hanna.locator("#told")).containsText("Det är sparat.");
        assertThat(hanna.locator("[name='told[UNREAD]'][value=DIGEST]")).isChecked();
        assertThat(hanna.locator("[name=quietFrom]")).hasValue("18:00");
        assertThat(hanna.locator("[name=closed]")).not().isChecked();
        everyLook(officer, "/account/notices", "notices-chosen");
    }

    @Test
    void aCalendarsAddressIsShownOnceReadWithoutSigningInAndTakenBack() throws Exception {
        Page hanna = as(officer).page();
        hanna.navigate("/account/notices");
        press(hanna, "Skapa en hemlig adress");
        String address = hanna.locator("main code").innerText();
        assertThat(address).matches("https://tillit.kommunen.example/calendar/[A-Za-z0-9_-]{43}\\.ics");
        browser.check(hanna, "calendar-address");
        assertThat(read(address).statusCode()).isEqualTo(200);
        assertThat(read(address).body()).startsWith("BEGIN:VCALENDAR");
        follow(hanna, "Klart");
        assertThat(hanna.locator("main")).containsText("Den användes senast");
        press(hanna, "Ta bort adressen");
        assertThat(hanna.locator("#told")).containsText("Adressen gäller inte längre.");
        assertThat(read(address).statusCode()).isEqualTo(404);
    }

    @Test
    void whoLeadsTheUnitKeepsTheRosterAndSeesWhenNobodyIsOnCall() {
        Page birgitta = as(manager).page();
        birgitta.navigate("/");
        follow(birgitta, "Vem som har jour");
        assertThat(birgitta.locator("main")).containsText("Ingen har jour den närmaste veckan");
        press(birgitta, "Spara");
        asksFor(birgitta, 5, "Välj vem som har jour");
        browser.check(birgitta, "on-call-asked");
        birgitta.getByLabel("Vem har jour?").selectOption(unitAnd(officer));
        type(birgitta, "from", "10 november 2026", "17.00");
        type(birgitta, "to", "10 november 2026", "22.00");
        press(birgitta, "Spara");
        assertThat(birgitta.locator("#told")).containsText("Jouren är sparad.");
        assertThat(birgitta.locator("main")).containsText("Hanna Rosenqvist");
        assertThat(birgitta.locator("main")).containsText("tisdag 10 november 17.00–22.00");
        assertThat(birgitta.locator("main"))
                .containsText("Ingen har jour tisdag 10 november 22.00 till onsdag 11 november 08.00.");
        assertThat(birgitta.locator("main")).containsText("Har inte bekräftat någon e-post");
        everyLook(manager, "/on-call", "on-call");
        Page hanna = as(officer).page();
        hanna.navigate("/on-call");
        assertThat(hanna.locator("main")).containsText("Hanna Rosenqvist");
        assertThat(hanna.locator("main form")).hasCount(0);
        press(birgitta, "Ta bort");
        assertThat(birgitta.locator("#told")).containsText("Jouren är borttagen.");
    }

    private String unitAnd(Session who) {
        return reception.value() + "-" + who.user().id().value();
    }

    private static void type(Page page, String field, String day, String time) {
        page.locator("[name='" + field + ".day']").fill(day);
        page.locator("[name='" + field + ".time']").fill(time);
    }

    private HttpResponse<String> read(String address) throws Exception {
        URI here = URI.create("http://localhost:" + port + URI.create(address).getPath());
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(here).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
    }
}
