/**
 * What has been granted is commissioned from somebody who carries it out (beställning hos en utförare): what they are told, that they answer, what they tell, and
 * that they see nothing of it any more when it is done.
 *
 * <p>Governed by socialtjänstlagen (2025:400) 34 kap. 1 §, by which what is granted and not carried out is reported, and offentlighets- och sekretesslagen (2009:400)
 * 10 kap. 2 § and 26 kap. 1 §, by which they are told what they need and no more. Promises that a provider is handed the parts that somebody chose and nothing of
 * the file; that what is not answered by its day is seen; that what a provider tells is read by somebody; and that a commission ends with its measure. Knows
 * measures; no decision knows who carries it out.
 */
@NullMarked
@ApplicationModule(
        id = "commission",
        allowedDependencies = {"law", "access", "audit", "page", "people", "duties", "cases", "printout", "decision"})
package tillit.casework.commission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
