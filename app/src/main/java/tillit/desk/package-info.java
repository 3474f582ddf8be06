/**
 * The front desk: what stands around every page, and the page one begins the day with. Governed by nothing of its own; what it
 * shows is owed by the rooms it asks. Promises that the shortest clock stands first, that a number in the menu counts only what
 * its reader may see, and that an empty day says how one knows that it is empty. Knows no statute and keeps no data.
 */
@NullMarked
@ApplicationModule(
        id = "desk",
        allowedDependencies = {
            "law",
            "access",
            "audit",
            "mandate",
            "forms",
            "people",
            "page",
            "views",
            "duties",
            "cases",
            "dispatch",
            "files",
            "journal",
            "reminders",
            "intake",
            "reporting",
            "pulse",
            "notices",
            "away"
        })
package tillit.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
