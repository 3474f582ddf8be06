package tillit.ground.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tillit.ground.access.PersonId;

/** Who is whose, as far as the one who asks may meet both. */
@Component
class Relations {

    private final JdbcClient db;

    Relations(JdbcClient db) {
        this.db = db;
    }

    /** Somebody's relative by id. */
    record Tie(PersonId relative, Kinship kinship) {}

    /** The family on the day: what is stored, seen from either end, and the siblings that follow from guardians in common. */
    List<Tie> of(PersonId person, LocalDate on) {
        return db.sql("""
                        with valid as (
                          select person_id, relative_id, kind
                            from people.relation
                           where (person_id = :id or relative_id = :id) and from_on <= :on and (to_on is null or to_on > :on)),
                        mine as (
                          select relative_id from valid where person_id = :id and kind in ('GUARDIAN', 'PARENT')),
                        of_siblings as (
                          select r.person_id, r.relative_id, r.relative_id in (select relative_id from mine) as shared
                            from people.relation r
                           where r.kind in ('GUARDIAN', 'PARENT') and r.from_on <= :on and (r.to_on is null or r.to_on > :on)
                             and r.person_id in (select o.person_id from people.relation o where o.relative_id in (select relative_id from mine)
                                                  and o.kind in ('GUARDIAN', 'PARENT') and o.person_id <> :id))
                        select relative_id as id, kind
                          from valid
                         where person_id = :id
                        union
                        select person_id, case when kind in ('GUARDIAN', 'PARENT') then 'CHILD' else kind end
                          from valid
                         where relative_id = :id
                        union
                        select person_id,
                               case when count(distinct relative_id) filter (where not shared) > 0
                                     and count(distinct relative_id) filter (where shared) < (select count(distinct relative_id) from mine)
                                    then 'HALF_SIBLING' else 'SIBLING' end
                          from of_siblings
                         group by person_id
                        having bool_or(shared)
                         order by 2, 1
                        """)
                .param("id", person.value())
                .param("on", on)
                .query((row, index) ->
                        new Tie(new PersonId(row.getObject("id", UUID.class)), Kinship.valueOf(row.getString("kind"))))
                .list();
    }

    /** Whose guardian somebody among them is. */
    List<PersonId> childrenOf(Collection<PersonId> guardians, LocalDate on) {
        return db.sql("""
                        select distinct person_id as id
                          from people.relation
                         where relative_id = any (:ids::uuid[]) and kind in ('GUARDIAN', 'PARENT')
                           and from_on <= :on and (to_on is null or to_on > :on)
                         order by 1
                        """)
                .param("ids", Persons.uuids(guardians))
                .param("on", on)
                .query(Persons.PERSON_ID)
                .list();
    }

    /** The guardians of each among them who has any. */
    Map<PersonId, Set<PersonId>> guardiansOf(Collection<PersonId> persons, LocalDate on) {
        Map<PersonId, Set<PersonId>> guardians = new HashMap<>();
        db.sql("""
                        select person_id, relative_id
                          from people.relation
                         where person_id = any (:ids::uuid[]) and kind in ('GUARDIAN', 'PARENT')
                           and from_on <= :on and (to_on is null or to_on > :on)
                         order by person_id, relative_id
                        """)
                .param("ids", Persons.uuids(persons))
                .param("on", on)
                .query((row, index) -> guardians
                        .computeIfAbsent(new PersonId(row.getObject("person_id", UUID.class)), id -> new HashSet<>())
                        .add(new PersonId(row.getObject("relative_id", UUID.class))))
                .list();
        return guardians;
    }
}
