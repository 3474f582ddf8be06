package tillit.ground.notices;

/** No gateway is configured: what somebody must hear of stands in the product, and the page says so. */
record NoTextMessages() implements TextMessages {

    @Override
    public boolean areThere() {
        return false;
    }

    @Override
    public void send(String to, String text) throws CannotSend {
        throw new CannotSend("not-configured");
    }
}
