package tillit.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import tillit.ground.access.DossierId;
import tillit.ground.access.DossierKind;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.PersonId;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.Takes;
import tillit.ground.access.Town;
import tillit.ground.access.UnitId;
import tillit.ground.access.UserId;
import tillit.ground.people.People;
import tillit.ground.people.PersonalNumber;
import tillit.ground.people.Population;
import tillit.ground.people.Register;
import tillit.journeys.Browser;

/** What somebody who looks for a person sees, in a real browser. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PersonPagesTest {

    static final String TUVA = "20140502-2383";
    static final String ISAK = "20150902-2396";
    static final String NOBODYS = "20150118-2388";

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Register register;

    @Autowired
    Dossiers dossiers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    @Qualifier("administratorDataSource")
    DataSource administrator;

    Session officer;
    Session trusted;
    Session manager;

    @BeforeEach
    void somebodyAtWorkInATownWithPeople() {
        Town town = Town.build(administrator);
        UnitId unit = town.unit("Mottagning", Takes.CHILD_REPORTS);
        officer = town.worker(Role.INTAKE_OFFICER, unit);
        manager = town.worker(Role.UNIT_MANAGER, unit);
        trusted = town.workerForProtected(Role.INTAKE_OFFICER, unit);
        Population.moveTo(town, register);
        signedIn(officer);
    }

    @Test
    void aPersonIsFoundByNumberWithAgeAndFamilyAndNoNumberStandsInTheAddress() {
        Page page = searched(TUVA);

        assertThat(page.url()).endsWith("/people/search");
        assertThat(page.locator("main .t-kin").innerText())
                .contains("Tuva Åkerlind", TUVA, "Kvarngatan 14 B", "Jenny Åkerlind");
    }

    @Test
    void aPersonsPageCanBeReadByEveryone() {
        String id = Entry.as(officer, () -> people.byNumber(new PersonalNumber("201405022383")))
                .orElseThrow()
                .id()
                .value()
                .toString();
        browser.everywhere("/people/persons/" + id, "person", page -> assertThat(
                        page.locator("main").innerText())
                .contains("Tuva Åkerlind", "Robin Åkerlind"));
    }

    @Test
    void theSearchCanBeUsedByEveryone() {
        browser.everywhere("/people/search", "person-search", page -> {
            page.locator("main #q").fill("Åkerlind");
            page.locator("main form button").click();
            assertThat(page.locator("main .t-kin li").count()).isGreaterThanOrEqualTo(3);
        });
    }

    @Test
    void whatIsWrongWithANumberIsSaidAndWhatWasTypedStays() {
        Page page = searched("201311012398");

        assertThat(page.locator("main").innerText()).contains("Kontrollsiffran");
        assertThat(page.locator("main #q").inputValue()).isEqualTo("201311012398");
    }

    @Test
    void aProtectedPersonLooksLikeNobody() {
        String unknown = searched(NOBODYS).locator("main .t-empty").innerText();
        assertThat(searched(ISAK).locator("main .t-empty").innerText()).isEqualTo(unknown);

        String id = Entry.as(trusted, () -> people.byNumber(new PersonalNumber("201509022396")))
                .orElseThrow()
                .id()
                .value()
                .toString();
        assertThat(browser.page().navigate("/people/persons/" + id).status()).isEqualTo(404);
        assertThat(browser.page()
                        .navigate("/people/persons/00000000-0000-7000-8000-000000000000")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoMayMeetAProtectedPersonSeesTheBannerAndNoAddress() {
        signedIn(trusted);
        Page page = searched(ISAK);
        page.locator("main .t-kin a").first().click();

        assertThat(page.locator(".t-secrecy").innerText()).contains("Skyddad folkbokföring");
        assertThat(page.locator("main .t-masked").count()).isEqualTo(1);
        browser.check(page, "person-protected");
    }

    @Test
    void whoeverIsTooCloseSaysSoAndMeetsThePersonNoMoreUntilTheManagerSaysOtherwise() {
        String tuva = "/people/persons/" + idOf(TUVA);
        browser.everywhere(tuva + "/disqualification", "disqualification", page -> assertThat(
                        page.locator("main").innerText())
                .contains("Tuva Åkerlind"));
        Page page = browser.page();
        page.navigate(tuva + "/disqualification");
        page.locator("main form button").first().click();
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Välj vem som är jävig");
        page.locator("main input[type=radio]").first().check();
        page.locator("main form button").first().click();
        assertThat(page.navigate(tuva).status()).isEqualTo(404);

        signedIn(manager);
        Page managers = browser.page();
        managers.navigate(tuva);
        managers.getByText("Är du jävig? Säg till här").click();
        assertThat(managers.locator("#declared + *, section:has(#declared)")
                        .first()
                        .innerText())
                .contains("Jäviga i din enhet");
        browser.check(managers, "disqualification-declared");
        managers.getByText("Inte jävig längre").click();
        assertThat(managers.locator("#declared").count()).isZero();
        signedIn(officer);
        assertThat(browser.page().navigate(tuva).status()).isEqualTo(200);
    }

    @Test
    void aManagerSaysThatAColleagueIsTooCloseAndTheColleagueCarriesItNoMore() {
        DossierId dossier = new DossierId(Ids.next());
        PersonId tuva = Entry.as(officer, () -> people.byNumber(new PersonalNumber("201405022383")))
                .orElseThrow()
                .id();
        UserId carrier = officer.user().id();
        as(manager, () -> {
            dossiers.open(
                    dossier,
                    DossierKind.REPORT,
                    manager.user().memberships().getFirst().unit(),
                    false,
                    List.of(tuva));
            return dossiers.assign(dossier, carrier);
        });
        Page page = browser.page();
        page.navigate("/people/persons/" + tuva.value() + "/disqualification");
        assertThat(page.locator("main").innerText()).contains("Du har ett ärende om personen");

        signedIn(manager);
        Page managers = browser.page();
        managers.navigate("/people/persons/" + tuva.value() + "/disqualification");
        managers.locator("main input[type=radio][value='" + carrier.value() + "']")
                .check();
        managers.locator("main form button").first().click();

        assertThat(as(manager, () -> dossiers.carriersOf(List.of(dossier)))).isEmpty();
        assertThat(as(officer, () -> dossiers.find(dossier))).isEmpty();
    }

    private <T> T as(Session session, Supplier<T> work) {
        return Entry.as(session, () -> transaction.execute(tx -> work.get()));
    }

    private String idOf(String number) {
        return Entry.as(officer, () -> people.byNumber(new PersonalNumber(number.replace("-", ""))))
                .orElseThrow()
                .id()
                .value()
                .toString();
    }

    private Page searched(String typed) {
        Page page = browser.page();
        page.navigate("/people/search");
        page.locator("main #q").fill(typed);
        page.locator("main form button").click();
        return page;
    }

    private void signedIn(Session session) {
        browser.after(page -> page.context()
                .addCookies(List.of(new Cookie("tillit-session", session.token()).setUrl("http://localhost:" + port))));
    }
}
