/**
 * What is being found out about somebody: its plan, what is collected, what it means and what is proposed, until it is closed.
 *
 * <p>Governed by socialtjänstlagen (2025:400) 14 kap. 2 § and 20 kap. 3-5 §§, before July 2025 by 11 kap. 1-2 §§ of (2001:453). Promises that an
 * investigation is opened by a decision, lives in a case and has its time from the day of that decision; and that whoever receives a new
 * report is told, by id, that one runs. Those whom
 * it concerns are told, or it is written down why not yet, and the parties read and answer before it is decided. What is written is not lost and not written
 * over, what is signed does not change, and none ends without its signed document. Knows cases; knows no report and no decision but its own extension.
 */
@NullMarked
@ApplicationModule(
        id = "investigation",
        allowedDependencies = {
            "law",
            "access",
            "audit",
            "forms",
            "mandate",
            "duties",
            "page",
            "people",
            "cases",
            "printout",
            "letters",
            "dispatch"
        })
package tillit.casework.investigation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
