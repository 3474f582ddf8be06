package tillit.ground.notices;

/** A message was not taken. It says what went wrong in a word of ours or a class's name, and never to whom or why in the other's words. */
final class CannotSend extends Exception {

    private static final int LONGEST = 60; // as the database keeps it

    private final String fault;

    CannotSend(String fault) {
        super(fault);
        String kept = fault.isEmpty() ? "unknown" : fault.replaceAll("[^A-Za-z0-9_-]", "-");
        this.fault = kept.substring(0, Math.min(LONGEST, kept.length()));
    }

    String fault() {
        return fault;
    }
}
