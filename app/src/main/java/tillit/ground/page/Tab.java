package tillit.ground.page;

import org.jspecify.annotations.Nullable;

/**
 * A tab: a link to a page of its own.
 *
 * @param count how many things there are, or null where nothing is counted
 */
public record Tab(String label, String address, @Nullable Integer count) {

    /** A tab where nothing is counted. */
    public Tab(String label, String address) {
        this(label, address, null);
    }
}
