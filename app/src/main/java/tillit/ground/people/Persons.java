package tillit.ground.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tillit.ground.access.MunicipalityId;
import tillit.ground.access.PersonId;

/** The persons as row security shows them. The address of a protected person is not fetched. */
@Component
class Persons {

    /** Greater than every character: ends a range of those that begin alike. */
    private static final String LAST = new String(Character.toChars(Character.MAX_CODE_POINT));

    /** Ours: what fits no more is not to be read through, but to be asked for more narrowly. */
    static final int AT_MOST = 50;

    /** What the register does not say is what the reader's own unit has written; another unit's words for the same person are not there for the reader. */
    private static final String AS_THE_READER_KNOWS_THEM = """
            select p.id, p.number, coalesce(k.given_name, p.given_name) as given_name, coalesce(k.family_name, p.family_name) as family_name,
                   coalesce(k.description, p.description) as description, coalesce(p.birth_date, p.expected_on) as birth_date, p.sex,
                   case when p.protection = 'NONE' then p.street end as street, case when p.protection = 'NONE' then p.town end as town,
                   p.residence, p.protection, p.status, p.in_register, p.identified_as, p.mother_id
              from people.person p
              left join lateral (
                   select given_name, family_name, description, family_norm
                     from people.known_as
                    where person_id = p.id
                    order by label_id = any ((select access.my_labels())::int[]) desc, label_id
                    limit 1) as k on not p.in_register""";

    private final JdbcClient db;

    Persons(JdbcClient db) {
        this.db = db;
    }

    Optional<Person> find(PersonId id) {
        return among(List.of(id)).stream().findFirst();
    }

    List<Person> among(Collection<PersonId> ids) {
        return db.sql("""
                        %s
                         where p.id = any (:ids::uuid[])
                         order by coalesce(k.family_norm, p.family_norm), given_name, p.id
                        """.formatted(AS_THE_READER_KNOWS_THEM))
                .param("ids", uuids(ids))
                .query(PERSON)
                .list();
    }

    Optional<PersonId> protectedWith(IdentityNumber number) {
        return db.sql("""
                        select id
                          from people.protected_with_number(:number) id
                         where id is not null
                        """)
                .param("number", number.value())
                .query(java.util.UUID.class)
                .optional()
                .map(PersonId::new);
    }

    Optional<PersonId> barredWith(IdentityNumber number) {
        return db.sql("""
                        select id
                          from people.barred_with_number(:number) id
                         where id is not null
                        """).param("number", number.value()).query(PERSON_ID).optional();
    }

    Optional<Person> byNumber(IdentityNumber number) {
        return db.sql("""
                        %s
                         where p.number = :number
                        """.formatted(AS_THE_READER_KNOWS_THEM))
                .param("number", number.value())
                .query(PERSON)
                .optional();
    }

    /** Those whose name begins so, whichever of the names stands first. */
    List<PersonId> whoseNameBegins(String folded) {
        return db.sql("""
                        (select id, name_norm
                           from people.person
                          where name_norm >= :from and name_norm < :to and identified_as is null
                          order by name_norm, id
                          limit :most)
                        union
                        (select id, name_norm
                           from people.person
                          where family_norm >= :from and family_norm < :to and identified_as is null
                          order by family_norm, id
                          limit :most)
                        union
                        (select p.id, k.name_norm
                           from people.known_as k
                           join people.person p on p.id = k.person_id
                          where k.name_norm >= :from and k.name_norm < :to and p.identified_as is null and not p.in_register
                          order by k.name_norm, p.id
                          limit :most)
                        union
                        (select p.id, k.name_norm
                           from people.known_as k
                           join people.person p on p.id = k.person_id
                          where k.family_norm >= :from and k.family_norm < :to and p.identified_as is null and not p.in_register
                          order by k.family_norm, p.id
                          limit :most)
                        order by 2, 1
                        limit :most
                        """)
                .param("from", folded)
                .param("to", folded + LAST)
                .param("most", AT_MOST)
                .query(PERSON_ID)
                .list();
    }

    /** Those whose name is spelled roughly so; nobody for fewer than four letters. */
    List<PersonId> whoseNameIsLike(String folded) {
        return db.sql("""
                        select id
                          from people.find_by_name(:name, :most) as id
                        """)
                .param("name", folded)
                .param("most", AT_MOST)
                .query(PERSON_ID)
                .list();
    }

    /**
     * Those who bear one of the given names and were born between the days. The ends of the ranges are made here: an expression that is not leakproof
     * would bar the index under row security, and the whole municipality would be read (docs/database.md). So it would if the names were joined instead of
     * sought one by one.
     */
    List<PersonId> whoseGivenNameIs(Collection<String> foldedNames, LocalDate bornFrom, LocalDate bornTo) {
        return db.sql("""
                        select named.id
                          from unnest(:from::text[], :until::text[]) as n (first, last)
                         cross join lateral (
                               (select p.id, p.name_norm
                                 from people.person p
                                where p.name_norm >= n.first and p.name_norm < n.last
                                  and (p.birth_date is null or p.birth_date between :bornFrom and :bornTo) and p.identified_as is null
                                order by p.name_norm, p.id
                                limit 500)
                               union all
                               (select p.id, k.name_norm
                                  from people.known_as k
                                  join people.person p on p.id = k.person_id
                                 where k.name_norm >= n.first and k.name_norm < n.last and not p.in_register
                                   and (p.birth_date is null or p.birth_date between :bornFrom and :bornTo) and p.identified_as is null
                                 order by k.name_norm, p.id
                                 limit 500)) as named
                         order by named.name_norm, named.id
                         limit 500
                        """)
                .param("from", foldedNames.stream().map(name -> name + " ").toArray(String[]::new))
                .param(
                        "until",
                        foldedNames.stream().map(name -> name + "!").toArray(String[]::new)) // what follows a space
                .param("bornFrom", bornFrom)
                .param("bornTo", bornTo)
                .query(PERSON_ID)
                .list();
    }

    /** Those who live in one of the houses. */
    List<PersonId> whoLiveIn(Collection<String> foldedHouses) {
        return db.sql("""
                        select id
                          from people.person
                         where street_norm = any (:houses::text[]) and street_norm <> '' and identified_as is null
                         order by name_norm, id
                         limit 500
                        """)
                .param("houses", foldedHouses.toArray(String[]::new))
                .query(PERSON_ID)
                .list();
    }

    /** Others with the same name and day of birth. */
    List<PersonId> likely(PersonId same) {
        return db.sql("""
                        with called as (
                             select p.id, p.birth_date, coalesce(k.name_norm, p.name_norm) as name_norm
                               from people.person p
                               left join people.known_as k on k.person_id = p.id and not p.in_register
                              where p.id = :id and p.birth_date is not null)
                        select o.id
                          from called c
                          join people.person o on o.name_norm = c.name_norm and o.birth_date = c.birth_date
                         where o.id <> c.id and c.name_norm <> '' and o.identified_as is null
                        union
                        select o.id
                          from called c
                          join people.known_as k on k.name_norm = c.name_norm and k.person_id <> c.id
                          join people.person o on o.id = k.person_id and o.birth_date = c.birth_date
                         where c.name_norm <> '' and o.identified_as is null and not o.in_register
                         order by 1
                        """).param("id", same.value()).query(PERSON_ID).list();
    }

    boolean isAnyProtected(Collection<PersonId> ids) {
        return db.sql("""
                        select people.is_any_protected(:ids::uuid[])
                        """).param("ids", uuids(ids)).query(Boolean.class).single();
    }

    boolean tellsHiddenAddress(Collection<PersonId> ids, String text) {
        return db.sql("select people.tells_hidden_address(:ids::uuid[], :text)")
                .param("ids", uuids(ids))
                .param("text", text)
                .query(Boolean.class)
                .single();
    }

    static UUID[] uuids(Collection<PersonId> ids) {
        return ids.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    static final RowMapper<PersonId> PERSON_ID = (row, index) -> new PersonId(row.getObject("id", UUID.class));

    private static final RowMapper<Person> PERSON = (row, index) -> new Person(
            new PersonId(row.getObject("id", UUID.class)),
            numberIn(row),
            new Name(row.getString("given_name"), row.getString("family_name")),
            row.getString("description"),
            row.getObject("birth_date", LocalDate.class),
            sexIn(row),
            addressIn(row),
            residenceIn(row),
            Protection.valueOf(row.getString("protection")),
            LifeStatus.valueOf(row.getString("status")),
            row.getBoolean("in_register"),
            personIn(row, "identified_as"),
            personIn(row, "mother_id"));

    private static @Nullable IdentityNumber numberIn(ResultSet row) throws SQLException {
        String number = row.getString("number");
        return number == null ? null : IdentityNumber.stored(number);
    }

    private static @Nullable Sex sexIn(ResultSet row) throws SQLException {
        String sex = row.getString("sex");
        return sex == null ? null : Sex.valueOf(sex);
    }

    private static Address addressIn(ResultSet row) throws SQLException {
        String street = row.getString("street");
        return street == null ? new Address.Hidden() : new Address.Shown(street, row.getString("town"));
    }

    private static @Nullable MunicipalityId residenceIn(ResultSet row) throws SQLException {
        int code = row.getInt("residence");
        return row.wasNull() ? null : new MunicipalityId(code);
    }

    private static @Nullable PersonId personIn(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }
}
