/**
 * What comes in (orosanmälan) until it is decided whether to open an investigation. A report is not a case: one report may
 * concern several children, each assessed and decided by itself, and several reports may lead to one case.
 *
 * <p>Governed by socialtjänstlagen (2025:400) 19 and 20 kap. and before July 2025 by 11 and 14 kap. of (2001:453); förvaltningslagen
 * (2017:900) 22 § says when a report has arrived. Promises: a receipt is given only for what stands in a named unit's queue; nobody
 * decides before a signed protection assessment; the text is never cut or changed; who reported is opened only with a reason. Knows no
 * page of another room, counts no days, and decides nothing about who may see.
 */
@NullMarked
@ApplicationModule(
        id = "intake",
        allowedDependencies = {
            "law",
            "access",
            "audit",
            "people",
            "duties",
            "mandate",
            "page",
            "views",
            "cases",
            "investigation",
            "files",
            "letters",
            "printout",
            "dispatch"
        })
package tillit.casework.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
