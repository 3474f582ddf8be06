/**
 * Who somebody is: numbers, names, families, protected identity, and those nobody can name yet.
 *
 * <p>Governed by OSL (2009:400) 21 and 22 kap. and folkbokföringslagen (1991:481) on protected registration, by the ordinance (2001:637) 15 §,
 * which lets a handler search on name and number only, and by 18 § folkbokföringslagen on numbers. Promises that nobody is matched without a
 * human's yes, that a number is never corrected by itself, that a protected person looks like an unknown one to those who may not meet
 * them, and that every search and every reading leaves a row in the log. Knows no case and no report.
 */
@NullMarked
@ApplicationModule(
        id = "people",
        allowedDependencies = {"law", "access", "audit"})
package tillit.ground.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
