/**
 * Interventions without needs assessment (insatser utan individuell behovsprövning): what the board offers to everybody whom it is for, and how many came. It opens no file, and nobody is named.
 *
 * <p>Governed by socialtjänstlagen (2025:400) 11 kap. 5–6 §§, 14 kap. 3–5 §§, 19 kap. 1 § and 21 kap. 2 §. Promises that no person can be recorded here, that
 * what has been counted is put right and never written over, and that nothing is offered that the law keeps out. Knows no case and no person.
 */
@NullMarked
@ApplicationModule(
        id = "openaccess",
        allowedDependencies = {"law", "access", "audit", "page", "people"})
package tillit.casework.openaccess;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
