package tillit.casework.investigation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.PersonId;
import tillit.ground.law.Law;
import tillit.ground.law.RuleId;
import tillit.ground.law.Stockholm;

/**
 * Whether an investigation would come so soon after another that it needs reasons of its own. How soon is a rule of the house; that investigations are not to be
 * put one after the other the Parliamentary Ombudsman has said (2565-2016, 2411-2017).
 */
@Component
public class Reopenings {

    /** The rule of the house. */
    public static final RuleId RULE = new RuleId("opened-again-soon");

    private final JdbcClient db;
    private final Law law;
    private final Clock clock;

    Reopenings(JdbcClient db, Law law, Clock clock) {
        this.db = db;
        this.law = law;
        this.clock = clock;
    }

    /**
     * The day in Sweden on which the last investigation about the person was closed, if one that is opened today must say why; also where the one who asks does
     * not see its case, as long as that is not locked.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<LocalDate> lastEnded(PersonId person) {
        Instant now = clock.instant();
        return db.sql("select investigation.ended_before(:person) as closed_at")
                .param("person", person.value())
                .query((row, number) -> Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant)
                .filter(ended -> isSoon(ended, now))
                .map(Stockholm::dayOf);
    }

    private boolean isSoon(Instant ended, Instant now) {
        return law.startedBy("investigation-ended-before", ended, Set.of()).stream()
                .filter(it -> it.rule().rule().equals(RULE))
                .flatMap(it -> it.deadline().stream())
                .anyMatch(it -> !Stockholm.dayOf(now).isAfter(it.dueOn()));
    }
}
