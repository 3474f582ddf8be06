/**
 * What the statutes say on a given day.
 *
 * <p>The folder {@code law/} at the top of the repository is read once: statutes, rules, decisions, the calendar and the ages, each with the days
 * between which it holds. One asks {@link tillit.ground.law.Law}: what does this act start, what does it fulfil, by when?
 * <p>Governed by the counting act (1930:173), the act on public holidays (1989:253) and by every act in {@code law/statutes}.
 * <p>Promise: what happened in 2024 is judged by the rules of 2024; faulty data is refused at the start, all faults at once.
 * <p>Knows no person, no case and no other room; it keeps no clock and stores nothing.
 */
@NullMarked
@ApplicationModule(
        id = "law",
        allowedDependencies = {})
package tillit.ground.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
