package tillit.ground.page;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** The texts, for tests that start no house. */
public final class Wordings {

    private Wordings() {}

    /** In Swedish, at that moment. */
    public static Wording swedish(Instant now) {
        return new Texts(Clock.fixed(now, ZoneOffset.UTC)).in(Language.SV);
    }
}
