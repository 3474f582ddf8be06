package tillit.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tillit.bench.Overheard.Parameter;

/**
 * The product's statements as they would have to be written without the guarantee: each table with its policies' conditions, each function that looks in
 * somebody's name with its body. One condition forgotten, and the wrong person reads; that is what the guarantee is for.
 */
final class ByHand {

    private static final String DOSSIER_IS_SEEN = """
            municipality_id = {municipality}::smallint and %1$s <> all ({blockedDossiers}::uuid[]) and (label_id = any ({labels}::int[]) or %1$s = any ({named}::uuid[]))""";
    private static final String PERSON_IS_SEEN = """
            municipality_id = {municipality}::smallint and protection = 'NONE' and id <> all ({blockedPersons}::uuid[])
            and (in_register or label_ids && {labels}::int[] or id = any ({namedPersons}::uuid[]))""";
    private static final String NAME_IS_SEEN = """
            municipality_id = {municipality}::smallint and exists (select 1 from people.person a where a.id = person_id and %s)
            and (label_id = any ({labels}::int[]) or exists (select 1 from access.dossier_person x
                  where x.person_id = known_as.person_id and x.dossier_id = any ({named}::uuid[]) and x.label_id = known_as.label_id))""".formatted(
            PERSON_IS_SEEN.replace("municipality_id", "a.municipality_id").replace(" id ", " a.id "));
    private static final String RELATION_IS_SEEN = """
            municipality_id = {municipality}::smallint and (dossier_id is null or %s)
            and exists (select 1 from people.person a where a.id = person_id and a.protection = 'NONE' and a.id <> all ({blockedPersons}::uuid[]))
            and exists (select 1 from people.person b where b.id = relative_id and b.protection = 'NONE' and b.id <> all ({blockedPersons}::uuid[]))""".formatted(DOSSIER_IS_SEEN.formatted("dossier_id"));
    private static final String OWN_MUNICIPALITY = "municipality_id = {municipality}::smallint";

    private static final Pattern TABLE = Pattern.compile(
            "\\b(from|join)\\s+((?:access|people|duties|intake|cases|investigation|decision|dispatch|journal)\\.(\\w+))(?!\\w*\\()(\\s+(?:as\\s+)?(?!where|order|join|on|group|limit)\\w+)?");
    private static final Pattern HOLE = Pattern.compile("\\?|\\{(\\w+)}");

    private final Someone who;

    ByHand(Someone who) {
        this.who = who;
    }

    Overheard written(Overheard by) {
        String sql = inlined(by.sql());
        Matcher table = TABLE.matcher(sql);
        sql = table.replaceAll(found -> Matcher.quoteReplacement("%s (select * from %s where %s) %s"
                .formatted(
                        found.group(1),
                        found.group(2),
                        isSeen(found.group(2)),
                        found.group(4) == null ? found.group(3) : found.group(4))));
        return filled(sql, by.parameters());
    }

    private static String inlined(String sql) {
        return sql.replace("(select access.my_labels())", "{labels}")
                .replace("access.my_municipality()", "{municipality}::smallint")
                .replace("access.me()", "{me}")
                .replace(
                        "access.label_of(?, ?)",
                        "(select l.id from access.label l where l.unit_id = {1} and l.class = {2})")
                .replace("people.find_by_name(?, ?) as id", """
                        (select found.id from (
                            (select p.id, p.name_norm, word_similarity({1}, p.name_norm) likeness from people.person p
                              where p.name_norm %> {1} and p.identified_as is null order by 3 desc, p.name_norm, p.id limit {2})
                            union all
                            (select p.id, k.name_norm, word_similarity({1}, k.name_norm) from people.known_as k join people.person p on p.id = k.person_id
                              where k.name_norm %> {1} and not p.in_register and p.identified_as is null order by 3 desc, k.name_norm, p.id limit {2})) found
                          group by found.id order by max(found.likeness) desc, min(found.name_norm), found.id limit {2}) as id""")
                .replace("audit.looked_in(?, ?)", """
                        (select e.at, e.user_id, e.action, e.outcome from audit.entry e
                          where e.dossier_id = {1} and e.municipality_id = {municipality}::smallint and e.at < now() + interval '1 day'
                          order by e.at desc limit {2}) as looked""")
                .replace("investigation.running(?)", """
                        (select i.id, i.dossier_id, i.opened_at from investigation.investigation i
                          where i.person_id = {1} and i.closed_at is null order by i.opened_at, i.id limit 1) as running""");
    }

    private static String isSeen(String table) {
        return switch (table) {
            case "access.unit", "access.label", "access.user_account", "access.unit_member" -> OWN_MUNICIPALITY;
            case "access.dossier" -> DOSSIER_IS_SEEN.formatted("id");
            case "people.person" -> PERSON_IS_SEEN;
            case "people.known_as" -> NAME_IS_SEEN;
            case "people.relation" -> RELATION_IS_SEEN;
            default -> DOSSIER_IS_SEEN.formatted("dossier_id");
        };
    }

    /** Every {name} becomes a parameter of the one who asks, every {1} the first parameter of the statement, every ? the next one. */
    private Overheard filled(String sql, List<Parameter> given) {
        List<Parameter> parameters = new ArrayList<>();
        int[] next = {0};
        String written = HOLE.matcher(sql).replaceAll(hole -> {
            String name = hole.group(1);
            if (name == null) parameters.add(given.get(next[0]++));
            else if (Character.isDigit(name.charAt(0))) parameters.add(given.get(Integer.parseInt(name) - 1));
            else parameters.add(Parameter.of(who.known(name)));
            return "?";
        });
        return new Overheard(written, parameters);
    }

    /** The same for a whole piece of work, which enters nowhere, and leaves a row in the log only if it is asked to. */
    List<Overheard> written(List<Overheard> work, boolean withLog) {
        return work.stream()
                .filter(statement -> !statement.isEntering() && (withLog || !statement.isNoting()))
                .map(this::written)
                .toList();
    }
}
