/**
 * What is done against somebody's will, and how a court tests it: taking into care at once, care, and what follows with them.
 *
 * <p>Governed by lagen (1990:52) med särskilda bestämmelser om vård av unga. Promises that what lapses when a clock is missed is said before it does; that each
 * coercive measure begins by a decision and ends with a reason; that its way through the court is written down step by step, and no step is taken from where it
 * cannot be; and that the package for the court can be printed from the first day. Which day is the last is the law's to say, and that it is not settled after
 * 2026 is said too. Knows decisions; knows no home.
 */
@NullMarked
@ApplicationModule(
        id = "coercion",
        allowedDependencies = {
            "law",
            "access",
            "audit",
            "duties",
            "page",
            "people",
            "letters",
            "cases",
            "dispatch",
            "printout",
            "decision"
        })
package tillit.casework.coercion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
