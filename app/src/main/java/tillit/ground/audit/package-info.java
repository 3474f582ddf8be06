/**
 * What happened and who looked. Every act, every reading of a person's file, every search with or without hits and every
 * refused attempt leaves a row in the same transaction, or nothing is done or shown.
 *
 * <p>Governed by lag (2001:454) om behandling av personuppgifter inom socialtjänsten, 10 § (access is documented and can be
 * checked). Promises that the application can add rows in the name of the one who is signed in and can neither change,
 * remove nor read them at large; and that what is changed about who may see is looked at by somebody else. Knows ids, never names, numbers or texts, and no room above; it stands on {@code access},
 * whose scope says in whose name a row is added, and listens to who comes in at the door.
 */
@NullMarked
@ApplicationModule(
        id = "audit",
        allowedDependencies = {"law", "access"})
package tillit.ground.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
