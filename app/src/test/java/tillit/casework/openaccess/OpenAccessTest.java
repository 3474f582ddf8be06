package tillit.casework.openaccess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tillit.ground.access.Entry;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.Takes;
import tillit.ground.access.Town;
import tillit.ground.access.UnitId;
import tillit.ground.page.Missing;

/** What the board offers without a needs assessment: it opens no file, those who come are counted, and nobody is named. */
@SpringBootTest
class OpenAccessTest {

    private static final LocalDate DECIDED = LocalDate.of(2026, 1, 15);
    private static final LocalDate DAY = LocalDate.of(2026, 2, 10);

    @Autowired
    Offerings offerings;

    @Autowired
    Counting counting;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    @Qualifier("administratorDataSource")
    DataSource administrator;

    Town town;
    UnitId unit;
    Session leader;
    Session worker;
    Session elsewhere;
    OfferingId group;

    @BeforeEach
    void aGroupForChildren() {
        town = Town.build(administrator);
        unit = town.unit("Öppna insatser", Takes.CHILD_CASES);
        leader = town.worker(Role.UNIT_MANAGER, unit);
        worker = town.worker(Role.SOCIAL_WORKER, unit);
        elsewhere = town.worker(Role.UNIT_MANAGER, town.unit("Vuxna", Takes.ADULT_REPORTS));
        group = as(leader, () -> offerings.offer(offering("children-group", "Nämndens särskilda skäl.")));
    }

    @Test
    void thoseWhoComeAreCountedAndNoFileIsOpened() {
        as(worker, () -> counting.count(group, came(3, 4, Counted.Consent.ALL, true, "")));
        as(worker, () -> counting.count(group, came(1, 0, Counted.Consent.OLD_ENOUGH, false, "Regn.")));
        List<Counted> rows = as(worker, () -> counting.of(group));
        assertThat(Sums.rows(rows, Sums.By.MONTH))
                .containsExactly(List.of("2026-02", "2", "4", "4", "0", "0", "0", "1"));
        assertThat(Sums.rows(rows, Sums.By.QUARTER).getFirst().getFirst()).isEqualTo("2026 Q1");
        assertThat(Sums.rows(rows, Sums.By.YEAR).getFirst().getFirst()).isEqualTo("2026");
        assertThat(files()).isZero();
        assertThat(logged("open-counted")).isEqualTo(2);
    }

    @Test
    void aWrongNumberIsPutRightByANewRowThatSaysWhyAndOnlyOnce() {
        as(worker, () -> counting.count(group, came(30, 4, Counted.Consent.ALL, true, "")));
        UUID wrong = as(worker, () -> counting.of(group)).getFirst().id();
        CountForm right = new CountForm(
                DAY, "3", "4", "", "", "1", Counted.Consent.ALL, true, "", "Det blev en nolla för mycket.");
        as(worker, () -> counting.correct(wrong, right));
        assertThat(as(worker, () -> counting.of(group))).singleElement().satisfies(it -> {
            assertThat(it.girls()).isEqualTo(3);
            assertThat(it.corrects()).isEqualTo(wrong);
            assertThat(it.why()).isEqualTo("Det blev en nolla för mycket.");
        });
        assertThat(as(worker, () -> db.sql("select count(*) from openaccess.counted")
                        .query(Integer.class)
                        .single()))
                .isEqualTo(2);
        assertThatThrownBy(() -> as(worker, () -> counting.correct(wrong, right)))
                .isInstanceOf(OpenAccessRefusal.CorrectedAlready.class);
    }

    @Test
    void whatTheLawKeepsOutIsNotOfferedAndNothingWithoutTheBoardsReasons() {
        for (String kind :
                List.of("family-home", "contact-person-or-family", "special-housing", "round-the-clock-care"))
            assertThatThrownBy(() -> as(leader, () -> offerings.offer(offering(kind, "Skäl."))))
                    .isInstanceOf(OpenAccessRefusal.KindKeptOut.class);
        assertThatThrownBy(() -> as(leader, () -> offerings.offer(offering("parent-support", ""))))
                .isInstanceOf(OpenAccessRefusal.WordsMissing.class);
    }

    @Test
    void childrenAreNotCountedBeforeSomebodyHasAnsweredForConsentAndNoNumberOfAnybodyIsWritten() {
        assertThatThrownBy(() -> as(worker, () -> counting.count(group, came(1, 0, null, true, ""))))
                .isInstanceOf(OpenAccessRefusal.ConsentMissing.class);
        for (String note : List.of("Kom: 20140502-2383.", "140502 2383", "20140502 – 2383"))
            assertThatThrownBy(
                            () -> as(worker, () -> counting.count(group, came(1, 0, Counted.Consent.ALL, true, note))))
                    .isInstanceOf(OpenAccessRefusal.NumberInWords.class);
    }

    @Test
    void whoeverLeadsTheUnitEndsItAndAfterThatNobodyIsCounted() {
        assertThatThrownBy(() -> as(worker, () -> ended(DAY.minusDays(1)))).isInstanceOf(Missing.class);
        as(leader, () -> ended(DAY.minusDays(1)));
        assertThatThrownBy(() -> as(leader, () -> ended(DAY))).isInstanceOf(OpenAccessRefusal.EndedAlready.class);
        assertThatThrownBy(() -> as(worker, () -> counting.count(group, came(1, 0, Counted.Consent.ALL, true, ""))))
                .isInstanceOf(OpenAccessRefusal.NotOffered.class);
    }

    @Test
    void anotherUnitAnotherMunicipalityAndAProviderSeeNothingAndAnAdministratorReads() {
        as(worker, () -> counting.count(group, came(1, 0, Counted.Consent.ALL, true, "")));
        Session far = Town.build(administrator).administrator();
        for (Session who : List.of(elsewhere, far, town.provider("Linden"))) {
            for (String table : List.of("offering", "counted"))
                assertThat(as(who, () -> rows(table))).isZero();
        }
        assertThatThrownBy(() -> as(elsewhere, () -> offerings.find(group))).isInstanceOf(Missing.class);
        assertThat(as(town.administrator(), () -> rows("counted"))).isEqualTo(1);
        assertThatThrownBy(() -> as(
                        town.administrator(), () -> counting.count(group, came(1, 0, Counted.Consent.ALL, true, ""))))
                .isInstanceOf(Missing.class);
    }

    @Test
    void fromUnderNothingThatWasCountedIsChangedOrTakenAway() {
        as(worker, () -> counting.count(group, came(1, 0, Counted.Consent.ALL, true, "")));
        for (String act : List.of(
                "update openaccess.counted set girls = 2",
                "delete from openaccess.counted",
                "delete from openaccess.offering",
                "update openaccess.offering set name = 'x'"))
            assertThatThrownBy(() -> as(leader, () -> db.sql(act).update()))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        assertThat(as(worker, () -> db.sql("update openaccess.offering set ended_on = '2026-12-31'")
                        .update()))
                .isZero();
    }

    private boolean ended(LocalDate on) {
        offerings.end(group, on);
        return true;
    }

    private OfferingForm offering(String kind, String why) {
        return new OfferingForm(
                unit.value(),
                "Grupp för barn",
                kind,
                "Barn träffas.",
                Offering.Audience.CHILDREN,
                "7–12 år",
                DECIDED,
                "Socialnämnden § 4",
                "Alla som bor i kommunen.",
                DECIDED,
                DECIDED,
                why);
    }

    private static CountForm came(
            int girls,
            int boys,
            Counted.@org.jspecify.annotations.Nullable Consent consent,
            boolean told,
            String note) {
        return new CountForm(DAY, String.valueOf(girls), String.valueOf(boys), "", "", "1", consent, told, note, null);
    }

    private int rows(String table) {
        return db.sql("select count(*) from openaccess." + table)
                .query(Integer.class)
                .single();
    }

    private int files() {
        return JdbcClient.create(administrator)
                .sql("select count(*) from access.dossier where municipality_id = :town")
                .param("town", town.id().value())
                .query(Integer.class)
                .single();
    }

    private int logged(String action) {
        return JdbcClient.create(administrator)
                .sql("select count(*) from audit.entry where municipality_id = :town and action = :action")
                .param("town", town.id().value())
                .param("action", action)
                .query(Integer.class)
                .single();
    }

    private void as(Session who, Runnable act) {
        as(who, () -> {
            act.run();
            return true;
        });
    }

    private <T> T as(Session who, Supplier<T> act) {
        return Entry.as(who, () -> transaction.execute(tx -> act.get()));
    }
}
