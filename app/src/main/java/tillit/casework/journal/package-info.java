/**
 * The journal of a case: what happened, when it was written down, and who signed it; and the documents that lie in its file.
 *
 * <p>Governed by socialtjänstlagen (2025:400) 14 kap. 3-6 §§, before July 2025 by 11 kap. 5-6 §§ of (2001:453). Promises that what somebody writes
 * is on disk before the page says so, that no other save overwrites it, and that it is the writer's alone until it is signed; that a signed note never
 * changes, that a correction is a note of its own, and that a note that goes missing is found within a day. What was heard or seen and waits to be written down
 * is owed until it is signed (förvaltningslagen 27 §). Knows cases; knows no report and no
 * investigation.
 */
@NullMarked
@ApplicationModule(
        id = "journal",
        allowedDependencies = {"law", "access", "audit", "page", "files", "people", "duties", "cases", "printout"})
package tillit.casework.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
