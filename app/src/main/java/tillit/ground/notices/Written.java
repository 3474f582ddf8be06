package tillit.ground.notices;

import java.util.regex.Pattern;

/** What somebody typed as their address, as it is sent to. It cannot be anything else than an address. */
record Written(String address) {

    private static final Pattern MAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final int LONGEST_MAIL = 254; // RFC 5321, 4.5.3.1.3
    private static final Pattern BETWEEN = Pattern.compile("[\\s ()./–-]");
    private static final Pattern SWEDISH =
            Pattern.compile("(?:\\+460?|00460?|0)(7[02369][0-9]{7})"); // the ranges of the national plan for mobiles

    /** @throws NoticeRefusal if it is no address of that way */
    static Written of(Way way, String typed) {
        return switch (way) {
            case MAIL -> mail(typed.strip());
            case SMS -> mobile(BETWEEN.matcher(typed).replaceAll(""));
        };
    }

    private static Written mail(String typed) {
        if (typed.length() > LONGEST_MAIL || !MAIL.matcher(typed).matches()) throw new NoticeRefusal.NoMailAddress();
        return new Written(typed);
    }

    /** As E.164 writes it: {@code +46701234567}. */
    private static Written mobile(String typed) {
        var number = SWEDISH.matcher(typed);
        if (!number.matches()) throw new NoticeRefusal.NoMobileNumber();
        return new Written("+46" + number.group(1));
    }

    /** Shows no address. */
    @Override
    public String toString() {
        return "Written[]";
    }
}
