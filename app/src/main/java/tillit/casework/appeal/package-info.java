/**
 * What happens when somebody is not content with a decision (överklagande): when it came, whether in time, whether the decision is changed, when it goes to the
 * court, and what the court says.
 *
 * <p>Governed by förvaltningslagen (2017:900) 37-39 and 43-46 §§, förvaltningsprocesslagen (1971:291) 6 a §, and 35 kap. socialtjänstlagen (2025:400), before July
 * 2025 16 kap. (2001:453). Promises that only lateness is a ground on which we turn an appeal away, that nothing goes to the court before it is said whether it
 * came in time and whether the decision stands, and that no appeal ends without how and why. Knows decisions and letters; no decision knows of its appeals.
 */
@NullMarked
@ApplicationModule(
        id = "appeal",
        allowedDependencies = {
            "law",
            "access",
            "audit",
            "letters",
            "page",
            "people",
            "duties",
            "cases",
            "printout",
            "dispatch",
            "decision"
        })
package tillit.casework.appeal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
