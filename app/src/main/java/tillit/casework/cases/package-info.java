/**
 * A case: whose it is, who takes part in it, who carries it, and its time line.
 *
 * <p>Governed by socialtjänstlagen (2025:400) 14 kap. on documentation in a person's file. Promises that nobody has two open cases of one
 * kind where that can be seen, that a number is given without gaps and tells nobody how many there are, and that every reading leaves a row
 * in the log. Does not know that there are reports or investigations: these write their own line on the time line, by a key and ids.
 */
@NullMarked
@ApplicationModule(
        id = "cases",
        allowedDependencies = {"law", "access", "audit", "people", "duties", "page", "views"})
package tillit.casework.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
