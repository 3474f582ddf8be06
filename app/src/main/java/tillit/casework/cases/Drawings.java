package tillit.casework.cases;

import java.util.ArrayList;
import java.util.List;
import tillit.casework.cases.FamilyView.Box;
import tillit.casework.cases.FamilyView.Drawing;
import tillit.casework.cases.FamilyView.Kin;

/** Draws the people around a child: those who answer for it above, the child in the middle, the others below, three in a row. */
final class Drawings {

    static final int WIDTH = 224;
    static final int HEIGHT = 64;

    private static final int ROW = 3;
    private static final int GAP = 16;
    private static final int BETWEEN = 40;
    private static final int LONGEST = 24;

    private Drawings() {}

    static Drawing of(Kin child, List<Kin> above, List<Kin> below) {
        List<Box> boxes = new ArrayList<>();
        int y = rows(above, GAP, boxes);
        boxes.add(box(child, GAP + WIDTH + GAP, y, "child"));
        y = rows(below, y + HEIGHT + BETWEEN, boxes);
        return new Drawing(y, boxes);
    }

    /** @return where the next row begins */
    private static int rows(List<Kin> people, int from, List<Box> boxes) {
        int y = from;
        for (int first = 0; first < people.size(); first += ROW) {
            List<Kin> row = people.subList(first, Math.min(people.size(), first + ROW));
            int x = GAP + (ROW - row.size()) * (WIDTH + GAP) / 2;
            for (Kin kin : row) {
                boxes.add(box(kin, x, y, kin.hidden() ? "secret" : ""));
                x += WIDTH + GAP;
            }
            y += HEIGHT + BETWEEN;
        }
        return y;
    }

    private static Box box(Kin kin, int x, int y, String kind) {
        return new Box(x, y, shortened(kin.name()), shortened(kin.what()), kind);
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…";
    }
}
