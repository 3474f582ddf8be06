package tillit.ground.page;

import java.util.List;

/**
 * One's own views of a list, as short cuts above it.
 *
 * @param all where the whole list stands, whatever it opens with
 * @param keep where the present choice is kept under a name
 * @param gone that a view means nothing any more, in a sentence; mostly empty
 */
public record MyViews(List<Chip> chips, String all, String keep, String gone) {

    public MyViews {
        chips = List.copyOf(chips);
    }

    /** A view. @param shown whether the list shows just that */
    public record Chip(String label, String address, boolean shown) {}
}
