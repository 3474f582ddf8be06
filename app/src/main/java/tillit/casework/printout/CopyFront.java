package tillit.casework.printout;

/**
 * What the front page of a copy says.
 *
 * @param to whom it is for
 * @param isShortened whether something has been left out or made unreadable
 */
record CopyFront(String to, boolean isShortened) {

    /** Shows nothing: a name is no part of a log. */
    @Override
    public String toString() {
        return "CopyFront[]";
    }
}
