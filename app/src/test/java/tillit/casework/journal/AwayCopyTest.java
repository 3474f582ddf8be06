package tillit.casework.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tillit.casework.away.Copied;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.CaseKind;
import tillit.ground.access.Entry;
import tillit.ground.access.PersonId;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.Takes;
import tillit.ground.access.UnitId;
import tillit.ground.letters.Press;
import tillit.ground.letters.Turn;
import tillit.ground.letters.Vera;
import tillit.ground.page.Missing;
import tillit.ground.people.Population;
import tillit.ground.people.Resident;

/** What a unit must know when Tillit is away: what its head may see and nothing else, and never where somebody protected is. */
class AwayCopyTest extends JournalTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    JdbcClient db;

    @Test
    void aCopyHasTheUnitsCasesWithThoseWhoBelongToThemAndNobodyElses() {
        UnitId other = town.unit("Familjehem", Takes.CHILD_CASES);
        Session there = town.worker(Role.SOCIAL_WORKER, other);
        PersonId theo = person(THEO);
        CaseId theirs = as(there, () -> cases.openFor(theo, CaseKind.ADULT, other, false, clock.instant()))
                .id();
        String number = as(there, () -> cases.about(List.of(theo))).stream()
                .filter(it -> it.id().equals(theirs))
                .map(it -> it.number().value())
                .findFirst()
                .orElseThrow();
        String text = copied(birgitta);
        assertThat(text)
                .contains("Tuva Åkerlind")
                .contains("20140502-2383")
                .contains(nadja.user().name())
                .contains("Placerade barn: placeringar förs inte i Tillit än")
                .doesNotContain(number);
    }

    @Test
    void whereSomebodyProtectedIsStandsNowhereAndWhoeverMayNotMeetThemReadsNothingOfThem() {
        Resident found = Population.residents(town.id()).stream()
                .filter(it -> it.protection().hides())
                .findFirst()
                .orElseThrow();
        Resident hidden = new Resident(
                found.number(),
                found.name(),
                found.sex(),
                found.birthDate(),
                "Planterade gatan 7",
                "Gömstad",
                found.residence(),
                found.protection(),
                found.status(),
                List.of());
        Entry.as(town.administrator(), () -> register.take(List.of(hidden)));
        UnitId unit = unit();
        Session permitted = town.workerForProtected(Role.UNIT_MANAGER, unit);
        PersonId person = as(
                permitted, () -> people.byNumber(hidden.number()).orElseThrow().id());
        as(permitted, () -> cases.openFor(person, CaseKind.CHILD, unit, true, clock.instant()));
        String seen = copied(permitted);
        assertThat(seen)
                .contains(hidden.name().full())
                .contains("Skyddade personuppgifter. Var personen finns står inte här")
                .doesNotContain("Planterade gatan")
                .doesNotContain("Gömstad");
        assertThat(copied(birgitta))
                .doesNotContain(hidden.name().family())
                .doesNotContain(hidden.number().shown())
                .contains("Tuva Åkerlind");
    }

    @Test
    void onlyWhoeverLeadsTheUnitMakesOneAndItStandsInTheLogOfEachDossier() {
        copied(birgitta);
        assertThat(in(nadja, () -> new Copied(house).before(unit()))).containsExactly(2);
        assertThat(in(elsewhere, () -> new Copied(house).before(unit()))).isEmpty();
        assertThat(logged("away-copy-read")).isEqualTo(2);
        assertThat(logged("away-copy-made")).isEqualTo(1);
        assertThatThrownBy(() -> copied(nadja)).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> copied(elsewhere)).isInstanceOf(Missing.class);
    }

    @Test
    void theFormsAskWhatThePagesAskAndAreReadAloud() throws Exception {
        List<byte[]> forms = in(elsewhere, () -> new Copied(house).forms());
        for (byte[] form : forms) {
            assertThat(Vera.asPdfA2a(form)).isEmpty();
            assertThat(Vera.asPdfUa1(form)).isEmpty();
        }
        Files.write(Path.of("target/form.pdf"), forms.getFirst());
        assertThat(Copied.text(forms.getFirst(), ""))
                .contains("När kom den till oss?")
                .contains("Dag och klockslag när det verkligen hände")
                .contains("☐ Telefon")
                .contains(elsewhere.user().municipalityName());
        assertThat(Copied.text(forms.get(1), "")).contains("Behöver barnet skydd omedelbart?");
    }

    @Test
    void fromUnderNobodyButWhoeverLeadsTheUnitWritesThatACopyIsMade() {
        String made = "insert into away.copy (id, unit_id, municipality_id, dossiers, pages, sha256, made_at, made_by) "
                + "values (gen_random_uuid(), :unit, :town, 1, 1, sha256('x'), now(), access.me())";
        for (Session who : List.of(nadja, elsewhere)) {
            assertThatThrownBy(() -> as(who, () -> inserted(made)))
                    .rootCause()
                    .hasMessageContaining("row-level security");
        }
        assertThat(as(birgitta, () -> inserted(made))).isEqualTo(1);
    }

    private int inserted(String made) {
        return db.sql(made)
                .param("unit", unit().value())
                .param("town", town.id().value())
                .update();
    }

    @Test
    void ifThereIsMoreThanIsReadThatStandsThere() {
        assertThat(copied(birgitta)).doesNotContain("Här står de första");
        assertThat(in(birgitta, () -> new Copied(house).of(unit(), 1)))
                .contains("Fler än 1 finns. Här står de första.");
    }

    @Test
    void anEmptyFormIsMadeOnceForAMunicipalityAndDoesNotTakeTheTurnsOfOthers() {
        List<byte[]> first = in(elsewhere, () -> new Copied(house).forms());
        Press press = house.getBean(Press.class);
        try (Turn one = press.turn(Duration.ofMinutes(1)).orElseThrow();
                Turn other = press.turn(Duration.ofMinutes(1)).orElseThrow()) {
            assertThat(one).isNotSameAs(other);
            assertThat(in(nadja, () -> new Copied(house).forms())).isEqualTo(first);
        }
    }

    private String copied(Session who) {
        return in(who, () -> new Copied(house).of(unit()));
    }

    private UnitId unit() {
        return birgitta.user().memberships().getFirst().unit();
    }

    private int logged(String action) {
        return JdbcClient.create(administrator)
                .sql("select count(*) from audit.entry where action = :action and municipality_id = :town")
                .param("action", action)
                .param("town", town.id().value())
                .query(Integer.class)
                .single();
    }

    private static <T> T in(Session who, java.util.function.Supplier<T> work) {
        return Entry.as(who, work::get);
    }
}
