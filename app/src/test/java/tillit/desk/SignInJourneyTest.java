package tillit.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import tillit.ground.access.Administration;
import tillit.ground.access.Administration.NewPerson;
import tillit.ground.access.Entry;
import tillit.ground.access.Foundation;
import tillit.ground.access.Handover;
import tillit.ground.access.MunicipalityId;
import tillit.ground.access.Password;
import tillit.ground.access.Session;
import tillit.ground.access.SignIn;
import tillit.ground.access.Username;
import tillit.ground.access.Visit;
import tillit.journeys.Browser;

/** The way in and out, and one's own account, in a real browser. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class SignInJourneyTest {

    private static final Password CHOSEN = new Password("blommor under bron");
    private static final MunicipalityId TOWN = new MunicipalityId(9950);

    @RegisterExtension
    final Browser browser = new Browser();

    @Autowired
    Foundation foundation;

    @Autowired
    Administration administration;

    @Autowired
    SignIn signIn;

    String name;

    @BeforeEach
    void aColleagueWhoHasBeenGivenAPassword() {
        name = "lisa." + UUID.randomUUID() + "@kommun.example";
    }

    @Test
    void theFirstTimeOneChoosesAPasswordAndThenOneComesIn() {
        Handover lisa = add(false);
        Page page = browser.page();
        page.navigate("/account");
        assertThat(page.url()).endsWith("/sign-in?next=%2Faccount");
        type(page, name, lisa.secret());
        browser.check(page, "first-password");
        page.locator("input[name=given]").fill(lisa.secret());
        page.locator("input[name=chosen]").fill(CHOSEN.value());
        page.locator("input[name=again]").fill(CHOSEN.value());
        page.locator("main form button").click();
        page.navigate("/account");
        assertThat(page.locator("main dl").textContent()).contains("Lisa Provsson");
        page.locator("form[action='/sign-out'] button").click();
        assertThat(page.locator(".moj-alert").textContent()).contains("Du är utloggad");
        page.navigate("/account");
        assertThat(page.url()).contains("/sign-in");
    }

    @Test
    void aWrongPasswordIsToldInWordsAndTheNameStaysInItsField() {
        withPassword(add(false));
        browser.everywhere("/sign-in", "sign-in-refused", page -> {
            type(page, name, "fel fel fel fel");
            assertThat(page.locator("input[name=username]").inputValue()).isEqualTo(name);
            assertThat(page.locator("input[name=password]").inputValue()).isEmpty();
            assertThat(page.locator(".govuk-error-summary").count()).isEqualTo(1);
        });
    }

    @Test
    void theWayInAndTheAccountCanBeUsedByEveryone() {
        withPassword(add(true));
        browser.everywhere("/sign-in", "sign-in", page -> {});
        browser.everywhere("/sign-in?expired", "sign-in-expired", page -> {});
        browser.everywhere("/sign-in/first", "sign-in-first", page -> {});
        browser.after(page -> {
                    page.navigate("/sign-in");
                    type(page, name, CHOSEN.value());
                })
                .everywhere("/account", "account", page -> {});
    }

    @Test
    void onesOtherSessionsAreEndedFromHere() {
        Session elsewhere = withPassword(add(false));
        Page page = browser.page();
        page.navigate("/sign-in?next=/account");
        type(page, name, CHOSEN.value());
        assertThat(page.locator("section[aria-labelledby=sessions] li").count()).isEqualTo(2);
        page.locator("form[action$='/ending'] button").click();
        assertThat(page.locator("section[aria-labelledby=sessions] li").count()).isEqualTo(1);
        assertThat(elsewhere.token()).isNotEmpty();
    }

    @Test
    void aPasskeyIsAddedAndOpensTheDoorUntilItIsTakenAway() {
        withPassword(add(false));
        Page page = browser.page();
        device(page);
        page.navigate("/sign-in?next=/account");
        type(page, name, CHOSEN.value());
        page.locator("input[name=label]").fill("Datorn på jobbet");
        page.locator("[data-passkey] button").click();
        page.locator("section[aria-labelledby=passkeys]").waitFor();
        assertThat(page.locator("section[aria-labelledby=passkeys]").textContent())
                .contains("Datorn på jobbet");
        browser.check(page, "account-passkey");
        page.locator("form[action='/sign-out'] button").click();
        page.navigate("/sign-in?next=/account");
        page.locator("[data-passkey] button").click();
        page.locator("section[aria-labelledby=sessions]").waitFor();
        assertThat(page.locator("section[aria-labelledby=sessions]").textContent())
                .contains("Med passnyckel.");
        page.locator("form[action$='/removal'] button").click();
        page.locator("form[action='/sign-out'] button").click();
        page.locator("[data-passkey] button").click();
        page.locator("[data-passkey] [role=alert]:visible").waitFor();
        assertThat(page.url()).contains("/sign-in");
    }

    @Test
    void inTheDemonstrationOneClickMakesOneSomebody() {
        Handover lisa = add(true);
        Page page = browser.page();
        page.navigate("/account");
        page.locator("form:has(input[name=user][value='" + lisa.user().value() + "']) button")
                .click();
        assertThat(page.url()).endsWith("/account");
        assertThat(page.locator("main").textContent()).contains("Lisa Provsson").contains("I demonstrationen.");
    }

    private Handover add(boolean demo) {
        return Entry.as(
                boss(),
                () -> administration.addPerson(
                        new NewPerson(new Username(name), "Lisa Provsson", "socialsekreterare", false, false, demo)));
    }

    /** The administrator of a town that is founded by whichever test comes first. */
    private Session boss() {
        Visit visit = new Visit("203.0.113.5", "");
        Username anna = new Username("anna.sign-in-journey");
        return foundation
                .found(TOWN, "Loginge", anna, "Anna Prov")
                .map(founded -> session(signIn.withFirstPassword(anna.value(), founded.secret(), CHOSEN, visit)))
                .orElseGet(() -> session(signIn.withPassword(anna.value(), CHOSEN.value(), visit)));
    }

    private Session withPassword(Handover lisa) {
        return session(
                signIn.withFirstPassword(name, lisa.secret(), CHOSEN, new Visit("203.0.113.6", "Firefox, Linux")));
    }

    private static Session session(SignIn.Answer answer) {
        assertThat(answer).isInstanceOf(SignIn.Answer.Welcome.class);
        return ((SignIn.Answer.Welcome) answer).session();
    }

    private static void type(Page page, String username, String password) {
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(password);
        page.locator("form[action='/sign-in'] button").click();
    }

    /** A device that recognises its owner, made up by the browser. */
    private static void device(Page page) {
        CDPSession devices = page.context().newCDPSession(page);
        devices.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        for (String able :
                new String[] {"hasResidentKey", "hasUserVerification", "isUserVerified", "automaticPresenceSimulation"
                }) {
            options.addProperty(able, true);
        }
        JsonObject added = new JsonObject();
        added.add("options", options);
        devices.send("WebAuthn.addVirtualAuthenticator", added);
    }
}
