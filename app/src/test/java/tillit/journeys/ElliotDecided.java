package tillit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;

/** The plan and the document, what the parties say of it, and what is decided, with the letter about it. */
abstract class ElliotDecided extends ElliotEnquired {

    private static final Map<String, String> WORDS = Map.of(
            "views", "Bättre men man vet aldrig. Vill vara hos farmor varannan helg.",
            "weight", "Tio år och tydlig: det han säger väger tungt.",
            "bestInterests", "Elliot har själv beskrivit vad han behöver; farmor är trygg och känd.",
            "information", "Har fått en kort version berättad för sig i skolan, och sade den tillbaka.",
            "result", "Målen är uppfyllda enligt familjen och behandlaren.",
            "heard", "Jenny och Peter har läst det och håller med.");

    void writtenAndCommunicated() {
        at(18);
        inTheCase(amirs, "Utredning");
        seen(amirs, "investigation");
        String investigation = amirs.url().replaceAll("[#?].*", "");
        for (String paper : new String[] {"plan", "document"}) {
            amirs.navigate(investigation + "/papers/" + paper);
            filledIn(amirs);
            seen(amirs, paper + "-written");
            done(amirs, "Signera");
            seen(amirs, paper + "-signed");
        }
        amirs.navigate(investigation + "/communication");
        given(0);
        given(1);
        seen(amirs, "communicated");
        at(19);
        amirs.navigate(investigation + "/communication");
        answered("Peter", "WRITTEN", "Det är fel att han skulle ha kört onykter flera gånger. Det var en gång.");
        answered("Jenny", "NONE", "Har inga invändningar.");
        seen(amirs, "answered");
        objected(investigation);
    }

    private void given(int party) {
        amirs.locator("input[name=party]").nth(party).check();
        amirs.locator("input[name=given][value=true]").check();
        amirs.locator("[name=what]").fill("Hela utredningen.");
        amirs.locator("input[name=way][value=POST]").check();
        amirs.locator("[name=sentOn]").fill("2026-05-11");
        amirs.locator("[name=answerBy]").fill("2026-05-20");
        amirs.locator("input[name=oralOffered][value=true]").check();
        if (party == 0) seen(amirs, "communicating");
        done(amirs, "Spara");
    }

    private void answered(String who, String how, String words) {
        amirs.locator("summary:has-text('Anteckna svar')").click();
        amirs.locator("input[name=answered]")
                .locator("xpath=..")
                .filter(new Locator.FilterOptions().setHasText(who))
                .locator("input")
                .check();
        amirs.locator("input[name=how][value=" + how + "]").check();
        amirs.locator("[name=cameOn]").fill("2026-05-18");
        amirs.locator("form[action$='/comments'] [name=words]").fill(words);
        done(amirs, "Spara svaret");
    }

    private void objected(String investigation) {
        amirs.navigate(investigation + "/findings");
        amirs.getByLabel("Från vem?").fill("Peter Sjö");
        amirs.locator("input[name=ground][value=PARTY]").check();
        amirs.locator("[name=onDay]").fill("2026-05-18");
        amirs.getByLabel("Vad sades?").fill("Det var en gång, inte flera.");
        amirs.locator("select[name=about] option")
                .last()
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        amirs.locator("select[name=about]")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        amirs.locator("input[name=relation][value=objection]").check();
        done(amirs, "Spara uppgiften");
        assertThat(amirs.locator("main")).containsText("invände");
        seen(amirs, "objection");
    }

    /** What is chosen first, and something in every field that is asked for. */
    private static void filledIn(Page page) {
        String form = "form[data-keeping] ";
        for (Locator group : page.locator(form + "fieldset:visible").all())
            group.locator("input").first().check();
        for (Locator day : page.locator(form + "input[type=date]:visible").all()) day.fill("2026-05-11");
        for (Locator line : page.locator(form + "input.govuk-input:not([type=date]):visible")
                .all()) line.fill("3");
        for (Locator field : page.locator(form + "textarea:visible").all())
            field.fill("Elliot är rädd när pappa har druckit, och trygg hos farmor.");
        InvestigatedTest.saved(page);
    }

    void decided() {
        at(20);
        String family = written("grant-family-treatment", "Familjebehandling hos kommunens öppenvård.");
        String contact = written("grant-contact-family", "Kontaktfamilj varannan helg, farmor Gun-Marie Sjö.");
        for (String grant : new String[] {family, contact}) {
            amirs.navigate(grant);
            consented("Jenny");
            consented("Peter");
        }
        seen(amirs, "decision-written");
        for (String grant : new String[] {family, contact}) put(grant);
        day(iness, "day-with-proposals");
        assertThat(iness.locator("section:has(#soon)")).containsText("Elliot Marklund-Sjö");
        for (String grant : new String[] {family, contact}) taken(grant);
        seen(iness, "decision-taken");
        letter(family);
        toldOtherwise(iness, family, "Peter Sjö");
        toldOtherwise(iness, contact, "Peter Sjö");
        toldOtherwise(iness, contact, "Jenny Marklund-Sjö");
        String ending = written("close-investigation-with-measures", "Utredningen avslutas med två insatser.");
        put(ending);
        taken(ending);
        toldOtherwise(iness, ending, "Peter Sjö");
        toldOtherwise(iness, ending, "Jenny Marklund-Sjö");
        seen(iness, "investigation-closed");
        inTheCase(amirs, "Utredning");
        assertThat(amirs.locator("main")).containsText("3 beslut");
        inTheCase(amirs, "Beslut och insatser");
        assertThat(amirs.locator(".t-nav__link[aria-current]")).containsText("Ärenden");
        seen(amirs, "decisions");
    }

    private String written(String kind, String what) {
        inTheCase(amirs, "Beslut och insatser");
        if (kind.equals("grant-family-treatment")) {
            assertThat(amirs.locator("main .govuk-radios__item").first()).containsText("Bevilja avlösning");
            seen(amirs, "decisions-to-choose");
        }
        amirs.locator("input[name=kind][value=" + kind + "]").check();
        done(amirs, "Börja skriva");
        fill(what);
        return amirs.url().replaceAll("#.*", "");
    }

    /** Everything that the decision asks for. */
    void fill(String what) {
        for (Locator field : amirs.locator("main form.t-sheet textarea").all()) {
            String name = String.valueOf(field.getAttribute("name"));
            if (name.equals("notHeard")) continue;
            field.fill(name.equals("what") ? what : WORDS.getOrDefault(name, matter.text(20)));
        }
        if (amirs.locator("[name=from]").count() > 0)
            amirs.locator("[name=from]").fill("2026-05-22");
        InvestigatedTest.saved(amirs);
    }

    private void consented(String who) {
        String form = "form[action$='/consents'] ";
        amirs.locator(form + "input[name=consentOf]")
                .locator("xpath=..")
                .filter(new Locator.FilterOptions().setHasText(who))
                .locator("input")
                .check();
        amirs.locator(form + "input[name=consentGiven][value=true]").check();
        amirs.locator(form + "[name=consentOn]").fill("2026-05-22");
        amirs.locator(form + "[name=consentHow]").fill("Skriftligt.");
        amirs.locator(form + "button").click();
        assertThat(amirs.locator(".govuk-error-summary")).hasCount(0);
    }

    void put(String decision) {
        amirs.navigate(decision);
        amirs.locator("select[name=who]")
                .selectOption(String.valueOf(ines.user().id().value()));
        done(amirs, "Lämna för beslut");
    }

    void taken(String decision) {
        iness.navigate(decision);
        done(iness, "Fatta beslutet");
    }

    private void letter(String decision) {
        iness.navigate(decision);
        press(iness, "Skriv brev om beslutet");
        iness.getByLabel("Jenny Marklund-Sjö").check();
        iness.locator("main input[name=language]").first().check();
        iness.locator("main input[name=unsigned]").first().check();
        seen(iness, "letter-writing");
        done(iness, "Förhandsgranska");
        seen(iness, "letter-preview");
        done(iness, "Signera och försegla");
        seen(iness, "letter-sealed");
        iness.getByLabel("Lämnat över personligen").check();
        done(iness, "Spara att det har gått");
        seen(iness, "letter-handed-over");
        iness.navigate(decision);
        seen(iness, "decision-told-by-letter");
    }

    void toldOtherwise(Page page, String decision, String whom) {
        page.navigate(decision);
        page.getByText("Anteckna att någon har fått veta på annat sätt").click();
        page.getByLabel(whom).first().check();
        page.locator("[name=toldOn]").fill(today());
        page.locator("[name=toldHow]").fill("Muntligt och skriftligt, med hur man överklagar.");
        done(page, "Spara");
    }

    String today() {
        return tillit.ground.law.Stockholm.dayOf(clock.instant()).toString();
    }
}
