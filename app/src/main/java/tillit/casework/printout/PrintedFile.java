package tillit.casework.printout;

import java.util.ArrayList;
import java.util.List;
import tillit.ground.page.Fact;

/**
 * A file as the template lays it out.
 *
 * @param front what the front page says of it
 * @param notices what its reader must know first
 * @param bound what is bound in, or not, with its checksum
 */
public record PrintedFile(
        String title,
        String kicker,
        String whom,
        List<Fact> front,
        List<Notice> notices,
        List<Chapter> chapters,
        List<Bound> bound) {

    /** The same under that heading, with what is said before everything else. */
    PrintedFile ledBy(String heading, Leaf first) {
        List<Chapter> led = new ArrayList<>();
        led.add(new Chapter("first", heading, List.of(first)));
        led.addAll(chapters);
        return new PrintedFile(heading, kicker, whom, front, notices, led, bound);
    }

    /** What must be known. @param lines what belongs to it, one by one */
    public record Notice(String title, String words, List<String> lines) {
        public Notice {
            lines = List.copyOf(lines);
        }

        /** One that says all in its words. */
        public Notice(String title, String words) {
            this(title, words, List.of());
        }
    }

    /** Leaves of one kind, oldest first. */
    public record Chapter(String anchor, String title, List<Leaf> leaves) {}

    /** A file that is bound in. @param page where it begins, or why it is not here */
    public record Bound(String name, String page, String size, String sha256) {}
}
