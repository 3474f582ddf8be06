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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tillit.ground.access.DossierId;
import tillit.ground.access.Ids;
import tillit.ground.access.MunicipalityId;
import tillit.ground.access.PersonId;
import tillit.ground.access.Stamp;
import tillit.ground.access.UnitId;
import tillit.ground.access.UserId;

/** The cases, their participants and their time lines, as row security shows them. */
@Component
class SocialCases {

    private final JdbcClient db;

    SocialCases(JdbcClient db) {
        this.db = db;
    }

    /** Until the transaction ends, nobody else opens a case for the person. */
    void lock(PersonId person) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:person, 0))")
                .param("person", "case " + person.value())
                .query((row, number) -> row)
                .list();
    }

    /** Until the transaction ends, no other case of the municipality is given: two who give each other cases would each wait for the other. */
    void oneGivesAtATime() {
        db.sql("select pg_advisory_xact_lock(hashtextextended('cases given ' || access.my_municipality(), 0))")
                .query((row, number) -> row)
                .list();
    }

    /** The next number of the kind that year; nobody else gets it, and it is free again if the transaction fails. */
    CaseNumber nextNumber(CaseKind kind, int year) {
        return new CaseNumber(db.sql("select cases.next_number(:prefix, :year)")
                .param("prefix", kind.prefix())
                .param("year", year)
                .query(String.class)
                .single());
    }

    void add(SocialCase opened, UserId by) {
        db.sql("""
                insert into cases.social_case
                       (dossier_id, label_id, municipality_id, person_id, number, kind, opened_at, opened_by)
                values (:case, :label, :municipality, :person, :number, :kind, :at, :by)
                """)
                .param("case", opened.id().value())
                .param("label", opened.stamp().label())
                .param("municipality", opened.stamp().municipality().value())
                .param("person", opened.person().value())
                .param("number", opened.number().value())
                .param("kind", opened.kind().name())
                .param("at", utc(opened.openedAt()))
                .param("by", by.value())
                .update();
    }

    void add(Stamp stamp, Participant participant, Instant since) {
        db.sql("""
                insert into cases.participant (dossier_id, label_id, municipality_id, person_id, part, since)
                values (:case, :label, :municipality, :person, :part, :since)
                on conflict do nothing
                """)
                .param("case", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("person", participant.person().value())
                .param("part", participant.part().name())
                .param("since", utc(since))
                .update();
    }

    void add(Stamp stamp, Happening happening) {
        db.sql("""
                insert into cases.happening (id, dossier_id, label_id, municipality_id, at, what, by_user, about)
                values (:id, :case, :label, :municipality, :at, :what, :by, :about)
                """)
                .param("id", Ids.next())
                .param("case", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("at", utc(happening.at()))
                .param("what", happening.what())
                .param("by", happening.by().value())
                .param("about", happening.thing())
                .update();
    }

    /** The case, which nobody else gives to anybody until the transaction ends. */
    Optional<SocialCase> hold(CaseId id) {
        return db.sql("""
                        select dossier_id
                          from cases.social_case
                         where dossier_id = :id
                           for update
                        """).param("id", id.value()).query(UUID.class).optional().flatMap(found -> find(id));
    }

    Optional<SocialCase> find(CaseId id) {
        return db.sql("""
                        select dossier_id, label_id, municipality_id, person_id, number, kind, opened_at, closed_at
                          from cases.social_case
                         where dossier_id = :id
                        """)
                .param("id", id.value())
                .query(SocialCases::socialCase)
                .optional();
    }

    Optional<SocialCase> numbered(MunicipalityId municipality, CaseNumber number) {
        return db.sql("""
                        select dossier_id, label_id, municipality_id, person_id, number, kind, opened_at, closed_at
                          from cases.social_case
                         where municipality_id = :municipality and number = :number
                        """)
                .param("municipality", municipality.value())
                .param("number", number.value())
                .query(SocialCases::socialCase)
                .optional();
    }

    List<SocialCase> about(Collection<PersonId> people) {
        return db.sql("""
                        select dossier_id, label_id, municipality_id, person_id, number, kind, opened_at, closed_at
                          from cases.social_case
                         where person_id = any (:people::uuid[])
                         order by closed_at desc nulls first, opened_at desc, dossier_id
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(SocialCases::socialCase)
                .list();
    }

    List<SocialCase> among(Collection<DossierId> ids) {
        return db.sql("""
                        select dossier_id, label_id, municipality_id, person_id, number, kind, opened_at, closed_at
                          from cases.social_case
                         where dossier_id = any (:ids::uuid[]) and closed_at is null
                         order by opened_at, dossier_id
                        """)
                .param("ids", ids.stream().map(DossierId::value).toArray(UUID[]::new))
                .query(SocialCases::socialCase)
                .list();
    }

    /** A unit's open cases, the oldest first. A unit's label is its number times four and the class of secrecy. */
    List<SocialCase> openIn(UnitId unit, int limit) {
        return db.sql("""
                        select dossier_id, label_id, municipality_id, person_id, number, kind, opened_at, closed_at
                          from cases.social_case
                         where label_id between :first and :first + 2 and label_id = any ((select access.my_labels())::int[])
                           and closed_at is null
                         order by opened_at, dossier_id
                         limit :limit
                        """)
                .param("first", unit.value() * 4)
                .param("limit", limit)
                .query(SocialCases::socialCase)
                .list();
    }

    List<Participant> participants(CaseId id) {
        return db.sql("""
                        select person_id, part
                          from cases.participant
                         where dossier_id = :id
                         order by part = 'SELF' desc, part in ('GUARDIAN', 'PARENT', 'MOTHER') desc, since, person_id
                        """)
                .param("id", id.value())
                .query((row, number) -> new Participant(
                        new PersonId(row.getObject("person_id", UUID.class)), Part.valueOf(row.getString("part"))))
                .list();
    }

    List<Happening> timeline(CaseId id, int limit) {
        return db.sql("""
                        select at, what, by_user, about
                          from cases.happening
                         where dossier_id = :id
                         order by at desc, id desc
                         limit :limit
                        """)
                .param("id", id.value())
                .param("limit", limit)
                .query((row, number) -> new Happening(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("what"),
                        new UserId(row.getInt("by_user")),
                        row.getObject("about", UUID.class)))
                .list();
    }

    /** The reports that led to or joined these cases, and go with them. */
    List<DossierId> reportsOf(Collection<DossierId> cases) {
        return db.sql("""
                        select distinct about
                          from cases.happening
                         where dossier_id = any (:cases::uuid[]) and what = 'report-arrived' and about is not null
                         order by about
                        """)
                .param("cases", cases.stream().map(DossierId::value).toArray(UUID[]::new))
                .query((row, number) -> new DossierId(row.getObject("about", UUID.class)))
                .list();
    }

    List<UUID> toldOf(CaseId id, String what) {
        return db.sql("""
                        select about
                          from cases.happening
                         where dossier_id = :id and what = :what and about is not null
                         order by at desc, id desc
                        """)
                .param("id", id.value())
                .param("what", what)
                .query(UUID.class)
                .list();
    }

    private static SocialCase socialCase(ResultSet row, int number) throws SQLException {
        CaseId id = new CaseId(row.getObject("dossier_id", UUID.class));
        return new SocialCase(
                id,
                new Stamp(id.dossier(), row.getInt("label_id"), new MunicipalityId(row.getInt("municipality_id"))),
                new PersonId(row.getObject("person_id", UUID.class)),
                new CaseNumber(row.getString("number")),
                CaseKind.valueOf(row.getString("kind")),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                instant(row, "closed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
