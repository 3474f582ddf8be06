/**
 * The form in which anybody tells the social services that they are worried about somebody, without signing in, and comes back with a code.
 *
 * <p>Governed by socialtjänstlagen (2025:400) 19 kap. 1–2 §§ on who must and who may report, förvaltningslagen (2017:900) 6–8 §§ on help and being
 * within reach, and lag (2018:1937) on accessible digital services. Promises: danger comes first; no word that is typed stands in an address, a
 * cookie or a log, or is lost by a fault; a receipt is given when the report stands in a named unit's queue and never before. Knows nothing of what
 * becomes of a report.
 */
@NullMarked
@ApplicationModule(
        id = "reporting",
        allowedDependencies = {"law", "access", "audit", "page", "files", "intake"})
package tillit.open.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
