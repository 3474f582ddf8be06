package tillit.demo;

import java.util.List;
import tillit.casework.intake.Channel;
import tillit.casework.intake.ReporterClass;

/** Who reports. */
enum Source {
    POLICE("police", ReporterClass.MANDATED, Channel.SECURE_MESSAGE, "polisinspektör", "Polisen i Björkmåla"),
    SCHOOL("school", ReporterClass.MANDATED, Channel.E_SERVICE, "kurator", ""),
    PRESCHOOL("preschool", ReporterClass.MANDATED, Channel.E_SERVICE, "förskollärare", ""),
    HEALTH("health", ReporterClass.MANDATED, Channel.SECURE_MESSAGE, "sjuksköterska", "Björkmåla vårdcentral"),
    SOCIAL(
            "social",
            ReporterClass.MANDATED,
            Channel.SECURE_MESSAGE,
            "socialsekreterare",
            "Vuxenenheten, Björkmåla kommun"),
    ANONYMOUS("anonymous", ReporterClass.ANONYMOUS, Channel.PHONE, "", ""),
    PRIVATE("private", ReporterClass.PRIVATE, Channel.PHONE, "", ""),
    GUARDIAN("guardian", ReporterClass.GUARDIAN, Channel.VISIT, "", ""),
    CHILD("child", ReporterClass.CHILD, Channel.CHAT, "", ""),
    AUTHORITY("authority", ReporterClass.AUTHORITY, Channel.SECURE_MESSAGE, "socialsekreterare", "Granhults kommun"),
    OTHER("other", ReporterClass.MANDATED, Channel.LETTER, "verksamhetschef", "Fritid och tandvård, Björkmåla");

    private static final List<Source> OF_THE_YOUNGEST =
            List.of(PRESCHOOL, POLICE, HEALTH, SOCIAL, ANONYMOUS, PRIVATE, GUARDIAN, AUTHORITY, OTHER);
    private static final List<Source> OF_THE_OLDER =
            List.of(SCHOOL, POLICE, HEALTH, SOCIAL, ANONYMOUS, PRIVATE, GUARDIAN, CHILD, AUTHORITY, OTHER);
    private static final List<Source> OF_ADULTS = List.of(POLICE, HEALTH, SOCIAL, PRIVATE, ANONYMOUS);

    private static final int SCHOOL_AGE = 6;

    private final String words;
    private final ReporterClass kind;
    private final Channel channel;
    private final String post;
    private final String organisation;

    Source(String words, ReporterClass kind, Channel channel, String post, String organisation) {
        this.words = words;
        this.kind = kind;
        this.channel = channel;
        this.post = post;
        this.organisation = organisation;
    }

    /** One that meets children of that age; over all ages as in docs/evidence.md. */
    static Source of(Dice dice, int age) {
        return age < SCHOOL_AGE
                ? OF_THE_YOUNGEST.get(dice.weighted(13, 24, 16, 12, 6, 17, 6, 3, 3))
                : OF_THE_OLDER.get(dice.weighted(26, 21, 10.5, 9, 4.6, 13.9, 5, 3, 2, 5));
    }

    static Source ofAdults(Dice dice) {
        return OF_ADULTS.get(dice.weighted(30, 30, 10, 22, 8));
    }

    String words() {
        return words;
    }

    ReporterClass kind() {
        return kind;
    }

    Channel channel() {
        return channel;
    }

    String post() {
        return post;
    }

    String organisation() {
        return organisation;
    }

    /** Whether such a reporter can have seen such a thing. */
    boolean sees(Situation situation) {
        return switch (this) {
            case POLICE ->
                situation != Situation.SCHOOL && situation != Situation.HEALTH && situation != Situation.CUSTODY;
            case SOCIAL, HEALTH -> situation != Situation.SCHOOL && situation != Situation.BEHAVIOUR;
            case PRIVATE, ANONYMOUS -> situation != Situation.SCHOOL && situation != Situation.HEALTH;
            case SCHOOL, PRESCHOOL, GUARDIAN, CHILD, AUTHORITY, OTHER -> true;
        };
    }

    /** Whether it is a child or its parent who speaks: in words of their own. */
    boolean speaksOfItself() {
        return this == CHILD || this == GUARDIAN;
    }

    /** Whether one reports in service. */
    boolean reportsByDuty() {
        return kind == ReporterClass.MANDATED || kind == ReporterClass.AUTHORITY;
    }
}
