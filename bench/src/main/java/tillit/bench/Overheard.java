package tillit.bench;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** A statement as the product sent it, with its parameters, so that the database can be asked how it answers it. */
record Overheard(String sql, List<Parameter> parameters) {

    Overheard {
        parameters = List.copyOf(parameters);
    }

    /** How one parameter was given: the call and what it was called with. */
    record Parameter(Method setter, List<Object> arguments) {}

    /** Prepares it once more, with words before it. */
    PreparedStatement preparedOn(Connection connection, String before) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(before + sql);
        for (Parameter parameter : parameters) {
            try {
                parameter.setter().invoke(statement, parameter.arguments().toArray());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a parameter could not be given again", e);
            }
        }
        return statement;
    }

    /** True for what every transaction begins with. */
    boolean isEntering() {
        return sql.contains("access.enter(");
    }

    /** The sentence in one line. */
    String oneLine() {
        return sql.strip().replaceAll("\\s+", " ");
    }
}
