package tillit.ground.people;

/** Legal sex (juridiskt kön), as the number tells it. */
public enum Sex {
    FEMALE,
    MALE;

    /** The digit before the last is odd for a man and even for a woman. */
    static Sex ofDigit(char digit) {
        return (digit - '0') % 2 == 0 ? FEMALE : MALE;
    }
}
