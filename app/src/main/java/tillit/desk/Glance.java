package tillit.desk;

import java.util.Locale;

/**
 * What somebody has before them, in numbers: of what they may see, and nothing of what it is.
 *
 * @param waiting reports in the inboxes of their units
 * @param unread those of them that nobody in the unit has opened
 * @param mine what they owe themselves
 * @param mark another one when anything has changed in the lists they see; it says nothing to anybody else
 */
record Glance(int waiting, int unread, int mine, String mark) {

    /** As the browser reads it. */
    String json() {
        return String.format(Locale.ROOT, "{\"waiting\":%d,\"unread\":%d,\"mine\":%d}", waiting, unread, mine);
    }
}
