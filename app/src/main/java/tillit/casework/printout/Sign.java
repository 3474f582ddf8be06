package tillit.casework.printout;

import java.util.regex.Pattern;

/**
 * What tells in a text of somebody else than whom a copy is for.
 *
 * @param whom it tells of, as the reader calls them; empty where that is not known
 */
record Sign(Kind kind, String whom, Pattern pattern) {

    /** What it tells. */
    enum Kind {
        /** Where somebody protected lives. Only the database knows it, and nobody is shown where in the text it stands. */
        HIDDEN_ADDRESS,
        /** That somebody protected is there at all. */
        PROTECTED_NAME,
        NUMBER,
        ADDRESS,
        /** A brother or sister whom the recipient does not have the custody of. */
        SIBLING,
        /** A telephone number or a mail address: whose it is, nobody can see from it. */
        CONTACT,
        /** A page that is a picture: nobody but a human can read it. */
        PICTURE;

        /** Whether a human may let it stand. What endangers somebody never leaves. */
        boolean mayStand() {
            return this != HIDDEN_ADDRESS && this != PROTECTED_NAME;
        }

        /** Whether it is known where it stands, so that it can be made unreadable. */
        boolean isSpot() {
            return this != HIDDEN_ADDRESS && this != PICTURE;
        }
    }

    /** A telephone number, with its country or without; not a day, and not the beginning or the end of a longer number. */
    private static final Pattern TELEPHONE =
            Pattern.compile("(?<![\\d-])(?:\\+46[\\s()-]*\\d|0(?=[1-9]))(?:[\\s()–-]{0,2}\\d){6,10}(?![\\d-])");

    private static final Pattern MAIL = Pattern.compile("[\\p{L}\\d._%+-]+\\s*@\\s*[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+");

    static final Sign TELEPHONES = new Sign(Kind.CONTACT, "", TELEPHONE);
    static final Sign MAILS = new Sign(Kind.CONTACT, "", MAIL);

    /** Shows what it tells, and not of whom. */
    @Override
    public String toString() {
        return "Sign[" + kind + "]";
    }
}
