package tillit.ground.notices;

/** A message was not taken. It says what went wrong in a word of ours or a class's name, and never to whom or why in the other's words. */
final class CannotSend extends Exception {

    private final String fault;

    CannotSend(String fault) {
        super(fault);
        this.fault = fault.replaceAll("[^A-Za-z0-9_-]", "-");
    }

    String fault() {
        return fault;
    }
}
