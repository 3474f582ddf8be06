package tillit.casework.intake;

/** How a report came. */
public enum Channel {
    PHONE,
    VISIT,
    LETTER,
    /** Ordinary e-mail. */
    MAIL,
    /** Safe digital communication between authorities. */
    SECURE_MESSAGE,
    FAX,
    /** An e-service that people sign in to. */
    E_SERVICE,
    /** A form that asks for no sign-in. */
    WEB_FORM,
    CHAT,
    /** Another system, straight to ours. */
    API
}
