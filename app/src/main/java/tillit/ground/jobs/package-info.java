/**
 * What no person starts: the plan of recurring jobs, kept on disk for the whole cluster.
 *
 * <p>A room that has something to do by itself makes a bean of type {@code RecurringTask}; this room finds it and runs it on the jobs' role.
 * <p>No statute governs it; FL (2017:900) 9 § asks that matters are handled without needless delay.
 * <p>Promises that a job runs on one machine at a time, goes on after a kill or an outage, and sees only what its narrow role may see.
 * <p>Knows no room, and no room knows it.
 */
@NullMarked
@ApplicationModule(
        id = "jobs",
        allowedDependencies = {})
package tillit.ground.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
