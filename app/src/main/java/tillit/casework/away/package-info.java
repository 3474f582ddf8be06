/**
 * When Tillit is away: a locked copy of what a unit must know today, and forms to write on by hand.
 *
 * <p>Governed by FL (2017:900) 9 § and socialtjänstlagen (2025:400): what is owed to a child is owed also when the machines stand still; OSL
 * (2009:400) 26 kap. and dataskyddsförordningen art. 32 on what is kept outside. Promises that a copy holds nothing that its maker may not see, and no
 * address of anybody protected, that nobody opens it without the passphrase, and that it stands in the log of each dossier that is in it. The passphrase
 * of a copy made by hand is kept nowhere; that of the hourly ones lies sealed with a key that is not in the database. Does not know where a copy is taken.
 */
@NullMarked
@ApplicationModule(
        id = "away",
        allowedDependencies = {
            "law", "access", "audit", "page", "letters", "people", "duties", "cases", "intake", "journal"
        })
package tillit.casework.away;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
