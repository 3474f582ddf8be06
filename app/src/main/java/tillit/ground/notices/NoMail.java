package tillit.ground.notices;

/** No server is configured: what somebody must hear of stands in the product, and the page says so. */
record NoMail() implements Postman {

    @Override
    public boolean isThere() {
        return false;
    }

    @Override
    public void send(String to, String subject, String text, String id) throws CannotSend {
        throw new CannotSend("not-configured");
    }
}
