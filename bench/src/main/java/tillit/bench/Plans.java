package tillit.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    record Answered(Overheard statement, List<String> plans) {}

    /** Does what was overheard once more, in its order. */
    List<Answered> of(List<Overheard> work, Form form) throws SQLException {
        List<Answered> answered = new ArrayList<>();
        try (Connection connection = administrator.getConnection()) {
            listen(connection, form);
            connection.setAutoCommit(false);
            try {
                for (Overheard statement : work) answered.add(answered(connection, statement));
            } finally {
                connection.rollback();
            }
        }
        return answered;
    }

    private static void listen(Connection connection, Form form) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("load 'auto_explain'"); // the administrator may, and it stays loaded when the role changes
            statement.execute("set auto_explain.log_min_duration = 0");
            statement.execute("set auto_explain.log_nested_statements = on");
            statement.execute("set auto_explain.log_analyze = on");
            statement.execute("set auto_explain.log_buffers = on");
            statement.execute("set auto_explain.log_parameter_max_length = 0");
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
