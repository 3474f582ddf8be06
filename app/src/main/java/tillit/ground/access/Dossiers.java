package tillit.ground.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The dossiers: opened by the room whose thing they are, seen by those whom row security lets. */
@Component
public class Dossiers {

    /**
     * Who carries which dossier today, of what the one who asks sees, as a part of another room's statement: rows of {@code dossier_id} and
     * {@code user_id}. So that the database can narrow a list of dossiers by those who carry them, and no room names another's tables.
     */
    public static final String CARRIED = """
            (select dossier_id, user_id
               from access.assignment
              where ended_at is null)""";

    private final JdbcClient db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Dossiers(JdbcClient db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Opens a dossier in a unit.
     *
     * @param isProtected whether one of those it concerns has a protected identity; then only those who may meet such
     *     persons see it, and perhaps not the one who opens it
     * @param concerns whom it concerns, so that a conflict of interest closes it
     * @return what every row of it is to be stamped with
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Stamp open(DossierId id, DossierKind kind, UnitId unit, boolean isProtected, Collection<PersonId> concerns) {
        MunicipalityId municipality = Entry.me().municipality();
        int label = labelOf(unit, isProtected);
        db.sql("""
                insert into access.dossier (id, municipality_id, unit_id, label_id, kind, opened_at)
                values (:id, :municipality, :unit, :label, :kind, :at)
                """)
                .param("id", id.value())
                .param("municipality", municipality.value())
                .param("unit", unit.value())
                .param("label", label)
                .param("kind", kind.name())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        Stamp stamp = new Stamp(id, label, municipality);
        concerns.forEach(person -> concerns(stamp, person));
        return stamp;
    }

    /** Says that a dossier concerns a person; once more changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void concerns(Stamp stamp, PersonId person) {
        db.sql("""
                insert into access.dossier_person (dossier_id, label_id, municipality_id, person_id)
                values (:dossier, :label, :municipality, :person)
                on conflict do nothing
                """)
                .param("dossier", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("person", person.value())
                .update();
    }

    /**
     * Says that a dossier does not concern a person after all: it no longer stands with that person, nor bars those who are disqualified for them.
     *
     * @return whether it did until now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean concernsNoLonger(DossierId id, PersonId person) {
        return db.sql("select access.concerns_no_longer(:dossier, :person)")
                .param("dossier", id.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /** The dossier, if it exists for the one who asks. */
    @Transactional(readOnly = true)
    public Optional<Dossier> find(DossierId id) {
        return db.sql("""
                        select id, municipality_id, unit_id, label_id, kind, opened_at
                          from access.dossier
                         where id = :id
                        """).param("id", id.value()).query(Dossiers::dossier).optional();
    }

    /** Those of these that exist for the one who asks. */
    @Transactional(readOnly = true)
    public List<Dossier> among(Collection<DossierId> ids) {
        return db.sql("""
                        select id, municipality_id, unit_id, label_id, kind, opened_at
                          from access.dossier
                         where id = any (:ids::uuid[])
                         order by id
                        """)
                .param("ids", ids.stream().map(DossierId::value).toArray(UUID[]::new))
                .query(Dossiers::dossier)
                .list();
    }

    /** What concerns a person, of what exists for the one who asks. */
    @Transactional(readOnly = true)
    public List<DossierId> concerning(PersonId person) {
        return db.sql("""
                        select dossier_id
                          from access.dossier_person
                         where person_id = :person
                         order by dossier_id
                        """)
                .param("person", person.value())
                .query((row, number) -> new DossierId(row.getObject("dossier_id", UUID.class)))
                .list();
    }

    /**
     * In which of these somebody is whom a report is about that has come since, of what exists for the one who asks.
     *
     * @param since the moment after which a report is new, for each of them
     * @return when the latest such report came
     */
    @Transactional(readOnly = true)
    public Map<DossierId, Instant> newReportsIn(Map<DossierId, Instant> since) {
        List<Map.Entry<DossierId, Instant>> asked = List.copyOf(since.entrySet());
        Map<DossierId, Instant> latest = new HashMap<>();
        db.sql("""
                        select asked.id, max(report.opened_at) as came
                          from unnest(:ids::uuid[], :moments::timestamptz[]) as asked (id, since)
                          join access.dossier_person concerned on concerned.dossier_id = asked.id
                          join access.dossier_person reported on reported.person_id = concerned.person_id
                          join access.dossier report on report.id = reported.dossier_id
                         where report.kind = 'REPORT' and report.id <> asked.id and report.opened_at > asked.since
                         group by asked.id
                        """)
                .param("ids", asked.stream().map(it -> it.getKey().value()).toArray(UUID[]::new))
                .param(
                        "moments",
                        asked.stream().map(it -> it.getValue().toString()).toArray(String[]::new))
                .query(row -> {
                    latest.put(
                            new DossierId(row.getObject("id", UUID.class)),
                            row.getObject("came", OffsetDateTime.class).toInstant());
                });
        return latest;
    }

    /** Which of these are cases, of those that exist for the one who asks. */
    @Transactional(readOnly = true)
    public Set<DossierId> casesAmong(Collection<DossierId> ids) {
        return db.sql("""
                        select id
                          from access.dossier
                         where id = any (:ids::uuid[]) and kind = 'CASE'
                        """)
                .param("ids", ids.stream().map(DossierId::value).toArray(UUID[]::new))
                .query((row, number) -> new DossierId(row.getObject("id", UUID.class)))
                .set();
    }

    /** The stamp of a dossier, if it exists for the one who asks. */
    public Optional<Stamp> stampOf(DossierId id) {
        return find(id).map(dossier -> new Stamp(dossier.id(), dossier.label(), dossier.municipality()));
    }

    /**
     * Gives a dossier to somebody who works in its unit; a case also to somebody in a unit that takes cases, and what concerns somebody also to the one who
     * carries that person's case.
     *
     * @return false if that person may not have it: not active here, working elsewhere, without permission for protected identities, or disqualified
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean assign(DossierId id, UserId to) {
        return db.sql("select access.assign(:dossier, :user)")
                .param("dossier", id.value())
                .param("user", to.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * Who of these could be given which of these, as {@link #assign} would answer; nobody for a dossier that the one who asks does not see, and no word
     * of why not.
     */
    @Transactional(readOnly = true)
    public Map<DossierId, Set<UserId>> whoMayCarry(Collection<DossierId> ids, Collection<UserId> users) {
        Map<DossierId, Set<UserId>> able = new LinkedHashMap<>();
        db.sql(
                        "select dossier_id, user_id from access.who_may_carry(:ids::uuid[], :users::int[]) order by dossier_id, user_id")
                .param("ids", ids.stream().map(DossierId::value).toArray(UUID[]::new))
                .param("users", users.stream().map(UserId::value).toArray(Integer[]::new))
                .query(row -> {
                    DossierId id = new DossierId(row.getObject("dossier_id", UUID.class));
                    able.computeIfAbsent(id, first -> new LinkedHashSet<>()).add(new UserId(row.getInt("user_id")));
                });
        return able;
    }

    /** Takes a dossier from somebody; what never was theirs is left as it is. A case stays with the last who carries it: it is given to another first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endAssignment(DossierId id, UserId of) {
        db.sql("select access.end_assignment(:dossier, :user)")
                .param("dossier", id.value())
                .param("user", of.value())
                .query((rs, row) -> row)
                .list();
    }

    /** Who carries these dossiers today, of those that the one who asks sees; one that nobody carries is not in the answer. */
    @Transactional(readOnly = true)
    public Map<DossierId, List<UserId>> carriersOf(Collection<DossierId> ids) {
        Map<DossierId, List<UserId>> carriers = new LinkedHashMap<>();
        db.sql("""
                select dossier_id, user_id
                  from access.assignment
                 where dossier_id = any (:ids::uuid[]) and ended_at is null
                 order by dossier_id, from_at, user_id
                """)
                .param("ids", ids.stream().map(DossierId::value).toArray(UUID[]::new))
                .query(row -> {
                    DossierId id = new DossierId(row.getObject("dossier_id", UUID.class));
                    carriers.computeIfAbsent(id, first -> new ArrayList<>()).add(new UserId(row.getInt("user_id")));
                });
        return carriers;
    }

    /** What somebody carries today, of what the one who asks sees. */
    @Transactional(readOnly = true)
    public List<DossierId> carriedBy(UserId user) {
        return db.sql("""
                        select dossier_id
                          from access.assignment
                         where user_id = :user and ended_at is null
                         order by from_at, dossier_id
                        """)
                .param("user", user.value())
                .query((row, number) -> new DossierId(row.getObject("dossier_id", UUID.class)))
                .list();
    }

    /** Who carries a case in one of the units today, also those who have left, of what the one who asks sees. */
    @Transactional(readOnly = true)
    public List<UserId> whoCarriesCasesIn(Collection<UnitId> units) {
        return db.sql("""
                        select distinct a.user_id
                          from access.assignment a
                          join access.dossier d on d.id = a.dossier_id
                         where a.label_id = any (array(select u * 4 + class from unnest(:units::bigint[]) u, generate_series(0, 2) class))
                           and d.kind = 'CASE' and a.ended_at is null
                         order by a.user_id
                        """)
                .param("units", units.stream().map(UnitId::value).toArray(Integer[]::new))
                .query((row, number) -> new UserId(row.getInt("user_id")))
                .list();
    }

    /** Moves a dossier, and every row that hangs on it, to another unit of the municipality; it keeps its class of secrecy. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(DossierId id, UnitId to) {
        db.sql("select access.move_dossier(:dossier, :unit)")
                .param("dossier", id.value())
                .param("unit", to.value())
                .query((rs, row) -> row)
                .list();
    }

    /** Makes a dossier a protected one, since a person with protected identity turned out to be in it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void protect(DossierId id) {
        db.sql("select access.protect_dossier(:dossier)")
                .param("dossier", id.value())
                .query((rs, row) -> row)
                .list();
    }

    /**
     * Declares one's own disqualification (jäv) towards a person: from the next transaction on, nothing that concerns that
     * person exists for oneself. FL (2017:900) 16-18 §§.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void declareConflict(PersonId person) {
        boolean isNew = db.sql("select access.declare_conflict(:person)")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
        if (isNew)
            events.publishEvent(
                    new AccessChanged("conflict-declared", Entry.me().id(), null, person, ""));
    }

    private int labelOf(UnitId unit, boolean isProtected) {
        return db.sql("select access.label_of(:unit, :class)")
                .param("unit", unit.value())
                .param("class", isProtected ? 1 : 0)
                .query(Integer.class)
                .single();
    }

    private static Dossier dossier(ResultSet row, int number) throws SQLException {
        Instant openedAt = row.getObject("opened_at", OffsetDateTime.class).toInstant();
        return new Dossier(
                new DossierId(row.getObject("id", UUID.class)),
                new MunicipalityId(row.getInt("municipality_id")),
                new UnitId(row.getInt("unit_id")),
                row.getInt("label_id"),
                DossierKind.valueOf(row.getString("kind")),
                openedAt);
    }
}
