package tillit.casework.decision;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tillit.casework.investigation.InvestigationId;

/** Whether an investigation has led to something being granted, so that what is said when it is closed is true. */
@Component
class Granted {

    private final JdbcClient db;

    Granted(JdbcClient db) {
        this.db = db;
    }

    /** The two ways of closing, by their names in {@code law/decisions}. */
    static boolean isClosingWithMeasures(String kind) {
        return kind.equals("close-investigation-with-measures");
    }

    static boolean isClosingWithoutMeasures(String kind) {
        return kind.equals("close-investigation-without-measure");
    }

    boolean anythingIn(InvestigationId id) {
        return db.sql("""
                        select exists (
                          select 1
                            from decision.decision d
                            join decision.measure m on m.decision_id = d.id
                           where d.investigation_id = :id)
                        """).param("id", id.value()).query(Boolean.class).single();
    }
}
