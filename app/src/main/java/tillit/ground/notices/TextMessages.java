package tillit.ground.notices;

/** Sends text messages. */
interface TextMessages {

    /** Whether there is a gateway to send them by. */
    boolean areThere();

    /** @param to a number as E.164 writes it @throws CannotSend if the gateway did not take it */
    void send(String to, String text) throws CannotSend;
}
