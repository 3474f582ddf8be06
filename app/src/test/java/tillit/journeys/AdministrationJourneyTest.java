package tillit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tillit.ground.access.Entry;
import tillit.ground.access.Foundation;
import tillit.ground.access.Handover;
import tillit.ground.access.MunicipalityId;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.Takes;
import tillit.ground.access.Town;
import tillit.ground.access.UnitId;
import tillit.ground.access.Username;
import tillit.open.reporting.Fronts;

/** How a municipality begins, and how its administrator keeps its users, in a real browser. */
class AdministrationJourneyTest extends JourneyTest {

    private static final MunicipalityId NEW_TOWN = new MunicipalityId(9951);
    private static final String CHOSEN = "blommor under bron";

    @Autowired
    Foundation foundation;

    @Autowired
    Fronts fronts;

    Session boss;
    Session social;
    UnitId unit;

    @BeforeEach
    void aTownWithAnAdministrator() {
        Town town = Town.build(administrator);
        unit = town.unit("Barn och unga, mottagning", Takes.CHILD_REPORTS);
        boss = town.administrator();
        social = town.worker(Role.SOCIAL_WORKER, unit);
        town.deliverer(unit);
    }

    @Test
    void anEmptyMunicipalityBeginsWithItsFirstAdministratorAndEndsInAnInbox() {
        Username anna = new Username("anna.berg");
        Handover first =
                foundation.found(NEW_TOWN, "Nyköpstad", anna, "Anna Berg").orElseThrow();
        Page page = browser.page();
        signInForTheFirstTime(page, anna.value(), first.secret());
        assertThat(page).hasTitle("Administration – Tillit, Nyköpstad");
        assertThat(page.locator("#missing")).containsText("3");
        browser.check(page, "administration-empty");

        follow(page, "Lägg till en enhet");
        page.getByLabel("Vad heter enheten?").fill("Barn och unga, mottagning");
        page.getByLabel("Anmälningar om barn").check();
        press(page, "Lägg till enheten");
        assertThat(page.locator("main table")).containsText("Barn och unga, mottagning");

        page.navigate("/");
        follow(page, "Lägg till en medarbetare");
        page.getByLabel("Namn", new Page.GetByLabelOptions().setExact(true)).fill("Hanna Rosenqvist");
        page.getByLabel("Titel").fill("socialsekreterare");
        page.getByLabel("Användarnamn").fill("Hanna.Rosenqvist@kommun.example");
        press(page, "Lägg till medarbetaren");
        String password = page.locator("main code").nth(1).textContent();
        assertThat(page).not().hasURL(Pattern.compile(".*" + password + ".*"));

        follow(page, "Till kontot och rollerna");
        page.getByLabel("Enhet", new Page.GetByLabelOptions().setExact(true)).selectOption("Barn och unga, mottagning");
        page.getByLabel("Mottagning", new Page.GetByLabelOptions().setExact(true))
                .check();
        page.getByLabel("Första dagen").fill("2020-01-01");
        press(page, "Ge rollen");
        assertThat(page.locator("#roles + ul")).containsText("från 1 januari 2020 tills vidare");

        page.navigate("/");
        follow(page, "Lägg in delegationsordningen");
        page.getByLabel("Var står nämndens beslut?").fill("Socialnämnden 2025-06-17 § 82");
        page.getByLabel("Vilken dag antog nämnden den?").fill("2025-06-17");
        page.getByLabel("Från och med vilken dag gäller den?").fill("2025-07-01");
        page.locator("fieldset:has([value='open-investigation']) select").selectOption("Förvaltningschef");
        press(page, "Lägg in ordningen");
        assertThat(page.locator("main table")).containsText("Förvaltningschef");
        assertThat(page.locator("main table")).containsText("kommunallagen");

        page.navigate("/");
        assertThat(page.locator("main")).containsText("Kommunen kan ta emot anmälningar");

        Page hers = browser.page();
        signInForTheFirstTime(hers, "hanna.rosenqvist@kommun.example", password);
        assertThat(hers.locator("h1")).containsText("Hanna");
        assertThat(hers.locator("#welcome")).hasText("Välkommen till Tillit");
        browser.check(hers, "welcome");
        follow(hers, "Så gör du de tio vanligaste sakerna");
        follow(hers, "Skriv ned en anmälan som kommer på telefon eller besök");
        assertThat(hers.locator("section:has(#report)")).containsText("Skriv ned en ny anmälan");
        hers.locator(".t-nav__link", new Page.LocatorOptions().setHasText("Inkorg"))
                .click();
        follow(hers, "Skriv ned en ny anmälan");
        assertThat(hers.locator("main")).containsText("Anmälan, ord för ord");
        hers.navigate("/");
        press(hers, "Visa inte det här igen");
        assertThat(hers.locator("#welcome")).hasCount(0);
        hers.navigate("/");
        assertThat(hers.locator("#welcome")).hasCount(0);
        hers.navigate("/intake");
        assertThat(hers.locator(".t-nav__link[aria-current=page]")).containsText("Inkorg");
        hers.navigate("/administration");
        assertThat(hers.locator("h1")).hasText("Det går inte att göra härifrån");
    }

    @Test
    void aNewPasswordIsShownOnceAndEndsTheSessionsOfWhoeverHasIt() {
        Page hers = as(social).page();
        hers.navigate("/account");
        assertThat(hers.locator("h1")).hasText("Mitt konto");
        Page page = as(boss).page();
        page.navigate(accountOf(social));
        follow(page, "Ge ett nytt engångslösenord");
        press(page, "Ge ett nytt engångslösenord");
        assertThat(page.locator("main code")).hasCount(2);
        assertThat(page).hasURL(Pattern.compile(".*/secrets$"));
        hers.navigate("/account");
        assertThat(hers).hasURL(Pattern.compile(".*/sign-in.*"));
    }

    @Test
    void whoHasLeftIsLetOutAndMayComeBack() {
        Page page = as(boss).page();
        page.navigate(accountOf(social));
        press(page, "Låt möta skyddade personer");
        assertThat(page.locator("main dl")).containsText("skyddade personuppgifter");
        press(page, "Låt inte längre möta skyddade personer");
        follow(page, "Avsluta rollen");
        page.getByLabel("Sista dagen").fill("2020-01-31");
        press(page, "Avsluta rollen");
        assertThat(page.locator("#roles + ul")).containsText("till 31 januari 2020");
        press(page, "Avsluta kontot");
        assertThat(page.locator("main dl")).containsText("Avslutat");
        press(page, "Öppna kontot igen");
        assertThat(page.locator("main dl")).containsText("Öppet");
    }

    @Test
    void aUnitIsRenamedAndEndedWhenNobodyIsLeftInIt() {
        Page page = as(boss).page();
        page.navigate("/administration/units");
        follow(page, "Barn och unga, mottagning");
        page.getByLabel("Vad ska enheten heta?").fill("Mottagning barn");
        press(page, "Byt namn");
        assertThat(page.locator("h1")).hasText("Mottagning barn");
        assertThat(page.locator("#former + ul")).containsText("Barn och unga, mottagning, till");
        browser.check(page, "administration/unit");
        follow(page, "Se vad som är kvar, och avsluta");
        assertThat(page.locator("main")).containsText("har rollen socialsekreterare i enheten");
        browser.check(page, "administration/unit-left");

        page.navigate("/administration/units/new");
        page.getByLabel("Vad heter enheten?").fill("Ungdom");
        page.getByLabel("Annat").check();
        press(page, "Lägg till enheten");
        follow(page, "Ungdom");
        follow(page, "Se vad som är kvar, och avsluta");
        press(page, "Avsluta enheten");
        assertThat(page.locator("main table")).containsText("Avslutad");
        page.navigate(accountOf(social));
        assertThat(page.getByLabel("Enhet", new Page.GetByLabelOptions().setExact(true)))
                .not()
                .containsText("Ungdom");
        page.navigate("/changes");
        assertThat(page.locator("main")).containsText("Enheten Mottagning barn bytte namn");
        assertThat(page.locator("main")).containsText("Förut: Barn och unga, mottagning");
        assertThat(page.locator("main")).containsText("Enheten Ungdom avslutades");
    }

    @Test
    void whoHasMarriedIsCalledByTheNewNameAndTheChangeSaysWhy() {
        Page page = as(boss).page();
        page.navigate(accountOf(social));
        follow(page, "Byt namn eller titel");
        page.getByLabel("Namn", new Page.GetByLabelOptions().setExact(true)).fill("Lisa Testgren");
        page.getByLabel("Titel").fill("socionom");
        press(page, "Spara");
        asksFor(page, 1, "Skriv varför namnet byts.");
        browser.check(page, "administration/names");
        page.getByLabel("Varför byts namnet?").fill("Giftermål");
        press(page, "Spara");
        assertThat(page.locator("h1")).hasText("Lisa Testgren");
        assertThat(page.locator("main dl")).containsText("socionom");
        page.navigate("/changes");
        assertThat(page.locator("main")).containsText("Nu: Lisa Testgren. Skäl: Giftermål");
        page.navigate("/administration/people");
        assertThat(page.locator("main table")).containsText("Senast inloggad:");
    }

    @Test
    void anotherAuthoritysSystemIsGivenItsKeyAndAUnitToHandInTo() {
        Page page = as(boss).page();
        page.navigate("/administration/systems/new");
        page.getByLabel("Namn", new Page.GetByLabelOptions().setExact(true)).fill("Regionens journalsystem");
        page.getByLabel("Användarnamn").fill("region." + UUID.randomUUID());
        press(page, "Lägg till systemet");
        assertThat(page.locator("main code")).hasCount(2);
        follow(page, "Till kontot och rollerna");
        page.getByLabel("Enhet", new Page.GetByLabelOptions().setExact(true)).selectOption("Barn och unga, mottagning");
        page.getByLabel("Inlämnande system").check();
        press(page, "Ge rollen");
        assertThat(page.locator("#roles + ul")).containsText("inlämnande system");
    }

    @Test
    void whatCannotBeReadIsSaidAndWhatWasTypedStays() {
        Page page = as(boss).page();
        page.navigate("/administration/people/new");
        page.getByLabel("Titel").fill("socialsekreterare");
        page.getByLabel("Användarnamn").fill("a b");
        press(page, "Lägg till medarbetaren");
        asksFor(page, 1, "Skriv vad medarbetaren heter.");
        page.getByLabel("Namn", new Page.GetByLabelOptions().setExact(true)).fill("Lisa Provsson");
        press(page, "Lägg till medarbetaren");
        asksFor(page, 1, "Skriv ett användarnamn");
        assertThat(page.getByLabel("Titel")).hasValue("socialsekreterare");

        page.navigate("/administration/units/new");
        page.getByLabel("Vad heter enheten?").fill("Barn och unga, mottagning");
        page.getByLabel("Annat").check();
        press(page, "Lägg till enheten");
        asksFor(page, 1, "Namnet är upptaget.");

        page.navigate(accountOf(social));
        page.getByLabel("Enhet", new Page.GetByLabelOptions().setExact(true)).selectOption("Barn och unga, mottagning");
        page.getByLabel("Enhetschef", new Page.GetByLabelOptions().setExact(true))
                .check();
        page.getByLabel("Första dagen").fill("2026-02-01");
        page.getByLabel("Sista dagen").fill("2026-01-01");
        press(page, "Ge rollen");
        asksFor(page, 1, "Den sista dagen är före den första.");

        page.navigate("/administration/delegation-orders/new");
        page.getByLabel("Var står nämndens beslut?").fill("Socialnämnden § 82");
        page.getByLabel("Vilken dag antog nämnden den?").fill("2026-06-17");
        page.getByLabel("Från och med vilken dag gäller den?").fill("2026-06-01");
        press(page, "Lägg in ordningen");
        asksFor(page, 1, "kan inte gälla före den dag");
        assertThat(page.getByLabel("Var står nämndens beslut?")).hasValue("Socialnämnden § 82");
        org.assertj.core.api.Assertions.assertThat(logOf(boss).getLast())
                .isEqualTo("delegation-order-adopted REFUSED mandate.refusal.before-adoption");
    }

    @Test
    void aDayWithOtherHoursIsAddedSeenTakenBackAndListedAmongTheChanges() {
        Entry.as(boss, () -> {
            fronts.set(unit, "08-465 004 90", "08-465 004 00", LocalTime.of(8, 0), LocalTime.of(16, 30), true);
            return true;
        });
        Page page = as(boss).page();
        page.navigate("/administration/reporting");
        addDay(page, "2026-11-09", "Stängt hela dagen");
        asksFor(page, 1, "Den dagen har redan varit");
        assertThat(page.getByLabel("Vilken dag?")).hasValue("2026-11-09");
        assertThat(page.getByLabel("Socialkontorets nummer")).hasValue("08-465 004 00");
        addDay(page, "2026-12-23", "Öppet de här tiderna");
        asksFor(page, 2, "Skriv en tid");
        page.locator("[name=from]").fill("12:00");
        page.locator("[name=to]").fill("08:00");
        press(page, "Lägg till dagen");
        asksFor(page, 1, "måste stänga efter att det har öppnat");
        assertThat(page.locator("[name=from]")).hasValue("12:00");
        page.locator("[name=from]").fill("08:00");
        page.locator("[name=to]").fill("12:00");
        press(page, "Lägg till dagen");
        addDay(page, "2026-12-23", "Stängt hela dagen");
        asksFor(page, 1, "Den dagen står redan i listan");
        addDay(page, "2026-11-12", "Stängt hela dagen");
        assertThat(page.locator("main .t-kin li").first()).containsText("torsdag 12 november");
        assertThat(page.locator("main .t-kin li").nth(1)).containsText("onsdag 23 december");
        assertThat(page.locator("main .t-kin li").nth(1)).containsText("Öppet 08.00–12.00");
        as(boss).everywhere("/administration/reporting", "administration/reporting", it -> {});
        clock.is("2026-11-13T08:12:00");
        page.reload();
        assertThat(page.locator("main .t-kin li")).hasCount(1);
        press(page, "Ta bort onsdag 23 december");
        assertThat(page.locator("main")).containsText("Inga dagar är tillagda");

        page.navigate("/changes");
        assertThat(page.locator("main")).containsText("Kontoret fick andra tider 23 december");
        assertThat(page.locator("main")).containsText("Förut: Öppet 08:00–16:30");
        assertThat(page.locator("main")).containsText("Nu: Öppet 08:00–12:00");
        assertThat(page.locator("main")).containsText("De andra tiderna 23 december togs bort");
    }

    private static void addDay(Page page, String day, String kind) {
        page.getByLabel("Vilken dag?").fill(day);
        page.getByLabel(kind).check();
        press(page, "Lägg till dagen");
    }

    @Test
    void theAdministrationCanBeUsedByEveryone() {
        for (String page : List.of(
                "",
                "/units",
                "/units/new",
                "/people",
                "/people/new",
                "/systems",
                "/systems/new",
                "/delegation-orders",
                "/delegation-orders/new")) {
            everyLook(boss, "/administration" + page, "administration" + page);
        }
        everyLook(boss, accountOf(social), "administration/account");
        everyLook(boss, accountOf(boss), "administration/own-account");
        everyLook(boss, accountOf(social) + "/secrets", "administration/renewal");
        as(boss).everywhere(accountOf(social), "administration/ending", page -> page.locator("#roles + ul a")
                .click());
        as(boss).everywhere(
                        "/administration/people/new", "administration/refused", page -> page.locator("main form button")
                                .click());
        as(boss).everywhere("/administration/people/new", "administration/given", page -> {
            page.locator("[name=name]").fill("Lisa Provsson");
            page.locator("[name=username]").fill("lisa." + UUID.randomUUID());
            page.locator("main form button").click();
            assertThat(page.locator("main code")).hasCount(2);
        });
    }

    private static String accountOf(Session session) {
        return "/administration/accounts/" + session.user().id().value();
    }

    private static void signInForTheFirstTime(Page page, String username, String password) {
        page.navigate("/sign-in");
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(password);
        page.locator("form[action='/sign-in'] button").click();
        page.locator("input[name=given]").fill(password);
        page.locator("input[name=chosen]").fill(CHOSEN);
        page.locator("input[name=again]").fill(CHOSEN);
        page.locator("main form button").click();
    }

    private List<String> logOf(Session who) {
        return JdbcClient.create(administrator)
                .sql(
                        "select action || ' ' || outcome || ' ' || detail from audit.entry where user_id = :user order by at, id")
                .param("user", who.user().id().value())
                .query(String.class)
                .list();
    }
}
