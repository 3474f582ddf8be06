package tillit.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guarantee costs at a tenth of the nation. The table that is printed belongs in docs/evidence.md. */
@Tag("long")
class NationTest {

    private static final int TURNS = 600;

    @Test
    void theGuaranteeCostsNoMoreThanItMay(@TempDir Path home) throws SQLException, IOException {
        try (Product product = Product.startIn(home)) {
            new Nation(product.administrator(), System.out::println).settle(new Scale(10));

            List<SideBySide> rows = Bench.table(product, TURNS, System.out);

            // half of the turns, side by side: what else the machine does meets both, and a tail is nobody's fault
            assertThat(rows).allSatisfy(row -> assertThat(row.policies(50))
                    .as(row.measure().name())
                    .isLessThanOrEqualTo(row.measure().kind().budget));
        }
    }
}
