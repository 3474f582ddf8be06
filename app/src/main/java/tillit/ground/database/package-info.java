/**
 * Where everything is kept: the embedded PostgreSQL server of a small installation, or an outside one, and the pools of
 * connections, one for each role. Promises that what was committed is on disk, that only those with the password come in,
 * and that nothing but migrations ever runs as the owner. Knows no table.
 */
@NullMarked
@ApplicationModule(
        id = "database",
        allowedDependencies = {})
package tillit.ground.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
