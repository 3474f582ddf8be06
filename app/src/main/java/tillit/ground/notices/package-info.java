/**
 * What goes out of the house: that something waits, how pressing it is and where one signs in; and who is on call when the office is closed.
 *
 * <p>A room above says what somebody must hear of ({@link tillit.ground.notices.MustHear}), asked in that person's name. How and when they are told
 * they choose themselves. Governed by OSL (2009:400) 26 kap. 1 §: nothing about anybody leaves the house; and SoL (2025:400) 20 kap. 1 § asks that
 * whether a child needs protection is judged at once, at night too.
 * <p>Promises that nobody hears of the same thing twice, that what is so no longer is not told, and that no mail, text message or log line holds a
 * name, a number or what a thing is about. Knows no case and no report.
 */
@NullMarked
@ApplicationModule(
        id = "notices",
        allowedDependencies = {"law", "access", "audit", "page"})
package tillit.ground.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
