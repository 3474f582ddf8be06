package tillit.casework.commission;

/** Something that the provider is told, as it stood when it was told. */
record CommissionPart(What what, String words) {

    /** What it is; in this order it is read. */
    enum What {
        /** What is to be done and to what end. Always there. */
        TASK,
        /** What has been granted, in the words of the decision. */
        DECISION,
        NAME,
        NUMBER,
        ADDRESS,
        /** What else the provider must know. */
        OTHER,
        /** Whom the provider asks. Always there. */
        CONTACT
    }

    /** Shows what, and nothing of the words. */
    @Override
    public String toString() {
        return "CommissionPart[" + what + "]";
    }
}
