package tillit.ground.duties;

/**
 * When something is due first in each dossier of a unit, as a part of another room's statement: the database can put a list of dossiers in the order
 * of their clocks only if it meets both in one statement, and no room names another's tables.
 */
public final class DueFirst {

    /**
     * Rows of {@code dossier_id} and {@code due_at}, one for each dossier of the unit {@code :unit} in which something is open for the one who asks;
     * {@code infinity} if nothing that is open has a fixed time. The index on what is open answers alone (docs/database.md).
     */
    public static final String IN_UNIT = """
            (select dossier_id, min(sort_at) as due_at
               from duties.duty
              where state = 'OPEN' and not quiet and unit_id = :unit and label_id = any ((select access.my_labels())::int[])
              group by dossier_id)""";

    private DueFirst() {}
}
