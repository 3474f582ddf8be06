package tillit.casework.intake;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Stamp;
import tillit.ground.access.User;
import tillit.ground.law.Stockholm;

/** Who opened a report first in the unit in whose inbox it stands. Until somebody there has, it is unread, whoever else has seen it. */
@Component
class FirstReads {

    private final JdbcClient db;
    private final Clock clock;

    FirstReads(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Somebody has opened it; that counts if they work in its unit, and the first time. */
    @Transactional(propagation = Propagation.MANDATORY)
    void openedBy(User reader, Stamp report) {
        if (!reader.worksIn(report.unit())) return;
        db.sql("""
                insert into intake.first_read (dossier_id, label_id, municipality_id, unit_id, at, by_id)
                values (:report, :label, :municipality, :unit, :at, :reader)
                on conflict do nothing
                """)
                .param("report", report.dossier().value())
                .param("label", report.label())
                .param("municipality", report.municipality().value())
                .param("unit", report.unit().value())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), Stockholm.ZONE))
                .param("reader", reader.id().value())
                .update();
    }
}
