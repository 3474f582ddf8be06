package tillit.ground.page;

import org.jspecify.annotations.Nullable;

/**
 * The part of a long list that a page shows.
 *
 * @param first the number of the first row shown, from 1; 0 when there is none
 * @param last the number of the last row shown
 * @param all how many rows the reader may see
 * @param previous the address of the page before, or null
 * @param next the address of the page after, or null
 */
public record Stretch(
        int first,
        int last,
        int all,
        @Nullable String previous,
        @Nullable String next) {

    boolean divided() {
        return previous != null || next != null;
    }
}
