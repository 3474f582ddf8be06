package tillit.casework.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tillit.ground.access.DossierId;
import tillit.ground.access.MunicipalityId;
import tillit.ground.access.Stamp;
import tillit.ground.access.UnitId;
import tillit.ground.access.UserId;

/** The questions about cases, as row security shows them. */
@Component
class StoredOffers {

    private static final String SELECT = """
            select id, dossier_id, label_id, municipality_id, asked, carrier, to_user, made_by, made_at, words, state, reason, answered_at, answered_by
              from cases.offer
            """;

    private final JdbcClient db;

    StoredOffers(JdbcClient db) {
        this.db = db;
    }

    void add(Offer made) {
        db.sql("""
                insert into cases.offer (id, dossier_id, label_id, municipality_id, asked, carrier, to_user, made_by, made_at, words)
                values (:id, :case, :label, :municipality, :asked, :carrier, :to, :by, :at, :words)
                """)
                .param("id", made.id().value())
                .param("case", made.stamp().dossier().value())
                .param("label", made.stamp().label())
                .param("municipality", made.stamp().municipality().value())
                .param("asked", made.stage() instanceof Offer.AskedFor)
                .param("carrier", made.carrier().map(UserId::value).orElse(null))
                .param("to", made.to().value())
                .param("by", made.by().value())
                .param("at", utc(made.at()))
                .param("words", made.words())
                .update();
    }

    Optional<Offer> find(OfferId id) {
        return db.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query(StoredOffers::offer)
                .optional();
    }

    Optional<Offer> openIn(CaseId socialCase) {
        return db.sql(SELECT + " where dossier_id = :case and state = 'OPEN'")
                .param("case", socialCase.value())
                .query(StoredOffers::offer)
                .optional();
    }

    /** Latest first. */
    List<Offer> in(CaseId socialCase, int limit) {
        return db.sql(SELECT + " where dossier_id = :case order by made_at desc, id desc limit :limit")
                .param("case", socialCase.value())
                .param("limit", limit)
                .query(StoredOffers::offer)
                .list();
    }

    /** What waits for that user's answer; oldest first. */
    List<Offer> waitingFor(UserId me) {
        return db.sql(SELECT + """
                         where state = 'OPEN' and (not asked and to_user = :me or asked and carrier = :me)
                         order by made_at, id
                        """)
                .param("me", me.value())
                .query(StoredOffers::offer)
                .list();
    }

    /** What that user asked and others have ended, and the user has not seen; oldest first. */
    List<Offer> answeredTo(UserId me) {
        return db.sql(SELECT + """
                         where made_by = :me and state <> 'OPEN' and seen_at is null and answered_by <> :me
                         order by answered_at, id
                        """)
                .param("me", me.value())
                .query(StoredOffers::offer)
                .list();
    }

    /** What waits in the units since then or before; oldest first. A unit's label is its number times four and the class of secrecy. */
    List<Offer> waitingIn(Collection<UnitId> units, Instant since) {
        return db.sql(SELECT + """
                         where state = 'OPEN' and label_id / 4 = any (:units::int[]) and label_id = any ((select access.my_labels())::int[])
                           and made_at <= :since
                         order by made_at, id
                        """)
                .param("units", units.stream().map(UnitId::value).toArray(Integer[]::new))
                .param("since", utc(since))
                .query(StoredOffers::offer)
                .list();
    }

    void end(OfferId id, Offer.Over how) {
        db.sql("""
                update cases.offer
                   set state = :state, reason = :reason, answered_at = :at, answered_by = :by
                 where id = :id
                """)
                .param("id", id.value())
                .param("state", nameOf(how))
                .param("reason", how instanceof Offer.Declined no ? no.reason() : null)
                .param("at", utc(how.at()))
                .param("by", how.by().value())
                .update();
    }

    void seen(OfferId id, Instant at) {
        db.sql("update cases.offer set seen_at = :at where id = :id and seen_at is null")
                .param("id", id.value())
                .param("at", utc(at))
                .update();
    }

    private static String nameOf(Offer.Over how) {
        return switch (how) {
            case Offer.Accepted yes -> "ACCEPTED";
            case Offer.Declined no -> "DECLINED";
            case Offer.Withdrawn gone -> "WITHDRAWN";
            case Offer.Overtaken gone -> "OVERTAKEN";
        };
    }

    private static Offer offer(ResultSet row, int number) throws SQLException {
        Stamp stamp = new Stamp(
                new DossierId(row.getObject("dossier_id", UUID.class)),
                row.getInt("label_id"),
                new MunicipalityId(row.getInt("municipality_id")));
        return new Offer(
                new OfferId(row.getObject("id", UUID.class)),
                stamp,
                Optional.ofNullable(row.getObject("carrier", Integer.class)).map(UserId::new),
                new UserId(row.getInt("to_user")),
                new UserId(row.getInt("made_by")),
                moment(row, "made_at"),
                row.getString("words"),
                stage(row));
    }

    private static Offer.Stage stage(ResultSet row) throws SQLException {
        if (row.getString("state").equals("OPEN"))
            return row.getBoolean("asked") ? new Offer.AskedFor() : new Offer.Offered();
        Instant at = moment(row, "answered_at");
        UserId by = new UserId(row.getInt("answered_by"));
        return switch (row.getString("state")) {
            case "ACCEPTED" -> new Offer.Accepted(at, by);
            case "DECLINED" -> new Offer.Declined(at, by, row.getString("reason"));
            case "WITHDRAWN" -> new Offer.Withdrawn(at, by);
            case "OVERTAKEN" -> new Offer.Overtaken(at, by);
            default -> throw new IllegalStateException("a state that no offer has");
        };
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
