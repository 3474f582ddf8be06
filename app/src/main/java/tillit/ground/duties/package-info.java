/**
 * What is owed, by whom and by when; and in the end the proof that it was kept, or that it was not.
 *
 * <p>An act of any room starts, keeps, prolongs or makes void what {@code law} says on its day, in the same transaction ({@link tillit.ground.duties.Act}).
 * <p>Governed by every rule in {@code law/rules}; the days are counted by the act 1930:173. SoL (2025:400) 20 kap. and FL (2017:900) 9 § are why it exists.
 * <p>Promise: a duty always has a unit that owns it; one that was not kept in time is seen by the unit's manager, and nothing is deleted or written over.
 * <p>Knows what a duty is about only by an id: no case, no child, no report, and no room above.
 */
@NullMarked
@ApplicationModule(
        id = "duties",
        allowedDependencies = {"law", "access", "audit", "page"})
package tillit.ground.duties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
