/**
 * What is decided about somebody, what it grants, and whether that is carried out.
 *
 * <p>Governed by förvaltningslagen (2017:900) 25, 31-34 and 37-46 §§, socialtjänstlagen (2025:400) 3, 14, 21, 30, 34 and 35 kap., before July 2025 by (2001:453),
 * and LVU (1990:52) 14 §. Promises that nothing is decided without a mandate, without reasons, by somebody with a conflict of interest, or about a child who is
 * not to be seen in it; that what is missing is said at once; that what is decided never changes; and that what is granted is counted until it is
 * carried out, and ends by a decision with a result. What may be decided is {@code law/decisions}. Knows cases and investigations; knows no report and no home.
 */
@NullMarked
@ApplicationModule(
        id = "decision",
        allowedDependencies = {
            "law",
            "access",
            "audit",
            "forms",
            "mandate",
            "duties",
            "page",
            "people",
            "letters",
            "dispatch",
            "cases",
            "printout",
            "investigation",
            "letters",
            "dispatch"
        })
package tillit.casework.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
