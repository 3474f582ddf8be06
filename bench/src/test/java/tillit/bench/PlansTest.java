package tillit.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A three-hundredth of the nation: large enough that a plan is chosen as for the whole, small enough to be loaded in every build. */
class PlansTest {

    /** A unit has 1,667 cases and as many reports, the smaller municipality 4,000 persons. */
    static final int MOST_READ = 1_700;

    private static Product product;
    private static Sample sample;
    private static PlansOfWork plans;

    @BeforeAll
    static void aPartOfTheNation(@TempDir Path home) throws SQLException {
        product = Product.startIn(home);
        new Nation(product.administrator(), System.out::println).settle(new Scale(300));
        sample = new Sample(product.administrator());
        plans = PlansOfWork.of(product, sample);
    }

    @AfterAll
    static void theServerStops() {
        product.close();
    }

    @Test
    void nothingThatPeopleDoReadsASecretTableFromEndToEnd() {
        Set<String> secret = PlansOfWork.secretTables(product.administrator());

        assertThat(secret)
                .contains("duties.duty", "intake.subject", "people.person", "cases.social_case", "access.dossier");
        assertThat(plans.scansOf(secret)).isEmpty();
    }

    @Test
    void noStatementReadsWhatAWholeMunicipalityHas() {
        assertThat(plans.readingMoreThan(MOST_READ)).isEmpty();
    }

    @Test
    void theInboxTheWorklistAndTheCountsFindTheirRowsByTheIndexesMadeForThem() {
        isFoundBy("inbox of a unit", "subject_open", "duty_open_unit");
        isFoundBy("counts of a unit", "duty_open_unit");
        isFoundBy("worklist of a unit", "duty_open_unit");
        isFoundBy("a unit's measures", "measure_running");
        isFoundBy("a case's decisions", "decision_dossier");
        assertThat(plans.written("own worklist")).contains("\"duty_open_owner\"");
    }

    private static void isFoundBy(String work, String... indexes) {
        assertThat(plans.indexesOf(work)).as(plans.written(work)).contains(indexes);
    }

    @Test
    void whoHasLookedIsNotSoughtInMonthsToCome() {
        assertThat(plans.written("open a case")).contains("\"Subplans Removed\"");
    }

    @Test
    void whatPeopleWriteCanBeWrittenWithoutTheGuaranteeSoThatItsCostCanBeMeasured() throws SQLException {
        try (Floor floor = new Floor(product.administrator());
                Connection bare = floor.pool().getConnection()) {
            for (Measure measure : new Measures(product, sample).all()) {
                if (measure.isRead()) continue;
                long now = System.currentTimeMillis();
                List<Overheard> heard = product.overhear(
                        sample.who(0).session(), () -> measure.work().accept(0));
                Replay byHand = new Replay(new ByHand(sample.who(0)).written(heard, true), now);
                assertThatCode(() -> byHand.on(bare)).as(measure.name()).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void theSameIsAnsweredWithAndWithoutTheGuarantee() throws SQLException {
        try (Floor floor = new Floor(product.administrator())) {
            for (Measure measure : new Measures(product, sample).all()) {
                if (!measure.isRead()) continue;
                assertThat(SideBySide.differences(measure, product, floor, sample))
                        .as(measure.name())
                        .isEmpty();
            }
        }
    }
}
