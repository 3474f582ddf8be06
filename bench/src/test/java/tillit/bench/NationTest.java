package tillit.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tenth of the nation: how it answers there, and what the guarantee costs. The table that is printed belongs in docs/evidence.md. */
@Tag("long")
class NationTest {

    private static final int TURNS = 600;

    private static Product product;

    @BeforeAll
    static void aTenthOfTheNation(@TempDir Path home) throws SQLException {
        product = Product.startIn(home);
        new Nation(product.administrator(), System.out::println).settle(new Scale(10));
    }

    @AfterAll
    static void theServerStops() {
        product.close();
    }

    @Test
    void nothingThatPeopleDoReadsATableOrAMunicipalityFromEndToEnd() throws SQLException {
        PlansOfWork plans = PlansOfWork.of(product, new Sample(product.administrator()));

        assertThat(plans.scansOf(PlansOfWork.secretTables(product.administrator())))
                .isEmpty();
        assertThat(plans.readingMoreThan(PlansTest.MOST_READ)).isEmpty();
    }

    @Test
    void theGuaranteeCostsNoMoreThanItMay() throws SQLException {
        List<SideBySide> rows = Bench.table(product, TURNS, System.out);

        // half of the turns, side by side: what else the machine does meets both, and a tail is nobody's fault
        assertThat(rows).allSatisfy(row -> assertThat(row.policies(50))
                .as(row.measure().name())
                .isLessThanOrEqualTo(row.measure().kind().budget));
    }
}
