package tillit.ground.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tillit.ground.access.Entry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The questions that are asked all day are answered by their index, with row security, among twenty thousand duties of many units. */
class DutyPlanTest extends DutyTest {

    private static final int UNITS = 40;

    @Autowired
    Worklists worklists;

    @BeforeEach
    void aTownWithTwentyThousandDuties() {
        JdbcClient admin = JdbcClient.create(administrator);
        admin.sql("""
                        insert into access.unit (municipality_id, name, takes)
                        select :town, 'Enhet ' || n, 'OTHER'
                          from generate_series(1, :units) n
                        """).param("town", town.id().value()).param("units", UNITS).update();
        admin.sql("""
                        insert into access.dossier (id, municipality_id, unit_id, label_id, kind, opened_at)
                        select gen_random_uuid(), u.municipality_id, u.id, u.id * 4, 'CASE', now()
                          from access.unit u, generate_series(1, 10)
                         where u.municipality_id = :town
                        """).param("town", town.id().value()).update();
        admin.sql("""
                        insert into duties.duty
                          (id, dossier_id, label_id, municipality_id, subject_id, rule_id, rule_version_from, act, act_id, traits, started_at,
                           counted_from, due_on, due_at, latest_on, latest_at, plan_on, owner_id, state, fulfilled_at, fulfilled_by, fulfilled_act, created_at)
                        select gen_random_uuid(), d.id, d.label_id, d.municipality_id, gen_random_uuid(), 'preliminary-assessment', '2025-07-01',
                               'child-report-arrived', gen_random_uuid(), '{}', t, t::date, t::date + 14, t + interval '14 days', t::date + 14,
                               t + interval '14 days', t::date + 14, case when n % 50 = 0 then :owner end,
                               case when n % 10 = 0 then 'OPEN' else 'FULFILLED' end, case when n % 10 = 0 then null else t end,
                               case when n % 10 = 0 then null else :owner end, case when n % 10 = 0 then null else 'investigation-opened' end, t
                          from access.dossier d, generate_series(1, 50) n, lateral (select timestamptz '2027-01-01' + n * interval '3 hours' as t) at
                         where d.municipality_id = :town
                        """)
                .param("town", town.id().value())
                .param("owner", officer.user().id().value())
                .update();
        admin.sql("vacuum analyze duties.duty").update();
    }

    @Test
    void theWorklistOfAUnitIsReadFromTheIndexOnWhatIsOpen() {
        assertThat(indexesOf("""
                        select id, due_at
                          from duties.duty
                         where state = 'OPEN' and not quiet and unit_id = :unit and label_id = any ((select access.my_labels())::int[])
                           and (sort_at, id) > ('-infinity', '00000000-0000-0000-0000-000000000000')
                         order by sort_at, id
                         limit 50
                        """)).containsExactly("duty_open_unit");
    }

    @Test
    void theCountsOfAUnitAreReadFromTheIndexAlone() {
        assertThat(plansOf("""
                        select count(*) filter (where latest_at <= now()), count(*) filter (where sort_at <= now()), count(*)
                          from duties.duty
                         where state = 'OPEN' and not quiet and unit_id = :unit and label_id = any ((select access.my_labels())::int[])
                        """)).contains("Index Only Scan duty_open_unit");
    }

    @Test
    void onesOwnListIsReadFromTheIndexOnOwners() {
        assertThat(indexesOf("""
                        select id, due_at
                          from duties.duty
                         where state = 'OPEN' and not quiet and owner_id = access.me() and :unit > 0
                           and (sort_at, id) > ('-infinity', '00000000-0000-0000-0000-000000000000')
                         order by sort_at, id
                         limit 50
                        """)).containsExactly("duty_open_owner");
    }

    @Test
    void whatIsOwedAboutASubjectIsReadFromTheIndexOnSubjects() {
        assertThat(indexesOf("""
                        select id
                          from duties.duty
                         where subject_id = any ('{01999999-0000-7000-8000-000000000001,01999999-0000-7000-8000-000000000002}'::uuid[]) and :unit > 0
                         order by sort_at, id
                        """)).containsExactly("duty_subject_id_rule_id_act_id_voided_at_key");
    }

    @Test
    void theSweepReadsTheIndexOnWhatHasNotBeenMarked() {
        String plan =
                JdbcClient.create(administrator).sql("""
                        explain (format json)
                        select d.id
                          from duties.duty d
                         where d.state = 'OPEN' and not d.quiet and d.breached_at is null and d.latest_at <= timestamptz '2027-01-16 06:00:00Z' - interval '1 second'
                         order by d.latest_at
                         limit 500
                           for update skip locked
                        """).query(String.class).single();

        assertThat(scans(plan)).containsExactly("Index Scan duty_unmarked");
    }

    @Test
    void twoThousandDutiesOfFortyUnitsAreCountedForOneUnitOnly() {
        assertThat(Entry.as(officer, () -> worklists.countsOfUnit(unit)).open()).isEqualTo(50);
    }

    private List<String> indexesOf(String sql) {
        List<String> scans = plansOf(sql);
        assertThat(scans).noneMatch(scan -> scan.startsWith("Seq Scan"));
        return scans.stream()
                .map(scan -> scan.substring(scan.lastIndexOf(' ') + 1))
                .toList();
    }

    private List<String> plansOf(String sql) {
        String plan = in(officer, () -> db.sql("explain (format json) " + sql)
                .param("unit", unit.value())
                .query(String.class)
                .single());
        return scans(plan);
    }

    private static List<String> scans(String plan) {
        List<String> found = new ArrayList<>();
        collect(JsonMapper.shared().readTree(plan), found);
        return found;
    }

    private static void collect(JsonNode node, List<String> found) {
        if (node.path("Node Type").asString("").contains("Scan")) {
            String where =
                    node.path("Index Name").asString(node.path("Relation Name").asString(""));
            found.add(node.path("Node Type").asString() + " " + where);
        }
        node.forEach(child -> collect(child, found));
    }
}
