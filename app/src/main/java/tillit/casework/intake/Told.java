package tillit.casework.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a report has told of somebody in it and what has come of it, as far as it starts clocks: each act with the id that it was told by. */
@Component
class Told {

    private final JdbcClient db;

    Told(JdbcClient db) {
        this.db = db;
    }

    /** The same acts, by what is known now. */
    List<IntakeAct> about(SubjectFacts facts) {
        return db.sql("""
                        select r.transfer_asked, r.opened_elsewhere, s.position = 0 and 'EVICTION_NOTICE' = any (r.signs) as evicts,
                               s.state in ('ARRIVED', 'ASSESSED', 'UNDECIDED', 'HAND_OVER_SENT') as undecided, b.id as birth_id, b.happened_at as born_at
                          from intake.subject s
                          join intake.concern_report r on r.dossier_id = s.dossier_id
                          left join intake.reply b on b.subject_id = s.id and b.what = 'CHILD_BORN'
                         where s.id = :id
                        """)
                .param("id", facts.id().value())
                .query((row, number) -> acts(facts, row))
                .single();
    }

    private static List<IntakeAct> acts(SubjectFacts facts, ResultSet row) throws SQLException {
        List<IntakeAct> acts = new ArrayList<>(List.of(new IntakeAct.ReportArrived(facts)));
        Instant received = facts.receivedAt();
        if (row.getBoolean("transfer_asked")) {
            LocalDate openedElsewhere = row.getObject("opened_elsewhere", LocalDate.class);
            acts.add(new IntakeAct.TransferRequested(facts, received, openedElsewhere));
        }
        if (row.getBoolean("evicts")) acts.add(new IntakeAct.EvictionNotified(facts, received));
        UUID birth = Columns.uuidOrNull(row, "birth_id");
        if (birth != null) {
            acts.add(IntakeAct.ChildBorn.told(
                    facts, birth, Columns.instant(row, "born_at"), row.getBoolean("undecided")));
        }
        return acts;
    }
}
