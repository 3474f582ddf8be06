/**
 * Hears that something has changed in a unit or for somebody, in whichever process on the same database it was done, and wakes those who asked to
 * be woken. Governed by nothing of its own. Promises that whoever is woken learns nothing by it: what has changed, and whether the one who is
 * woken may know of it, must be asked of the rooms that have it, in the reader's own name; and that after a lost connection everybody is woken.
 * Knows no row and no person.
 */
@NullMarked
@ApplicationModule(
        id = "pulse",
        allowedDependencies = {"access"})
package tillit.ground.pulse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
