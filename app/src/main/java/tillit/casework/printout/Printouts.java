package tillit.casework.printout;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.ground.access.PersonId;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;

/** That a file has been printed, as row security shows it to those who see the case. It is added, and never changed. */
@Component
class Printouts {

    private final JdbcClient db;

    Printouts(JdbcClient db) {
        this.db = db;
    }

    /** A printed file. @param sha256 what the whole document is known by */
    record Printout(UUID id, String reason, int pages, String sha256, Instant madeAt, UserId madeBy) {}

    void add(Stamp stamp, Printout made) {
        db.sql("""
                insert into printout.printout (id, dossier_id, label_id, municipality_id, reason, pages, sha256, made_at, made_by)
                values (:id, :dossier, :label, :municipality, :reason, :pages, decode(:sha256, 'hex'), :at, :by)
                """)
                .param("id", made.id())
                .param("dossier", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("reason", made.reason())
                .param("pages", made.pages())
                .param("sha256", made.sha256())
                .param("at", OffsetDateTime.ofInstant(made.madeAt(), ZoneOffset.UTC))
                .param("by", made.madeBy().value())
                .update();
    }

    /** To whom a copy went, and what was said about what tells of others. */
    void add(Stamp stamp, UUID printout, Recipient to, List<Answer> answers) {
        db.sql("""
                insert into printout.copy (printout_id, dossier_id, label_id, municipality_id, person_id, recipient)
                values (:printout, :dossier, :label, :municipality, :person, :recipient)
                """)
                .param("printout", printout)
                .param("dossier", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("person", to.id().map(PersonId::value).orElse(null))
                .param("recipient", to.name())
                .update();
        answers.forEach(it -> db.sql("""
                        insert into printout.answer (printout_id, leaf_id, dossier_id, label_id, municipality_id, what, reason)
                        values (:printout, :leaf, :dossier, :label, :municipality, :what, :reason)
                        """)
                .param("printout", printout)
                .param("leaf", it.leaf())
                .param("dossier", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("what", it.what().name())
                .param("reason", it.reason())
                .update());
    }

    /** A copy. @param leftOut how many parts were left out or made unreadable in part */
    record Copied(String recipient, int leftOut) {}

    /** The copies for somebody among a case's printed files. */
    Map<UUID, Copied> copies(CaseId id) {
        Map<UUID, Copied> copies = new HashMap<>();
        db.sql("""
                        select c.printout_id, c.recipient, count(a.leaf_id) filter (where a.what <> 'STANDS') left_out
                          from printout.copy c
                          left join printout.answer a using (printout_id)
                         where c.dossier_id = :case
                         group by c.printout_id, c.recipient
                        """).param("case", id.value()).query(row -> {
            copies.put(
                    row.getObject("printout_id", UUID.class),
                    new Copied(row.getString("recipient"), row.getInt("left_out")));
        });
        return copies;
    }

    /** Of a case, the latest first. */
    List<Printout> of(CaseId id, int limit) {
        return db.sql("""
                        select id, reason, pages, encode(sha256, 'hex') sha256, made_at, made_by
                          from printout.printout
                         where dossier_id = :case
                         order by made_at desc, id desc
                         limit :limit
                        """)
                .param("case", id.value())
                .param("limit", limit)
                .query((row, number) -> new Printout(
                        row.getObject("id", UUID.class),
                        row.getString("reason"),
                        row.getInt("pages"),
                        row.getString("sha256"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        new UserId(row.getInt("made_by"))))
                .list();
    }
}
