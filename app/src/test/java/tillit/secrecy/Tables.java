package tillit.secrecy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tillit.ground.access.MunicipalityId;

/** All tables of the house as they are, found in the database's own catalogue. */
final class Tables {

    private static final String ALL = """
            select format('%I.%I', n.nspname, c.relname)
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p') and not c.relispartition
               and n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public')
            """;

    private static final String READABLE = " and has_any_column_privilege('tillit_app', c.oid, 'select')";

    private static final String OF_A_TOWN =
            " and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'municipality_id')";

    private static final String BUT_THE_LOG = " and n.nspname <> 'audit'";

    private final JdbcClient administrator;
    private final Map<String, String> rows = new HashMap<>();
    private String prints = "";

    Tables(DataSource administrator) {
        this.administrator = JdbcClient.create(administrator);
    }

    /** Those that the application may read something of. */
    List<String> readable() {
        return found(READABLE);
    }

    /** Those of them whose rows each belong to a municipality. */
    List<String> readableOfATown() {
        return found(READABLE + OF_A_TOWN);
    }

    /** A query for every column that the application may read, of every row that there is for the one who asks. */
    String rowsOf(String table) {
        return rows.computeIfAbsent(table, this::query);
    }

    private String query(String table) {
        String columns =
                administrator.sql("""
                        select string_agg(format('coalesce(%I::text, ''-'')', attname), ' || ''|'' || ' order by attnum)
                          from pg_attribute
                         where attrelid = :table::regclass and attnum > 0 and not attisdropped
                           and has_column_privilege('tillit_app', attrelid, attnum, 'select')
                        """).param("table", table).query(String.class).single();
        return "select coalesce(string_agg(row, chr(10) order by row), '') from (select " + columns + " as row from "
                + table + ") rows";
    }

    /** A query whose answer changes when anything changes that the one who asks can read. */
    String printOfAll() {
        return readable().stream()
                .map(table -> "md5((" + rowsOf(table) + "))")
                .collect(Collectors.joining(" || ", "select ", ""));
    }

    /** What changes when anything but the log changes in the municipality, whoever can read it: a line for each table. */
    String print(MunicipalityId of) {
        if (prints.isEmpty()) {
            prints = found(OF_A_TOWN + BUT_THE_LOG).stream()
                    .map(table ->
                            ("select '%1$s ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') as print"
                                            + " from %1$s t where municipality_id = :town")
                                    .formatted(table))
                    .collect(Collectors.joining(
                            " union all ", "select string_agg(print, chr(10) order by print) from (", ") prints"));
        }
        return administrator
                .sql(prints)
                .param("town", of.value())
                .query(String.class)
                .single();
    }

    private List<String> found(String those) {
        return administrator
                .sql(ALL + those + " order by 1")
                .query(String.class)
                .list();
    }
}
