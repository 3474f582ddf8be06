package tillit.ground.pulse;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tillit.ground.access.UnitId;
import tillit.ground.access.UserId;

/** Wakes those who asked for it when something has changed in their units or for themselves. Why they are woken, it does not know. */
@Component
public class Pulse {

    private final Map<String, Set<Watch>> watches = new ConcurrentHashMap<>();

    /** Somebody who is woken until it is closed. Closing once more does nothing. */
    public interface Watching extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Wakes from now on when something has changed in one of the units, or in what that user owes; now and then without any reason.
     *
     * @param woken must return at once and not throw: everybody else is woken by the same thread
     */
    public Watching watch(Collection<UnitId> units, UserId user, Runnable woken) {
        List<String> words = Stream.concat(
                        units.stream().map(unit -> "unit " + unit.value()), Stream.of("user " + user.value()))
                .distinct()
                .toList();
        Watch watch = new Watch(woken);
        words.forEach(word -> watches.compute(word, (_, known) -> {
            Set<Watch> all = known == null ? ConcurrentHashMap.newKeySet() : known;
            all.add(watch);
            return all;
        }));
        return () -> words.forEach(word -> watches.computeIfPresent(word, (_, known) -> {
            known.remove(watch);
            return known.isEmpty() ? null : known;
        }));
    }

    /** Something was said; whoever watches what it is about is woken. What nobody here watches stays a riddle. */
    void said(Saying saying) {
        watches.entrySet().stream()
                .filter(it -> saying.isAbout(it.getKey()))
                .findFirst()
                .ifPresent(it -> it.getValue().forEach(Watch::wake));
    }

    /** Nobody knows what was said while nobody heard. */
    void wakeEverybody() {
        watches.values().forEach(all -> all.forEach(Watch::wake));
    }

    /** Each is its own, also where two are woken to do the same. */
    private static final class Watch {

        private final Runnable woken;

        Watch(Runnable woken) {
            this.woken = woken;
        }

        void wake() {
            woken.run();
        }
    }
}
