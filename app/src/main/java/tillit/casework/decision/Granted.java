package tillit.casework.decision;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tillit.casework.investigation.InvestigationId;
import tillit.ground.law.DecisionRule;
import tillit.ground.law.DecisionRule.Outcome;
import tillit.ground.law.Law;

/** Whether an investigation has led to something being granted, so that what is said when it is closed is true. */
@Component
class Granted {

    private final JdbcClient db;
    private final Law law;

    Granted(JdbcClient db, Law law) {
        this.db = db;
        this.law = law;
    }

    /** The two ways of closing, by their names in {@code law/decisions}. */
    static boolean isClosingWithMeasures(String kind) {
        return kind.equals("close-investigation-with-measures");
    }

    static boolean isClosingWithoutMeasures(String kind) {
        return kind.equals("close-investigation-without-measure");
    }

    /** Measures, and what is asked of a court: compulsory care is no measure here, and an investigation that led to it has led to something. */
    boolean anythingIn(InvestigationId id) {
        List<String> coercive = law.decisions().stream()
                .filter(it -> it.outcome() == Outcome.OTHER && !it.acts().isEmpty())
                .map(DecisionRule::id)
                .toList();
        return db.sql("""
                        select exists (
                          select 1
                            from decision.decision d
                           where d.investigation_id = :id and d.state = 'TAKEN'
                             and (d.kind in (:coercive) or exists (select 1 from decision.measure m where m.decision_id = d.id)))
                        """)
                .param("id", id.value())
                .param("coercive", coercive)
                .query(Boolean.class)
                .single();
    }
}
