/**
 * Who may see: municipalities, units, people at work, and the dossiers that secrecy is decided for. Row-level security in
 * PostgreSQL decides for every statement; nothing outside this room does.
 *
 * <p>Governed by OSL (2009:400) 26 kap. 1 § and 8 kap., inner secrecy as JO reads it (710-2011), lag (2001:454) 10 §, and FL
 * (2017:900) 16-18 §§ on disqualification. Promises that what one may not see looks exactly like what does not exist. Knows
 * ids of persons, never who they are, and no case.
 */
@NullMarked
@ApplicationModule(
        id = "access",
        allowedDependencies = {"law", "page"})
package tillit.ground.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
