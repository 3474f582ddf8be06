package tillit.bench;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The rooms' statements with the policies' conditions written out, as every query of a program without the guarantee would have to carry them, and may
 * forget them. From {@code Worklists}, {@code Persons} and {@code Audit}.
 */
final class ByHand {

    private static final String DUTY = """
            select id, dossier_id, label_id, municipality_id, unit_id, subject_id, rule_id, rule_version_from, act, act_id, traits, started_at,
                   counted_from, due_on, due_at, latest_on, latest_at, plan_on, owner_id, state,
                   fulfilled_at, fulfilled_by, fulfilled_act, voided_at, voided_by, voided_act, void_reason, breached_at, created_at
              from duties.duty
            """;
    private static final String COUNTS = """
            select count(*) filter (where latest_at <= now()) as breached,
                   count(*) filter (where sort_at <= now() and latest_at > now()) as late,
                   count(*) filter (where sort_at > now() and sort_at <= now() + interval '1 day') as today,
                   count(*) filter (where sort_at > now() and sort_at > now() + interval '1 day' and sort_at <= now() + interval '7 days') as this_week,
                   count(*) as open
              from duties.duty
            """;
    private static final String IN_UNIT = """
             where state = 'OPEN' and label_id = any (:labels::int[]) and unit_id = :of
               and municipality_id = :municipality and dossier_id <> all (:blockedDossiers::uuid[])
            """;
    private static final String OWN = """
             where state = 'OPEN' and owner_id = :of and (label_id = any (:labels::int[]) or dossier_id = any (:named::uuid[]))
               and municipality_id = :municipality and dossier_id <> all (:blockedDossiers::uuid[])
            """;
    private static final String PAGE = """
               and (sort_at, id) > (:dueAt, :duty)
             order by sort_at, id
             limit :limit
            """;
    private static final String PERSON = """
            select id, number, given_name, family_name, description, coalesce(birth_date, expected_on) as birth_date, sex,
                   case when protection = 'NONE' then street end as street, case when protection = 'NONE' then town end as town,
                   residence, protection, status, in_register, identified_as, mother_id
              from people.person
            """;
    private static final String MAY_BE_SEEN = """
            municipality_id = :municipality and protection = 'NONE' and id <> all (:blockedPersons::uuid[])
               and (in_register or label_ids && :labels::int[] or id in (select p.person_id from access.dossier_person p where p.dossier_id = any (:named::uuid[])))
            """;
    private static final String BEGINS = """
            (select id, name_norm
               from people.person
              where name_norm >= :from and name_norm < :to and identified_as is null and %1$s
              order by name_norm, id
              limit :most)
            union
            (select id, name_norm
               from people.person
              where family_norm >= :from and family_norm < :to and identified_as is null and %1$s
              order by family_norm, id
              limit :most)
            order by 2, 1
            limit :most
            """.formatted(MAY_BE_SEEN);
    private static final String LIKE = """
            select id
              from people.person
             where name_norm %%> :name and identified_as is null and %s
             order by word_similarity(:name, name_norm) desc, name_norm, id
             limit :most
            """.formatted(MAY_BE_SEEN);
    private static final String LAST = new String(Character.toChars(Character.MAX_CODE_POINT));
    private static final int MOST = 50;

    private ByHand() {}

    static int unitWorklist(JdbcClient db, Someone who, int limit) {
        int rows = page(seenBy(db.sql(DUTY + IN_UNIT + PAGE), who).param("of", who.unit()), limit);
        return rows
                + seenBy(db.sql(COUNTS + IN_UNIT), who)
                        .param("of", who.unit())
                        .query((row, n) -> row.getInt("open"))
                        .single();
    }

    static int ownWorklist(JdbcClient db, Someone who, int limit) {
        return page(seenBy(db.sql(DUTY + OWN + PAGE), who).param("of", who.user()), limit);
    }

    static int byNumber(JdbcClient db, Someone who, String number) {
        return seenBy(db.sql(PERSON + " where number = :number and " + MAY_BE_SEEN), who)
                .param("number", number)
                .query(Floor::columns)
                .list()
                .size();
    }

    static int byPrefix(JdbcClient db, Someone who, String name) {
        return among(db, who, beginning(db, who, name));
    }

    static int misspelled(JdbcClient db, Someone who, String name) {
        UUID[] beginning = beginning(db, who, name);
        if (beginning.length > 0) return among(db, who, beginning);
        return among(
                db,
                who,
                seenBy(db.sql(LIKE), who)
                        .param("name", folded(name))
                        .param("most", MOST)
                        .query(UUID.class)
                        .list()
                        .toArray(UUID[]::new));
    }

    /** The row that the product leaves in the log. */
    static void note(JdbcClient db, Someone who, String action) {
        db.sql("""
                insert into audit.entry (user_id, municipality_id, dossier_id, person_id, action, outcome, detail)
                values (:user, :municipality, null, null, :action, 'FOUND', '')
                """)
                .param("user", who.user())
                .param("municipality", who.municipality())
                .param("action", action)
                .update();
    }

    private static UUID[] beginning(JdbcClient db, Someone who, String name) {
        return seenBy(db.sql(BEGINS), who)
                .param("from", folded(name))
                .param("to", folded(name) + LAST)
                .param("most", MOST)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list()
                .toArray(UUID[]::new);
    }

    private static int among(JdbcClient db, Someone who, UUID[] ids) {
        return seenBy(
                        db.sql(PERSON + " where id = any (:ids::uuid[]) and " + MAY_BE_SEEN
                                + " order by family_norm, given_name, id"),
                        who)
                .param("ids", ids)
                .query(Floor::columns)
                .list()
                .size();
    }

    private static int page(StatementSpec asked, int limit) {
        return asked.param("dueAt", OffsetDateTime.MIN)
                .param("duty", new UUID(0, 0))
                .param("limit", limit)
                .query(Floor::columns)
                .list()
                .size();
    }

    private static StatementSpec seenBy(StatementSpec asked, Someone who) {
        return asked.param("municipality", who.municipality())
                .param("labels", who.labels())
                .param("named", who.named())
                .param("blockedPersons", who.blockedPersons())
                .param("blockedDossiers", who.blockedDossiers());
    }

    private static String folded(String name) {
        return name.toLowerCase(java.util.Locale.ROOT)
                .replace('å', 'a')
                .replace('ä', 'a')
                .replace('ö', 'o')
                .replace('é', 'e');
    }
}
