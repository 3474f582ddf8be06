package tillit.ground.page;

/**
 * There is nothing here, or nothing that the reader may know of: the answer is the same, always and to the last byte. It
 * says nothing about what was asked for.
 */
public class Missing extends RuntimeException {

    public Missing() {
        super("missing", null, false, false);
    }
}
