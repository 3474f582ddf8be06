/**
 * Who may decide: the municipality's delegation order, by date.
 *
 * <p>Governed by 6 kap. 37-39 §§ and 7 kap. 5-7 §§ kommunallagen (2017:725), 30 kap. 6 § socialtjänstlagen (2025:400), and 16-18 §§ förvaltningslagen
 * (2017:900) on disqualification. Promises that a decision is judged by the order of its own day, that nobody decides without a row of an order, and that
 * an order gives nobody a power that the law keeps from them. Who may see is not its business; it knows no case.
 */
@NullMarked
@ApplicationModule(
        id = "mandate",
        allowedDependencies = {"law", "access", "audit"})
package tillit.ground.mandate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
