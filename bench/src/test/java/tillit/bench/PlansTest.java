package tillit.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A hundredth of the nation: large enough that a plan is chosen as for the whole, small enough to be loaded in every build. */
class PlansTest {

    /** At least so many rows: of a smaller table it is right to read all. */
    private static final int WORTH_AN_INDEX = 1000;

    private static final JsonMapper JSON = new JsonMapper();

    private static Product product;
    private static Sample sample;

    @BeforeAll
    static void aHundredthOfTheNation(@TempDir Path home) throws SQLException {
        product = Product.startIn(home);
        new Nation(product.administrator(), System.out::println).settle(new Scale(100));
        sample = new Sample(product.administrator());
    }

    @AfterAll
    static void theServerStops() {
        product.close();
    }

    @Test
    void nothingThatPeopleDoReadsASecretTableFromEndToEnd() throws SQLException {
        Set<String> secret = secretTables();
        List<String> readFromEndToEnd = new ArrayList<>();
        for (Measure measure : new Measures(product, sample).all()) {
            for (Plans.Answered answered : answered(measure)) {
                for (String plan : answered.plans()) {
                    Set<String> scanned = new TreeSet<>();
                    collectScans(JSON.readTree(plan).path("Plan"), scanned);
                    scanned.stream()
                            .filter(secret::contains)
                            .forEach(table ->
                                    readFromEndToEnd.add(measure.name() + " reads all of " + table + ": " + plan));
                }
            }
        }

        assertThat(secret)
                .contains("duties.duty", "intake.subject", "people.person", "cases.social_case", "access.dossier");
        assertThat(readFromEndToEnd).isEmpty();
    }

    @Test
    void theInboxTheWorklistAndTheCountsFindTheirRowsInTheIndexAlone() throws SQLException {
        assertThat(plansOf("inbox of a unit")).contains("Index Only Scan").contains("\"subject_open\"");
        assertThat(plansOf("counts of a unit")).contains("Index Only Scan").contains("\"duty_open_unit\"");
        assertThat(plansOf("worklist of a unit")).contains("\"duty_open_unit\"");
        assertThat(plansOf("own worklist")).contains("\"duty_open_owner\"");
    }

    @Test
    void theSameRowsComeBackWithAndWithoutTheGuarantee() throws SQLException {
        try (Floor floor = new Floor(product.administrator())) {
            for (Measure measure : new Measures(product, sample).all()) {
                SideBySide met =
                        SideBySide.of(measure, product, floor, sample, 1); // refuses if the rows are not the same
                assertThat(met.face().percentile(50)).as(measure.name()).isPositive();
            }
        }
    }

    private static List<Plans.Answered> answered(Measure measure) throws SQLException {
        return new Plans(product.administrator())
                .of(
                        product.overhear(
                                sample.who(0).session(), () -> measure.work().accept(0)),
                        Plans.Form.JSON);
    }

    private static String plansOf(String name) throws SQLException {
        Measure measure = new Measures(product, sample)
                .all().stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
        StringBuilder plans = new StringBuilder();
        for (Plans.Answered answered : answered(measure)) answered.plans().forEach(plans::append);
        return plans.toString();
    }

    /** Every table under row security that is large enough; the log's months count as what they are. */
    private static Set<String> secretTables() {
        return new TreeSet<>(JdbcClient.create(product.administrator())
                .sql("""
                        select n.nspname || '.' || c.relname
                          from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind = 'r' and c.relrowsecurity and c.reltuples >= :rows
                         order by 1
                        """)
                .param("rows", WORTH_AN_INDEX)
                .query(String.class)
                .list());
    }

    private static void collectScans(JsonNode node, Set<String> scanned) {
        if (node.path("Node Type").asString("").equals("Seq Scan")) {
            scanned.add(node.path("Schema").asString("") + "."
                    + node.path("Relation Name").asString(""));
        }
        node.path("Plans").forEach(child -> collectScans(child, scanned));
    }
}
