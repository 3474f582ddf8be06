package tillit.casework.printout;

import java.util.List;

/** A part of a file in which something stands that tells of another, and about which a human has to say what is done. */
record Asked(Leaf leaf, List<Spot> spots) {

    Asked {
        spots = List.copyOf(spots);
    }

    /** What may be done with it. */
    boolean allows(Answer.What what) {
        return switch (what) {
            case LEFT_OUT -> true;
            case BLACKED -> spots.stream().allMatch(it -> it.sign().kind().isSpot() && !it.isBound());
            case STANDS -> spots.stream().allMatch(it -> it.sign().kind().mayStand());
        };
    }

    /** Shows the id only. */
    @Override
    public String toString() {
        return "Asked[" + leaf.id() + "]";
    }
}
