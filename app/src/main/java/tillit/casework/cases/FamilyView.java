package tillit.casework.cases;

import java.util.List;
import tillit.ground.page.Choice;
import tillit.ground.page.Mark;

/**
 * The people around the one whose case it is, in the reader's language: the same as a drawing and as lists.
 *
 * @param only for whom this view is made, in a sentence; empty on the page for those who work in the case
 * @param groups guardians, parents, siblings and so on, in the order in which they are read
 * @param ended those of the network who are no longer there
 * @param guardians for whom there is a view of what they may see
 */
record FamilyView(
        String address,
        CaseHead head,
        String only,
        Kin child,
        Drawing drawing,
        List<Group> groups,
        List<Kin> ended,
        List<For> guardians,
        List<Choice> parts) {

    /** Those who are the same to the child. */
    record Group(String title, List<Kin> people) {}

    /**
     * Somebody on the map.
     *
     * @param what what they are to the child
     * @param lines address, telephone, note: what may be shown of them
     * @param page their page in the register; empty where there is none
     * @param act where the network's row is marked or ended; empty for others
     */
    record Kin(
            String name,
            String what,
            List<String> lines,
            boolean hidden,
            List<Mark> marks,
            String page,
            String act,
            boolean onlyUs) {}

    /** The view for one of the guardians. */
    record For(String words, String address) {}

    /** The drawing, for those who see it; the lists say the same. @param height in its own units */
    record Drawing(int height, List<Box> boxes) {}

    /** Somebody in the drawing. @param kind {@code child}, {@code secret} or empty */
    record Box(int x, int y, String name, String what, String kind) {

        int middle() {
            return x + Drawings.WIDTH / 2;
        }

        int centre() {
            return y + Drawings.HEIGHT / 2;
        }
    }
}
