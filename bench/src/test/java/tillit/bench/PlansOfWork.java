package tillit.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How each statement of all that is measured was answered, by the name of the work. */
record PlansOfWork(Map<String, List<JsonNode>> plans) {

    /** At least so many rows: of a smaller table it is right to read all. */
    private static final int WORTH_AN_INDEX = 1_000;

    private static final JsonMapper JSON = new JsonMapper();

    static PlansOfWork of(Product product, Sample sample) throws SQLException {
        Map<String, List<JsonNode>> plans = new LinkedHashMap<>();
        Measures measures = new Measures(product, sample);
        for (Measure measure : Stream.concat(measures.all().stream(), measures.besides().stream())
                .toList()) {
            List<Overheard> heard = product.overhear(
                    sample.who(0).session(), () -> measure.work().accept(0));
            plans.put(
                    measure.name(),
                    new Plans(product.administrator())
                            .of(heard, Plans.Form.JSON).stream()
                                    .flatMap(answered -> answered.plans().stream())
                                    .map(plan -> JSON.readTree(plan).path("Plan"))
                                    .toList());
        }
        return new PlansOfWork(plans);
    }

    /** Every table under row security that is large enough; the log's months count as what they are. */
    static Set<String> secretTables(DataSource administrator) {
        return new TreeSet<>(JdbcClient.create(administrator)
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

    /** Which of the tables is scanned, by which work, and how. */
    List<String> scansOf(Set<String> tables) {
        List<String> scans = new ArrayList<>();
        plans.forEach((work, each) -> each.forEach(plan -> nodes(plan).stream()
                .filter(node -> node.path("Node Type").asString("").equals("Seq Scan"))
                .map(PlansOfWork::tableOf)
                .filter(tables::contains)
                .forEach(table -> scans.add(work + " reads all of " + table + ": " + plan))));
        return scans;
    }

    /** Which statement reads more rows of one table, also those that it throws away. */
    List<String> readingMoreThan(int most) {
        List<String> tooMuch = new ArrayList<>();
        plans.forEach((work, each) -> each.forEach(plan -> readOf(plan).forEach((table, rows) -> {
            if (rows > most) tooMuch.add(work + " reads " + rows + " rows of " + table + ": " + plan);
        })));
        return tooMuch;
    }

    /** The indexes that answered alone. */
    List<String> answeredByIndexAlone(String work) {
        return plans.getOrDefault(work, List.of()).stream()
                .flatMap(plan -> nodes(plan).stream())
                .filter(node -> node.path("Node Type").asString("").equals("Index Only Scan"))
                .map(node -> node.path("Index Name").asString(""))
                .toList();
    }

    String written(String work) {
        return String.valueOf(plans.get(work));
    }

    private static Map<String, Long> readOf(JsonNode plan) {
        Map<String, Long> read = new TreeMap<>();
        for (JsonNode node : nodes(plan)) {
            if (!node.has("Relation Name")
                    || node.path("Node Type").asString("").equals("ModifyTable")) continue;
            double rows = node.path("Actual Rows").asDouble(0)
                    + node.path("Rows Removed by Filter").asDouble(0);
            read.merge(
                    tableOf(node), Math.round(rows * node.path("Actual Loops").asDouble(1)), Long::sum);
        }
        return read;
    }

    private static String tableOf(JsonNode node) {
        return node.path("Schema").asString("") + "."
                + node.path("Relation Name").asString("");
    }

    private static List<JsonNode> nodes(JsonNode plan) {
        List<JsonNode> nodes = new ArrayList<>();
        nodes.add(plan);
        plan.path("Plans").forEach(child -> nodes.addAll(nodes(child)));
        return nodes;
    }
}
