package tillit.casework.away;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where copies lie that are made by themselves, and how often. All of it is ours, none of it the law's.
 *
 * @param folder where they are put, in a folder for each municipality; readable by the service's user only
 * @param key the file with what opens the sealed passphrases; made when the first is kept
 * @param every how long after a copy the next one is made
 * @param keep how many of a unit lie there beside the last one
 * @param lateAfter how old a copy may be before those who lead the unit and the administrators are told
 */
@ConfigurationProperties("tillit.away")
record AwayProperties(
        @DefaultValue("away") Path folder,
        @DefaultValue("away.key") Path key,
        @DefaultValue("1h") Duration every,
        @DefaultValue("24") int keep,
        @DefaultValue("3h") Duration lateAfter) {

    AwayProperties {
        folder = folder.toAbsolutePath().normalize();
        key = key.toAbsolutePath().normalize();
        if (every.isNegative() || every.isZero()) throw new IllegalArgumentException("tillit.away.every");
        if (keep < 1) throw new IllegalArgumentException("tillit.away.keep");
    }
}
