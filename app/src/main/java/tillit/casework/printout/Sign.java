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
        /** The street where somebody lives, without the house. */
        STREET,
        /** A brother or sister whom the recipient does not have the custody of. */
        SIBLING,
        /** A telephone number or a mail address: whose it is, nobody can see from it. */
        CONTACT,
        /** A page that is a picture, or has one: nobody but a human can read it. */
        PICTURE,
        /** The words of whoever reported a concern, by which one may know who that is. OSL 26 kap. 5 §. */
        REPORT;

        /** Whether a human may let it stand. What endangers somebody never leaves. */
        boolean mayStand() {
            return this != HIDDEN_ADDRESS && this != PROTECTED_NAME;
        }

        /** Whether it is known where it stands, so that it can be made unreadable. */
        boolean isSpot() {
            return this != HIDDEN_ADDRESS && this != PICTURE && this != REPORT;
        }

        /** Whether it tells of the one it was looked for wherever it stands: a street stands in a letterhead, too, and a telephone is anybody's. */
        boolean isSure() {
            return this == NUMBER || this == ADDRESS || this == PROTECTED_NAME || this == SIBLING;
        }
    }

    private static final String GAP = "[\\s\\u00a0\\u202f()/\\u2010-\\u2015-]{0,3}";

    /** A telephone number, with its country or without; not the end of a longer number, nor of a day. */
    private static final Pattern TELEPHONE = Pattern.compile("(?<!\\d)(?<!\\d[-/])(?:(?:\\+|00)[1-9](?:" + GAP
            + "\\d){7,13}|0[1-9](?:" + GAP + "\\d){5,9}|07\\d(?:\\.\\d{2,3}){2,4})(?!\\d)");

    private static final Pattern MAIL = Pattern.compile(
            "(?iu)[\\p{L}\\d._%+-]+\\s*(?:@|[(\\[]\\s*at\\s*[)\\]])\\s*[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+");

    static final Sign TELEPHONES = new Sign(Kind.CONTACT, "", TELEPHONE);
    static final Sign MAILS = new Sign(Kind.CONTACT, "", MAIL);

    /** Shows what it tells, and not of whom. */
    @Override
    public String toString() {
        return "Sign[" + kind + "]";
    }
}
