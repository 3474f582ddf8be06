package tillit.casework.intake;

/**
 * What one wants to see of an inbox; each part that is chosen narrows it.
 *
 * @param unassessed a signed protection assessment is missing for somebody in the report
 * @param violence violence is suspected
 * @param several it is about more than one
 * @param maybeDuplicate another open report in the unit is about the same person
 * @param unidentified nobody knows who somebody in it is
 * @param unread nobody in the unit has opened it
 */
public record InboxFilter(
        boolean unassessed,
        boolean violence,
        boolean several,
        boolean maybeDuplicate,
        boolean unidentified,
        boolean unread,
        Whose whose) {

    /** Whose reports. */
    public enum Whose {
        ALL,
        MINE,
        NOBODYS
    }

    /** Everything. */
    public static InboxFilter all() {
        return new InboxFilter(false, false, false, false, false, false, Whose.ALL);
    }
}
