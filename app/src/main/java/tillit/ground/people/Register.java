package tillit.ground.people;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Ids;
import tillit.ground.access.PersonId;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.law.Stockholm;
import tools.jackson.databind.json.JsonMapper;

/**
 * The population register's way in. What it says replaces what was known before; somebody known through casework who now is in the register stays the
 * same person. When somebody becomes protected, the dossiers that concern them are closed to others in the same transaction.
 */
@Component
@Transactional
public class Register {

    private static final int AT_ONCE = 1000;

    private final JdbcClient db;
    private final JsonMapper json;
    private final Audit audit;
    private final Clock clock;

    Register(JdbcClient db, JsonMapper json, Audit audit, Clock clock) {
        this.db = db;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes what the register delivered for the municipality of the one who is signed in: an administrator or Tillit itself.
     *
     * @return how many persons were new or changed
     * @throws org.springframework.dao.PermissionDeniedDataAccessException if somebody else tries
     */
    public int take(List<Resident> residents) {
        int taken = 0;
        for (int from = 0; from < residents.size(); from += AT_ONCE) {
            taken += persons(residents.subList(from, Math.min(residents.size(), from + AT_ONCE)));
        }
        for (int from = 0; from < residents.size(); from += AT_ONCE) {
            guardians(residents.subList(
                    from, Math.min(residents.size(), from + AT_ONCE))); // when all are there whom they may point at
        }
        audit.note(Noted.that("register-taken", Outcome.DONE).with("persons " + taken));
        return taken;
    }

    /** Says that the register was asked about somebody and gave no answer: until it does, the person is treated as protected. */
    public void didNotAnswer(PersonId about) {
        db.sql("""
                        select people.register_did_not_answer(:id)
                        """).param("id", about.value()).query((row, index) -> index).list();
        audit.note(Noted.aboutPerson(about.value(), "register-silent", Outcome.DONE));
    }

    private int persons(List<Resident> residents) {
        return db.sql("""
                        select people.take_from_register(:rows::jsonb)
                        """)
                .param(
                        "rows",
                        json.writeValueAsString(
                                residents.stream().map(Register::row).toList()))
                .query(Integer.class)
                .single();
    }

    private void guardians(List<Resident> residents) {
        List<Map<String, String>> rows = new ArrayList<>();
        residents.forEach(resident -> resident.guardians()
                .forEach(guardian ->
                        rows.add(Map.of("person", resident.number().value(), "guardian", guardian.value()))));
        db.sql("""
                        select people.take_guardians(:persons::text[], :rows::jsonb, :on)
                        """)
                .param(
                        "persons",
                        residents.stream()
                                .map(resident -> resident.number().value())
                                .toArray(String[]::new))
                .param("rows", json.writeValueAsString(rows))
                .param("on", Stockholm.dayOf(clock.instant()))
                .query((row, index) -> index)
                .list();
    }

    private static Map<String, Object> row(Resident resident) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", Ids.next().toString());
        row.put("number", resident.number().value());
        row.put("given_name", resident.name().given());
        row.put("family_name", resident.name().family());
        row.put("name_norm", Folded.fold(resident.name().full()));
        row.put(
                "family_norm",
                Folded.fold(resident.name().family() + " " + resident.name().given()));
        row.put("birth_date", resident.birthDate().toString());
        row.put("sex", resident.sex().name());
        row.put("street", resident.street());
        row.put("town", resident.town());
        row.put("street_norm", resident.protection().hides() ? "" : Folded.house(resident.street()));
        if (resident.residence() != null)
            row.put("residence", resident.residence().value());
        row.put("protection", resident.protection().name());
        row.put("status", resident.status().name());
        return row;
    }
}
