package tillit.ground.access;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import tillit.ground.law.Refusal;

/** What the database's own refusals are called here. */
final class Answers {

    private static final String MAY_NOT = "42501"; // insufficient_privilege
    private static final String NOT_THERE = "P0002"; // no_data_found

    private Answers() {}

    /**
     * The answer.
     *
     * @param mayNot what it is called that the caller may not ask this
     * @throws NotHere if what is asked about is not there for the caller
     */
    static <T> T of(Supplier<T> question, Supplier<? extends Refusal> mayNot) {
        try {
            return question.get();
        } catch (DataAccessException e) {
            String state = e.getRootCause() instanceof SQLException cause ? cause.getSQLState() : "";
            if (MAY_NOT.equals(state)) throw mayNot.get();
            if (NOT_THERE.equals(state)) throw new NotHere();
            throw e;
        }
    }
}
