package tillit.ground.notices;

/** On which way somebody is told outside the product. */
public enum Way {
    MAIL,
    /** A text message to a mobile telephone. */
    SMS
}
