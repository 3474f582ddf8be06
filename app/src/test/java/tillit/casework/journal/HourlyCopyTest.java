package tillit.casework.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tillit.casework.away.Copied;
import tillit.casework.away.HourlyCopied;
import tillit.casework.cases.CaseKind;
import tillit.ground.access.Administration;
import tillit.ground.access.Entry;
import tillit.ground.access.PersonId;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.Takes;
import tillit.ground.access.UnitId;
import tillit.ground.access.Units;
import tillit.ground.duties.MovableClock;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Missing;
import tillit.ground.people.Population;
import tillit.ground.people.Resident;

/** The copy that is made each hour by itself: of what whoever asked for it may see, whole or not at all, and when it is not made somebody is told. */
class HourlyCopyTest extends JournalTest {

    private static final String PASSPHRASE = "kanot mässing torsdag plommon";
    private static final String ANOTHER = "sadel vinter oktav brygga";

    @Autowired
    ApplicationContext house;

    @Autowired
    JdbcClient db;

    @Autowired
    Units units;

    @Autowired
    Administration administration;

    private HourlyCopied copies;

    @BeforeEach
    void birgittaAsks() {
        copies = new HourlyCopied(house);
        does(birgitta, () -> copies.ask(unit(), PASSPHRASE));
    }

    @Test
    void eachHourOneIsMadeThatOnlyThePassphraseOpensAndNobodyButTheServicesUserReads() throws IOException {
        copies.round();
        assertThat(text(PASSPHRASE))
                .contains("Tuva Åkerlind")
                .contains("Tillit, av sig självt, i namn av " + birgitta.user().name())
                .contains("Placerade barn: placeringar förs inte i Tillit än");
        assertThatThrownBy(() -> Loader.loadPDF(last().toFile(), ANOTHER)).isInstanceOf(InvalidPasswordException.class);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(last())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(last().resolveSibling("."))))
                .isEqualTo("rwx------");
        clock.is("2026-11-10T08:40:00");
        copies.round();
        assertThat(HourlyCopied.beside(last()))
                .as("the last, and one with its moment")
                .hasSize(2);
        clock.is("2026-11-10T09:12:00");
        copies.round();
        assertThat(HourlyCopied.beside(last())).hasSize(3);
        assertThat(told(birgitta)).contains("Senast", "09.12", last().toString());
        assertThat(told(nadja)).contains("Senast").doesNotContain(last().toString());
        assertThat(told(elsewhere)).isEmpty();
    }

    @Test
    void theLogHasALineForEachDossierOnceADayAndSaysThatNobodyWasThere() {
        copies.round();
        clock.is("2026-11-10T10:12:00");
        copies.round();
        assertThat(logged("away-copy-by-itself")).isEqualTo(2);
        assertThat(logged("away-copy-made-by-itself")).isEqualTo(2);
        assertThat(logged("away-copy-read")).as("what somebody has read").isZero();
        clock.is("2026-11-11T08:12:00");
        copies.round();
        assertThat(logged("away-copy-by-itself")).isEqualTo(4);
        assertThat(Entry.as(birgitta, () -> new Copied(house).before(unit())))
                .as("those made by hand")
                .isEmpty();
    }

    @Test
    void itHoldsNothingOfWhomTheOneWhoAskedMayNotMeet() throws IOException {
        Resident hidden = Population.residents(town.id()).stream()
                .filter(it -> it.protection().hides())
                .findFirst()
                .orElseThrow();
        Entry.as(town.administrator(), () -> register.take(List.of(hidden)));
        Session permitted = town.workerForProtected(Role.UNIT_MANAGER, unit());
        PersonId person = as(
                permitted, () -> people.byNumber(hidden.number()).orElseThrow().id());
        as(permitted, () -> cases.openFor(person, CaseKind.CHILD, unit(), true, clock.instant()));
        copies.round();
        assertThat(text(PASSPHRASE))
                .contains("Tuva Åkerlind")
                .doesNotContain(hidden.name().family())
                .doesNotContain(hidden.number().shown());
        assertThat(new String(Files.readAllBytes(last()), StandardCharsets.ISO_8859_1))
                .doesNotContain("Tuva", "20140502", PASSPHRASE);
        does(permitted, () -> copies.ask(unit(), ANOTHER));
        copies.round();
        assertThat(text(ANOTHER)).contains(hidden.name().family());
    }

    @Test
    void theyEndWithTheUnitAndLeaveNoWarningThatNobodyCanTakeAway() {
        UnitId south = town.unit("Mottagning söder", Takes.CHILD_REPORTS);
        Session leader = town.worker(Role.UNIT_MANAGER, south);
        does(leader, () -> copies.ask(south, PASSPHRASE));
        Session boss = town.administrator();
        LocalDate yesterday = Stockholm.dayOf(clock.instant()).minusDays(1);
        does(boss, () -> administration.leave(leader.user().id(), south, Role.UNIT_MANAGER, yesterday));
        clock.is("2026-11-10T14:12:00");
        assertThat(Entry.as(boss, copies::amiss)).isNotEmpty();
        does(boss, () -> units.end(south));
        assertThat(administered("select count(*) from away.hourly where unit_id = " + south.value()))
                .isZero();
        assertThat(administered("select count(*) from away.errand where unit_id = " + south.value()))
                .isZero();
        assertThat(administered(
                        "select count(*) from audit.entry where action = 'away-hourly-ended' and detail = 'unit="
                                + south.value() + "'"))
                .isEqualTo(1);
    }

    @Test
    void anotherPassphraseCountsFromTheNextCopyAndNoneLiesOpenAnywhere() {
        copies.round();
        does(birgitta, () -> copies.ask(unit(), ANOTHER));
        copies.round();
        assertThat(text(PASSPHRASE)).contains("Tuva Åkerlind");
        clock.is("2026-11-10T09:30:00");
        copies.round();
        assertThat(text(ANOTHER)).contains("Tuva Åkerlind");
        assertThat(administered(
                        "select count(*) from away.errand where sealed::text like '%'||encode('kanot','hex')||'%'"))
                .isZero();
        assertThat(administered(
                        "select count(*) from audit.entry where detail like '%kanot%' or detail like '%sadel%'"))
                .isZero();
    }

    @Test
    void whenTheKeyFileIsGoneNoMoreAreMadeUntilAPassphraseIsTypedAgain(@TempDir Path folder) throws IOException {
        copies.round();
        Path away = Files.move(copies.key(), folder.resolve("away.key"));
        try {
            clock.is("2026-11-10T09:30:00");
            copies.round();
            assertThat(amiss(birgitta))
                    .singleElement()
                    .asString()
                    .contains("nyckelfilen")
                    .contains("09.30");
            assertThat(text(PASSPHRASE)).as("the former still opens").contains("Tuva Åkerlind");
            does(birgitta, () -> copies.ask(unit(), ANOTHER));
            copies.round();
            assertThat(amiss(birgitta)).isEmpty();
            assertThat(text(ANOTHER)).contains("Tuva Åkerlind");
        } finally {
            Files.move(away, copies.key(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        clock.is("2026-11-10T10:31:00");
        copies.round();
        assertThat(amiss(birgitta))
                .as("with the old key put back")
                .singleElement()
                .asString()
                .contains("en annan än förut");
    }

    @Test
    void aFolderThatTakesNothingIsToldAndTheFormerCopyStays(@TempDir Path folder) throws IOException {
        copies.round();
        Path town = last().resolveSibling(".").normalize();
        Path aside = Files.move(town, folder.resolve("aside"));
        Files.writeString(town, "not a folder");
        clock.is("2026-11-10T09:30:00");
        copies.round();
        Session administrator = this.town.administrator();
        assertThat(amiss(birgitta)).singleElement().asString().contains("tar inte emot");
        assertThat(amiss(administrator)).isEqualTo(amiss(birgitta));
        assertThat(amiss(nadja)).isEmpty();
        assertThat(amiss(elsewhere)).isEmpty();
        Files.delete(town);
        Files.move(aside, town);
        assertThat(text(PASSPHRASE)).contains("Tuva Åkerlind");
        clock.is("2026-11-10T09:35:00");
        copies.round();
        assertThat(amiss(birgitta)).isEmpty();
        assertThat(told(birgitta)).contains("Senast", "09.35");
    }

    @Test
    void aCopyThatGrowsOldIsToldToWhoeverLeadsAndToAdministrators() {
        assertThat(amiss(birgitta)).isEmpty();
        clock.is("2026-11-10T11:13:00");
        assertThat(amiss(birgitta)).singleElement().asString().contains("Ingen läskopia har gjorts sedan", "08.12");
        copies.round();
        assertThat(amiss(birgitta)).isEmpty();
        clock.is("2026-11-10T14:14:00");
        assertThat(amiss(town.administrator())).singleElement().asString().contains("är från", "11.13");
    }

    @Test
    void itIsPausedWhenWhoeverAskedHasNoAccountOrLeadsNoLongerAndAColleagueTakesItOver() {
        Session colleague = town.worker(Role.UNIT_MANAGER, unit());
        administer("update access.user_account set active = false where id = "
                + birgitta.user().id().value());
        copies.round();
        assertThat(amiss(colleague))
                .singleElement()
                .asString()
                .contains("leder inte enheten längre eller har inget konto");
        assertThat(Files.exists(last())).isFalse();
        does(colleague, () -> copies.ask(unit(), ANOTHER));
        copies.round();
        assertThat(text(ANOTHER)).contains("i namn av " + colleague.user().name());
        assertThat(administered("select count(*) from away.errand where unit_id = " + unit().value()))
                .isEqualTo(1);
        administer("update access.unit_member set valid_to = date '2000-01-02' where user_id = "
                + colleague.user().id().value());
        clock.is("2026-11-10T09:30:00");
        copies.round();
        assertThat(amiss(town.administrator())).singleElement().asString().contains("leder inte enheten längre");
    }

    @Test
    void onlyWhoeverLeadsTheUnitAsksOrEndsIt() {
        for (Session who : List.of(nadja, elsewhere)) {
            assertThatThrownBy(() -> does(who, () -> copies.ask(unit(), ANOTHER)))
                    .isInstanceOf(Missing.class);
            assertThatThrownBy(() -> does(who, () -> copies.end(unit()))).isInstanceOf(Missing.class);
            assertThat(as(who, () -> db.sql("delete from away.hourly").update()))
                    .isZero();
            assertThatThrownBy(() -> as(who, this::insertedInMyName))
                    .rootCause()
                    .hasMessageContaining("row-level security");
        }
        does(birgitta, () -> copies.end(unit()));
        copies.round();
        assertThat(Files.exists(last())).isFalse();
        assertThat(administered("select count(*) from away.errand where unit_id = " + unit().value()))
                .isZero();
    }

    @Test
    void whatOpensTheCopiesIsSeenByTheOneWhoseErrandItIsAndNobodyElse() {
        Session colleague = town.worker(Role.UNIT_MANAGER, unit());
        for (Session who : List.of(colleague, nadja, town.administrator()))
            assertThat(as(who, () -> seen("away.errand"))).isZero();
        assertThat(as(birgitta, () -> seen("away.errand"))).isEqualTo(1);
        assertThat(as(colleague, () -> seen("away.hourly"))).isEqualTo(1);
        assertThat(as(elsewhere, () -> seen("away.hourly"))).isZero();
    }

    @Test
    void aKillLeavesTheFormerCopyWholeAndOldOnesAreTakenAway(@TempDir Path folder) {
        List<java.time.Instant> hours = List.of(
                MovableClock.swedish("2026-11-10T08:00:00"),
                MovableClock.swedish("2026-11-10T09:00:00"),
                MovableClock.swedish("2026-11-10T10:00:00"),
                MovableClock.swedish("2026-11-10T11:00:00"));
        Path last = HourlyCopied.laid(folder, 2, hours.subList(0, 3), it -> "copy of " + it);
        HourlyCopied.killed(folder, hours.getLast());
        assertThat(last).hasContent("copy of 2026-11-10T09:00:00Z");
        assertThat(HourlyCopied.beside(last)).hasSize(4).anyMatch(it -> it.endsWith(".part"));
        HourlyCopied.laid(folder, 2, hours.subList(3, 4), it -> "copy of " + it);
        assertThat(last).hasContent("copy of 2026-11-10T10:00:00Z");
        assertThat(HourlyCopied.beside(last))
                .containsExactly("tillit-7-20261110T090000Z.pdf", "tillit-7-20261110T100000Z.pdf", "tillit-7.pdf");
    }

    private int insertedInMyName() {
        return db.sql("""
                        insert into away.hourly (unit_id, municipality_id, asked_by, asked_at)
                        values (:unit, :town, access.me(), now())
                        """)
                .param("unit", unit().value())
                .param("town", town.id().value())
                .update();
    }

    private int seen(String table) {
        return db.sql("select count(*) from " + table + " where unit_id = :unit")
                .param("unit", unit().value())
                .query(Integer.class)
                .single();
    }

    private String text(String passphrase) {
        try {
            return Copied.text(Files.readAllBytes(last()), passphrase);
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }

    private String told(Session who) {
        return Entry.as(who, () -> copies.told(unit()));
    }

    private List<String> amiss(Session who) {
        return Entry.as(who, () -> copies.amiss());
    }

    private Path last() {
        return copies.last(town.id(), unit());
    }

    private UnitId unit() {
        return birgitta.user().memberships().getFirst().unit();
    }

    private int logged(String action) {
        return administered("select count(*) from audit.entry where action = '" + action + "' and municipality_id = "
                + town.id().value());
    }

    private int administered(String query) {
        return JdbcClient.create(administrator).sql(query).query(Integer.class).single();
    }

    private void administer(String change) {
        JdbcClient.create(administrator).sql(change).update();
    }
}
