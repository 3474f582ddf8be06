package tillit.casework.investigation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tillit.ground.access.PersonId;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;

/** What parties were given and what they answered, as row security shows it: added to, never changed. */
@Component
class StoredCommunications {

    private final JdbcClient db;

    StoredCommunications(JdbcClient db) {
        this.db = db;
    }

    /** Of one investigation, latest first. */
    List<Communication> of(InvestigationId id) {
        Map<UUID, List<Communication.Comment>> comments = comments(id);
        return db.sql("""
                        select id, person_id, paper_id, what, way, sent_on, answer_by, oral_offered, left_out, reason, by_user, at
                          from investigation.communication
                         where investigation_id = :id
                         order by at desc, id desc
                        """)
                .param("id", id.value())
                .query((row, number) ->
                        communication(row, comments.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    void add(InvestigationId id, Stamp stamp, Communication.Given given) {
        db.sql("""
                insert into investigation.communication (id, investigation_id, dossier_id, label_id, municipality_id, person_id, paper_id, what, way, sent_on, answer_by,
                       oral_offered, by_user, at)
                values (:id, :investigation, :case, :label, :municipality, :party, :paper, :what, :way, :sent, :answer, :oral, :by, :at)
                """)
                .param("id", given.id())
                .param("investigation", id.value())
                .param("case", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("party", given.party().value())
                .param("paper", given.paper().map(PaperId::value).orElse(null))
                .param("what", given.what())
                .param("way", given.way().name())
                .param("sent", given.sentOn())
                .param("answer", given.answerBy())
                .param("oral", given.oralOffered())
                .param("by", given.by().value())
                .param("at", StoredPapers.utc(given.at()))
                .update();
    }

    void add(InvestigationId id, Stamp stamp, Communication.LeftOut left) {
        db.sql("""
                insert into investigation.communication (id, investigation_id, dossier_id, label_id, municipality_id, person_id, left_out, reason, by_user, at)
                values (:id, :investigation, :case, :label, :municipality, :party, :ground, :reason, :by, :at)
                """)
                .param("id", left.id())
                .param("investigation", id.value())
                .param("case", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("party", left.party().value())
                .param("ground", left.ground().name())
                .param("reason", left.reason())
                .param("by", left.by().value())
                .param("at", StoredPapers.utc(left.at()))
                .update();
    }

    void add(UUID id, UUID communication, Stamp stamp, Communication.Comment comment) {
        db.sql("""
                insert into investigation.comment (id, communication_id, dossier_id, label_id, municipality_id, came_on, way, words, by_user, at)
                values (:id, :communication, :case, :label, :municipality, :came, :way, :words, :by, :at)
                """)
                .param("id", id)
                .param("communication", communication)
                .param("case", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("came", comment.cameOn())
                .param("way", comment.how().name())
                .param("words", comment.words())
                .param("by", comment.by().value())
                .param("at", StoredPapers.utc(comment.at()))
                .update();
    }

    private Map<UUID, List<Communication.Comment>> comments(InvestigationId id) {
        record Said(UUID communication, Communication.Comment comment) {}
        return db
                .sql("""
                        select c.communication_id, c.came_on, c.way, c.words, c.by_user, c.at
                          from investigation.communication m
                          join investigation.comment c on c.communication_id = m.id
                         where m.investigation_id = :id
                         order by c.came_on, c.at, c.id
                        """)
                .param("id", id.value())
                .query((row, number) -> new Said(
                        row.getObject("communication_id", UUID.class),
                        new Communication.Comment(
                                row.getObject("came_on", LocalDate.class),
                                Communication.Comment.How.valueOf(row.getString("way")),
                                row.getString("words"),
                                new UserId(row.getInt("by_user")),
                                StoredPapers.moment(row, "at"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Said::communication, Collectors.mapping(Said::comment, Collectors.toList())));
    }

    private static Communication communication(ResultSet row, List<Communication.Comment> comments)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        PersonId party = new PersonId(row.getObject("person_id", UUID.class));
        UserId by = new UserId(row.getInt("by_user"));
        String leftOut = row.getString("left_out");
        if (leftOut != null)
            return new Communication.LeftOut(
                    id,
                    party,
                    Communication.Ground.valueOf(leftOut),
                    row.getString("reason"),
                    by,
                    StoredPapers.moment(row, "at"));
        return new Communication.Given(
                id,
                party,
                Optional.ofNullable(row.getObject("paper_id", UUID.class)).map(PaperId::new),
                row.getString("what"),
                Communication.Way.valueOf(row.getString("way")),
                row.getObject("sent_on", LocalDate.class),
                row.getObject("answer_by", LocalDate.class),
                row.getBoolean("oral_offered"),
                comments,
                by,
                StoredPapers.moment(row, "at"));
    }
}
