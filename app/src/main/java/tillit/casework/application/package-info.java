/**
 * Somebody applies for help (ansökan): what is asked for, the investigation that it opens at once, that a party is told when the decision is delayed, the request
 * that it be decided, and the decision that answers it.
 *
 * <p>Governed by socialtjänstlagen (2025:400) 11 kap. 1 §, 14 kap. 2 § and 20 kap. 2 §, before July 2025 by 11 kap. 1 § of (2001:453); förvaltningslagen (2017:900)
 * 9-13 and 19-20 §§. Promises that an application leads to an investigation and to no preliminary assessment, that none is lost behind an investigation that is
 * closed, and that what the applicant wrote is kept as it came. Decides nothing about what is granted: a decision does.
 */
@NullMarked
@ApplicationModule(
        id = "application",
        allowedDependencies = {
            "law",
            "access",
            "audit",
            "page",
            "people",
            "duties",
            "mandate",
            "cases",
            "investigation",
            "decision",
            "letters",
            "dispatch",
            "printout"
        })
package tillit.casework.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
