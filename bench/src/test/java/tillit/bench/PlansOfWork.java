package tillit.bench;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tillit.ground.access.Session;
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
        Session one = sample.who(0).session();
        for (Measure measure : Stream.concat(measures.all().stream(), measures.besides().stream())
                .toList()) {
            plans.put(measure.name(), answered(product, one, measure));
        }
        for (Measure page : pages(product, sample))
            plans.put(page.name(), answered(product, sample.who(0).leading(), page));
        return new PlansOfWork(plans);
    }

    private static List<JsonNode> answered(Product product, Session who, Measure measure) throws SQLException {
        List<Overheard> heard = product.overhear(who, () -> measure.work().accept(0));
        return new Plans(product.administrator())
                .of(heard, Plans.Form.JSON).stream()
                        .flatMap(answered -> answered.plans().stream())
                        .map(plan -> JSON.readTree(plan).path("Plan"))
                        .toList();
    }

    /** Whole pages, with all that stands around their lists. */
    private static List<Measure> pages(Product product, Sample sample) {
        MockMvc http = MockMvcBuilders.webAppContextSetup(product.pages()).build();
        String journal = "/journal/" + sample.child(0).socialCase();
        OfCase of = OfCase.of(product.administrator(), sample.child(0).socialCase());
        return Stream.of(
                        get(journal),
                        post(journal + "/search").param("q", "skolan"),
                        get(journal + "/documents"),
                        get("/printout/" + sample.child(0).socialCase()),
                        get("/cases/" + sample.child(0).socialCase()),
                        get("/cases/" + sample.child(0).socialCase() + "/family"),
                        get("/"),
                        get("/intake"),
                        get("/cases"),
                        get("/cases").param("whose", "unit"),
                        get("/unit"),
                        get("/unit/duties"),
                        get("/away"),
                        get("/investigation/" + of.investigation()),
                        get("/investigation/" + of.investigation() + "/findings"),
                        get("/investigation/" + of.investigation() + "/communication"),
                        get("/investigation/" + of.investigation() + "/papers/document"),
                        get("/investigation/" + of.investigation() + "/notices"),
                        get("/decision/cases/" + sample.child(0).socialCase()),
                        get("/decision/decisions/" + of.decision()),
                        get("/decision/measures"),
                        get("/decision/late"),
                        get("/disclosure"),
                        get("/openaccess"),
                        get("/decision/measures/" + of.measure()),
                        get("/commission"),
                        get("/commission/measures/" + of.measure()),
                        get("/commission/commissions/" + of.commission()),
                        get("/dispatch/" + sample.child(0).socialCase()),
                        get("/dispatch/" + sample.child(0).socialCase() + "/letters/" + of.letter()),
                        get("/colleagues"))
                .map(request -> new Measure(
                        "page " + request.buildRequest(new MockServletContext()).getRequestURI(),
                        Measure.Kind.READ,
                        _ -> shown(http, request)))
                .toList();
    }

    /** What lies in a case. */
    private record OfCase(UUID investigation, UUID decision, UUID measure, UUID commission, UUID letter) {

        static OfCase of(DataSource administrator, UUID socialCase) {
            return JdbcClient.create(administrator)
                    .sql("""
                            select d.investigation_id, d.id, m.id as measure, c.id as commission, l.id as letter
                              from decision.decision d
                              join decision.measure m on m.decision_id = d.id
                              join commission.commission c on c.measure_id = m.id
                              join dispatch.letter l on l.about = d.id
                             where d.dossier_id = :case
                            """)
                    .param("case", socialCase)
                    .query((row, number) -> new OfCase(
                            row.getObject("investigation_id", UUID.class),
                            row.getObject("id", UUID.class),
                            row.getObject("measure", UUID.class),
                            row.getObject("commission", UUID.class),
                            row.getObject("letter", UUID.class)))
                    .single();
        }
    }

    private static void shown(MockMvc http, MockHttpServletRequestBuilder request) {
        try {
            MockHttpServletResponse response = http.perform(request).andReturn().getResponse();
            if (response.getStatus() != HttpStatus.OK.value())
                throw new AssertionError("not shown: " + response.getStatus());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
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

    /** The indexes by which rows were found; whether an index answers alone is for the planner, by how much of the table was tidied lately. */
    List<String> indexesOf(String work) {
        return plans.getOrDefault(work, List.of()).stream()
                .flatMap(plan -> nodes(plan).stream())
                .map(node -> node.path("Index Name").asString(""))
                .filter(name -> !name.isEmpty())
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
