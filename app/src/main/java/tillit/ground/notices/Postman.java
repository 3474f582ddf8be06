package tillit.ground.notices;

/** Sends mails. */
interface Postman {

    /** Whether there is a server to send them by. */
    boolean isThere();

    /** @param id the same again for the same mail, so that a mailbox may know it again @throws CannotSend if no server took it */
    void send(String to, String subject, String text, String id) throws CannotSend;
}
