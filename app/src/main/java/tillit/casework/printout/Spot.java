package tillit.casework.printout;

/**
 * Where something stands that tells of another.
 *
 * @param before some words before it; empty where it is not shown where it stands
 * @param words what stands there
 * @param after some words after it
 * @param isBound whether it stands in what is bound in, where nothing can be made unreadable
 */
record Spot(Sign sign, String before, String words, String after, boolean isBound) {

    /** Shows what it tells only. */
    @Override
    public String toString() {
        return "Spot[" + sign.kind() + "]";
    }
}
