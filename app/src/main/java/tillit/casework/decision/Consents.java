package tillit.casework.decision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.Cases;
import tillit.casework.cases.Participant;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.PersonId;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Missing;

/** Who has consented to what is to be decided, on which day and how. The latest of somebody counts, and what was before it stays. SoL (2025:400) 21 kap. 1 §. */
@Component
public class Consents {

    private static final int LONGEST = 1000;

    private final StoredDecisions decisions;
    private final Cases cases;
    private final Dossiers dossiers;
    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    Consents(StoredDecisions decisions, Cases cases, Dossiers dossiers, JdbcClient db, Audit audit, Clock clock) {
        this.decisions = decisions;
        this.cases = cases;
        this.dossiers = dossiers;
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** That somebody said yes or no. @param on the day in Sweden @param how in writing, by word of mouth, to whom */
    public record Consent(PersonId person, boolean given, LocalDate on, String how, UserId by, Instant at) {}

    /**
     * Writes down that somebody consents, or does not.
     *
     * @throws Missing if the decision does not exist for the one who writes, or that person is not in its case
     * @throws DecisionRefusal all that is missing
     */
    @Transactional
    public void say(
            DecisionId id, @Nullable PersonId person, @Nullable Boolean given, @Nullable LocalDate on, String how) {
        Decision decision = decisions.hold(id).orElseThrow(Missing::new);
        if (decision instanceof Decision.Taken || decision instanceof Decision.ThrownAway)
            throw new DecisionRefusal.NotWritten();
        Refusals.throwAny(faults(person, given, on, how));
        if (cases.participants(decision.sheet().socialCase()).stream()
                .map(Participant::person)
                .noneMatch(it -> it.equals(person))) throw new Missing();
        Stamp stamp = dossiers.stampOf(decision.sheet().socialCase().dossier()).orElseThrow(Missing::new);
        UUID consent = Ids.next();
        db.sql("""
                insert into decision.consent (id, decision_id, dossier_id, label_id, municipality_id, person_id, given, on_day, how, by_user, at)
                values (:id, :decision, :case, :label, :municipality, :person, :given, :on, :how, :by, :at)
                """)
                .param("id", consent)
                .param("decision", id.value())
                .param("case", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("person", person == null ? null : person.value())
                .param("given", given)
                .param("on", on)
                .param("how", how.strip())
                .param("by", Entry.me().id().value())
                .param("at", StoredDecisions.utc(clock.instant()))
                .update();
        audit.note(Noted.about(stamp.dossier().value(), "consent-recorded", Outcome.DONE)
                .with(consent.toString()));
    }

    /** What each has said last. */
    @Transactional(readOnly = true)
    public List<Consent> of(DecisionId id) {
        Map<PersonId, Consent> latest = new LinkedHashMap<>();
        db.sql("""
                        select person_id, given, on_day, how, by_user, at
                          from decision.consent
                         where decision_id = :id
                         order by at, id
                        """)
                .param("id", id.value())
                .query((row, number) -> new Consent(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getBoolean("given"),
                        row.getObject("on_day", LocalDate.class),
                        row.getString("how"),
                        new UserId(row.getInt("by_user")),
                        StoredDecisions.moment(row, "at")))
                .list()
                .forEach(it -> latest.put(it.person(), it));
        return List.copyOf(latest.values());
    }

    private List<Refusal> faults(
            @Nullable PersonId person, @Nullable Boolean given, @Nullable LocalDate on, String how) {
        List<Refusal> found = new ArrayList<>();
        if (person == null) found.add(new DecisionRefusal.WordsMissing("consentOf"));
        if (given == null) found.add(new DecisionRefusal.WordsMissing("consentGiven"));
        if (on == null) found.add(new DecisionRefusal.DayMissing("consentOn"));
        else if (on.isAfter(Stockholm.dayOf(clock.instant()))) found.add(new DecisionRefusal.NotYet("consentOn"));
        if (how.isBlank()) found.add(new DecisionRefusal.WordsMissing("consentHow"));
        if (how.length() > LONGEST) found.add(new DecisionRefusal.TooLong("consentHow"));
        return found;
    }
}
