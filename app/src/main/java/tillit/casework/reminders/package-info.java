/**
 * What somebody wants to be reminded of (påminnelse), and what somebody has put aside (undanlagt).
 *
 * <p>Governed by no statute: a reminder is a duty of a house rule, {@code law/rules/own-reminder.yaml}. Promises that a note is the writer's alone unless it is
 * shared, that it ends with the matter and with the right to it, and that nothing the law demands can be put aside. Does not know what a case or a report is.
 */
@NullMarked
@ApplicationModule(
        id = "reminders",
        allowedDependencies = {"law", "access", "audit", "page", "duties", "cases"})
package tillit.casework.reminders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
