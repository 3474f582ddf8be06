/**
 * What must be asked, by version: forms as data.
 *
 * <p>The packed forms lie in {@code law/forms}; a municipality may put its own version in the place of one, without a developer and without a restart.
 * Governed by 14 kap. socialtjänstlagen (2025:400) on documentation: what has been asked and answered is never understood by another form than its own.
 * <p>Promises that every version that was ever used is still there, that what a rule of law wants answered can be neither taken away nor left, and
 * that all that is missing is told at once. Knows no case: a room above keeps the answers, with the form's id and number.
 */
@NullMarked
@ApplicationModule(
        id = "forms",
        allowedDependencies = {"law", "access", "audit", "page"})
package tillit.ground.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
