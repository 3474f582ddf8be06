package tillit.ground.access;

/** Something was asked in nobody's name that needs somebody to be signed in. */
public class NobodyEntered extends RuntimeException {
    NobodyEntered() {
        super("nobody is signed in");
    }
}
