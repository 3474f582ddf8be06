package tillit.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * How the database answered each statement of a piece of work, told by itself while it answered: as the application's role, after entering, with what the
 * functions inside do. Nothing that the work writes stays.
 */
final class Plans {

    /** How a plan is written. */
    enum Form {
        TEXT,
        JSON
    }

    private static final String BEFORE_THE_PLAN = "plan:\n";
    private static final String NEXT = "select 1 as next";

    private final DataSource administrator;

    Plans(DataSource administrator) {
        this.administrator = administrator;
    }

    /** The plans of a statement: its own first, then those of the functions and the foreign keys in it. */
    record Answered(Overheard statement, List<String> plans) {

        private static final Pattern COST = Pattern.compile(" *\\(cost=[^)]*\\)");
        private static final Pattern LIST = Pattern.compile("'\\{[^}]{40,}}'");
        private static final Pattern FOREIGN_KEY = Pattern.compile("Query Text: SELECT 1 FROM ONLY.*", Pattern.DOTALL);
        private static final Pattern OF_ENTERING = Pattern.compile(
                "Query Text: (select s\\.k |SELECT set_config|select a\\.id, a\\.municipality_id::text muni).*",
                Pattern.DOTALL);

        /** For a reader: without costs, the small plans of what is computed once, the keys that are checked, and what entering does. */
        String readable() {
            StringBuilder text = new StringBuilder();
            for (String plan : plans) {
                if (FOREIGN_KEY.matcher(plan).matches()
                        || OF_ENTERING.matcher(plan).matches()) continue;
                text.append("```\n")
                        .append(LIST.matcher(
                                        COST.matcher(withoutComputedOnce(plan)).replaceAll(""))
                                .replaceAll("'{...}'"))
                        .append("\n```\n\n");
            }
            return text.toString();
        }

        private static String withoutComputedOnce(String plan) {
            StringBuilder kept = new StringBuilder();
            int leftOut = Integer.MAX_VALUE;
            for (String line : plan.strip().split("\n")) {
                int indent = line.length() - line.stripLeading().length();
                if (indent <= leftOut) leftOut = line.strip().startsWith("InitPlan") ? indent : Integer.MAX_VALUE;
                if (leftOut == Integer.MAX_VALUE) kept.append(line).append('\n');
            }
            return kept.toString().stripTrailing();
        }
    }

    /** Does what was overheard twice more, in its order; answered is the second time, when the connection knows the tables. */
    List<Answered> of(List<Overheard> work, Form form) throws SQLException {
        try (Connection connection = administrator.getConnection()) {
            listen(connection, form);
            connection.setAutoCommit(false);
            answered(connection, work);
            return answered(connection, work);
        }
    }

    private static List<Answered> answered(Connection connection, List<Overheard> work) throws SQLException {
        List<Answered> answered = new ArrayList<>();
        try {
            for (Overheard statement : work) answered.add(answered(connection, statement));
        } finally {
            connection.rollback();
        }
        return answered;
    }

    private static void listen(Connection connection, Form form) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "load 'auto_explain'"); // the administrator may, and it stays loaded when the role changes
            statement.execute("set auto_explain.log_min_duration = 0");
            statement.execute("set auto_explain.log_nested_statements = on");
            statement.execute("set auto_explain.log_analyze = on");
            statement.execute("set auto_explain.log_buffers = on");
            statement.execute("set auto_explain.log_parameter_max_length = 0");
            statement.execute("set auto_explain.log_verbose = " + (form == Form.JSON)); // which names the schema
            statement.execute("set auto_explain.log_format = " + form.name().toLowerCase(Locale.ROOT));
            statement.execute("set auto_explain.log_level = notice");
            statement.execute("set session authorization tillit_app");
        }
    }

    private static Answered answered(Connection connection, Overheard overheard) throws SQLException {
        List<String> plans = new ArrayList<>();
        try (PreparedStatement statement = overheard.preparedOn(connection);
                Statement next = connection.createStatement()) {
            statement.execute();
            collect(statement.getWarnings(), plans);
            next.execute(NEXT); // a plan is told when its portal is closed, and that is done by what comes next
            collect(next.getWarnings(), plans);
        }
        return new Answered(overheard, List.copyOf(plans.reversed()));
    }

    private static void collect(@Nullable SQLWarning first, List<String> plans) {
        for (SQLWarning warning = first; warning != null; warning = warning.getNextWarning()) {
            String message = String.valueOf(warning.getMessage());
            int plan = message.indexOf(BEFORE_THE_PLAN);
            if (plan >= 0 && !message.contains(NEXT)) plans.add(message.substring(plan + BEFORE_THE_PLAN.length()));
        }
    }
}
