package tillit.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement as the product sent it, with its parameters in order, so that it can be sent once more. */
record Overheard(String sql, List<Parameter> parameters) {

    Overheard {
        parameters = List.copyOf(parameters);
    }

    /**
     * How one parameter was given.
     *
     * @param setter such as {@code setObject}
     * @param arguments its position, its value and what else the call said
     */
    record Parameter(Method setter, @Nullable Object[] arguments) {

        private static final Method SET_OBJECT = setObject();

        /** A parameter that the bench gives itself. */
        static Parameter of(Object value) {
            return new Parameter(SET_OBJECT, new Object[] {0, value});
        }

        @Nullable
        Object value() {
            return arguments[1];
        }

        Parameter with(@Nullable Object value) {
            @Nullable Object[] changed = arguments.clone();
            changed[1] = value;
            return new Parameter(setter, changed);
        }

        private void giveTo(PreparedStatement statement, int position) throws SQLException {
            @Nullable Object[] placed = arguments.clone();
            placed[0] = position;
            try {
                setter.invoke(statement, placed);
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof SQLException refused) throw refused;
                throw new IllegalStateException(e);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }

        private static Method setObject() {
            try {
                return PreparedStatement.class.getMethod("setObject", int.class, Object.class);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Prepares it once more, with the same parameters. */
    PreparedStatement preparedOn(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.size(); i++) {
            parameters.get(i).giveTo(statement, i + 1);
        }
        return statement;
    }

    /** True for what every transaction begins with. */
    boolean isEntering() {
        return sql.contains("access.enter(");
    }

    /** True for a row of the log. */
    boolean isNoting() {
        return sql.contains("insert into audit.entry");
    }
}
