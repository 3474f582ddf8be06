package tillit.ground.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Walks every table, view, sequence and function of the whole house: a new one without its guard fails the build. */
@SpringBootTest
class EverythingIsUnderGuardTest {

    /** Our schemas: all that migrations have made, but not the server's own nor where Flyway keeps its notes. */
    private static final String OURS =
            "n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public')";

    /** The roles that a process signs in as. */
    private static final String SIGN_IN =
            "('tillit_app', 'tillit_door', 'tillit_sweep', 'tillit_seal', 'tillit_pulse')";

    @Autowired
    @Qualifier("administratorDataSource")
    DataSource administrator;

    @Test
    void everyTableIsUnderRowSecurityThatBindsItsOwnerToo() {
        assertThat(found("""
                select format('%s.%s', n.nspname, c.relname)
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p') and OURS and not (c.relrowsecurity and c.relforcerowsecurity)
                """))
                .as("tables without ENABLE and FORCE ROW LEVEL SECURITY")
                .isEmpty();
        assertThat(found("""
                select format('%s.%s', n.nspname, c.relname)
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p') and OURS
                """)).as("tables looked at").contains("access.dossier", "access.session", "audit.entry");
    }

    @Test
    void everyTableOfADossierHasTheTwoWallsAgainstTheApplication() {
        assertThat(found("""
                select format('%s.%s', n.nspname, c.relname)
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p') and OURS
                   and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname in ('dossier_id', 'label_id') and not a.attisdropped)
                   and has_any_column_privilege('tillit_app', c.oid, 'select')
                   and c.oid <> 'access.label'::regclass
                   and (select count(*) from pg_policy p where p.polrelid = c.oid and not p.polpermissive and 'tillit_app'::regrole = any (p.polroles)) < 2
                """))
                .as("tables of dossiers without the walls of municipality and conflict")
                .isEmpty();
    }

    @Test
    void noPolicyForTheApplicationAsksAnotherTable() {
        assertThat(found("""
                select format('%s on %s', p.polname, p.polrelid::regclass)
                  from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
                 where OURS and 'tillit_app'::regrole = any (p.polroles)
                   and (p.polname, p.polrelid::regclass::text) not in (
                         ('both_ends', 'people.relation'),          -- seen by those who may meet both: two look-ups by id
                         ('see', 'people.identification'),          -- as above, of one person's few rows
                         ('see', 'people.number_correction'),
                         ('meets', 'people.known_as'),
                         ('see', 'people.known_as'),
                         ('adopt', 'mandate.delegation_order'),     -- once a year, by an administrator: is the caller one?
                         ('finish', 'mandate.delegation_order'),
                         ('adopt', 'mandate.delegation'))
                   and coalesce(pg_get_expr(p.polqual, p.polrelid), '') || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '') ~* '\\mfrom\\s+[a-z]'
                """)).as("policies with a sub-select into a table").isEmpty();
    }

    @Test
    void noRoleThatSignsInOwnsAnythingOrPassesRowSecurity() {
        assertThat(
                        found(
                                "select rolname from pg_roles where rolname in " + SIGN_IN
                                        + " and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolinherit or rolreplication)"))
                .isEmpty();
        assertThat(found("""
                select format('%s.%s', n.nspname, c.relname)
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where OURS and c.relkind in ('r', 'p') and pg_get_userbyid(c.relowner) <> 'tillit_owner'
                """)).as("tables that tillit_owner does not own").isEmpty();
        assertThat(found(
                        "select r.rolname from pg_auth_members m join pg_roles r on r.oid = m.member where r.rolname in "
                                + SIGN_IN))
                .as("roles in other roles")
                .isEmpty();
    }

    @Test
    void noRoleThatSignsInMayTruncatePointAtOrTriggerOnATable() {
        assertThat(found("""
                select format('%s: %s on %s.%s', r.rolname, k.kind, n.nspname, c.relname)
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace, pg_roles r, unnest(array['truncate', 'references', 'trigger']) k(kind)
                 where c.relkind in ('r', 'p', 'v', 'm') and OURS and r.rolname in SIGN_IN and has_table_privilege(r.oid, c.oid, k.kind)
                """)).isEmpty();
        assertThat(found("""
                select format('%s: %s on %s.%s', r.rolname, k.kind, n.nspname, c.relname)
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace, pg_roles r, unnest(array['usage', 'select', 'update']) k(kind)
                 where c.relkind = 'S' and OURS and r.rolname in SIGN_IN and has_sequence_privilege(r.oid, c.oid, k.kind)
                """))
                .as("sequences tell how much there is in the nation")
                .isEmpty();
        assertThat(found("""
                select format('%s: %s.%s', r.rolname, n.nspname, c.relname)
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace, pg_roles r
                 where c.relispartition and OURS and r.rolname in SIGN_IN
                   and (has_table_privilege(r.oid, c.oid, 'select, insert, update, delete') or has_any_column_privilege(r.oid, c.oid, 'select, insert, update'))
                """))
                .as("a partition is not covered by the policies of the whole")
                .isEmpty();
    }

    @Test
    void everybodyMayNothing() {
        assertThat(found("""
                select format('%s.%s', n.nspname, c.relname)
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a
                 where OURS and a.grantee = 0
                """)).as("tables open to PUBLIC").isEmpty();
        assertThat(found("select n.nspname from pg_namespace n, aclexplode(n.nspacl) a where OURS and a.grantee = 0"))
                .as("schemas open to PUBLIC")
                .isEmpty();
        assertThat(found("""
                select p.oid::regprocedure::text
                  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                 where OURS and has_function_privilege('public', p.oid, 'execute')
                """)).as("functions open to PUBLIC").isEmpty();
        assertThat(found("""
                select format('%s in %s', r.rolname, n.nspname)
                  from pg_namespace n, pg_roles r
                 where (OURS or n.nspname = 'public') and (r.rolname in SIGN_IN or (r.rolname like 'tillit\\_%' and r.rolname <> 'tillit_owner')) and has_schema_privilege(r.oid, n.oid, 'create')
                """)).as("roles that may make things").isEmpty();
    }

    @Test
    void everyViewAsksInTheNameOfItsReaderAndNoneKeepsACopy() {
        assertThat(found("""
                select format('%s.%s', n.nspname, c.relname)
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where OURS and (c.relkind = 'm' or (c.relkind = 'v' and not coalesce('security_invoker=true' = any (c.reloptions), false)))
                """)).isEmpty();
    }

    @Test
    void everyFunctionThatLendsItsOwnersRightsIsOnTheListAndFixed() throws IOException {
        Set<String> functions = Set.copyOf(found("""
                select distinct format('%s.%s', n.nspname, p.proname)
                  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                 where OURS and p.prosecdef
                """));
        assertThat(functions)
                .as("definer functions that are not on the list in src/test/resources/definer-functions.txt")
                .isSubsetOf(listed());
        assertThat(listed()).as("on the list, but gone").isSubsetOf(functions);
        assertThat(found("""
                select p.oid::regprocedure::text
                  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                 where OURS and p.prosecdef
                   and not exists (select 1 from unnest(p.proconfig) c where c like 'search\\_path=%' and c not like '%$user%' and c like '%pg_temp')
                """))
                .as("definer functions whose search_path is not fixed with pg_temp last")
                .isEmpty();
        assertThat(found("""
                select format('%s, owned by %s', p.oid::regprocedure, r.rolname)
                  from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_roles r on r.oid = p.proowner
                 where OURS and p.prosecdef and (r.rolsuper or r.rolbypassrls or r.rolcanlogin or r.rolname = 'tillit_owner')
                """))
                .as("definer functions that lend more than a narrow role's rights")
                .isEmpty();
    }

    @Test
    void whatOpensASessionMayOnlyTheDoorRun() {
        Set<String> doors = Set.of(
                "knock",
                "knock_with_secret",
                "open_session",
                "open_for_everyone",
                "open_errand",
                "open_by_calendar_key",
                "count_visit",
                "choose_password",
                "forgive",
                "found",
                "whose",
                "passkey_kept",
                "passkey_challenge_taken");
        assertThat(found("""
                select distinct r.rolname || ' ' || p.proname
                  from pg_proc p join pg_namespace n on n.oid = p.pronamespace, pg_roles r
                 where n.nspname = 'access' and r.rolname in SIGN_IN and has_function_privilege(r.oid, p.oid, 'execute')
                """).stream().filter(it -> doors.contains(it.substring(it.indexOf(' ') + 1))))
                .hasSize(doors.size())
                .allMatch(it -> it.startsWith("tillit_door "));
        assertThat(found("""
                select format('%s.%s', n.nspname, c.relname)
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where OURS and c.relkind in ('r', 'p') and (has_any_column_privilege('tillit_door', c.oid, 'select') or has_table_privilege('tillit_door', c.oid, 'update, delete'))
                """)).as("tables that the door can read").isEmpty();
    }

    private static Set<String> listed() throws IOException {
        return new ClassPathResource("definer-functions.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.strip().split(" ", 2)[0])
                .collect(Collectors.toSet());
    }

    private List<String> found(String query) {
        return JdbcClient.create(administrator)
                .sql(query.replace("OURS", OURS).replace("SIGN_IN", SIGN_IN) + " order by 1")
                .query(String.class)
                .list();
    }
}
