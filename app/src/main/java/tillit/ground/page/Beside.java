package tillit.ground.page;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a room shows beside a matter that is another room's: a case, a report. The room that has the page knows nothing of what stands there; a room that has
 * something makes a bean of this.
 */
public interface Beside {

    /** For the one who opens the page of that matter; empty where there is nothing to say. To ask is to open it. */
    Optional<Section> of(UUID matter, Wording wording);

    /**
     * A section beside the page.
     *
     * @param id its place on the page
     * @param links where more is done, by their words
     */
    record Section(String id, String title, List<Line> lines, List<Link> links) {
        public Section {
            lines = List.copyOf(lines);
            links = List.copyOf(links);
        }
    }

    /**
     * A line in it.
     *
     * @param title as a link where there is an address, otherwise as words
     * @param address may be empty
     * @param words below it; may be empty
     * @param acts what can be done with it at once: addresses that a form is sent to, by the words on its button
     */
    record Line(String title, String address, String words, List<Link> acts) {
        public Line {
            acts = List.copyOf(acts);
        }
    }

    /** @param address where it leads, or a form is sent @param label its words */
    record Link(String address, String label) {}
}
