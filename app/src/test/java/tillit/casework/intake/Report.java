package tillit.casework.intake;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tillit.ground.access.UnitId;

/** A report that a test makes up, in the words of those who take it down. */
final class Report {

    private OffsetDateTime at = OffsetDateTime.parse("2026-03-10T10:12:41+01:00");
    private Channel channel = Channel.PHONE;
    private Arrival arrival = Arrival.AS_RECEIVED;
    private String text = "Hon är trött och har inte ätit.";
    private String language = "sv";
    private ReporterClass kind = ReporterClass.MANDATED;
    private ReporterAsWritten.@Nullable Identity identity = new ReporterAsWritten.Identity(
            "Malin Ödegaard", "Mosslundaskolan", "skolkurator", "", "08-465 004 12", "", "");
    private @Nullable Boolean wantsFeedback = false;
    private final List<SubjectAsWritten> about = new ArrayList<>();
    private final List<Observation> signs = new ArrayList<>();
    private @Nullable TransferAsked transfer;

    static Report aReport() {
        return new Report();
    }

    static Report about(String name, String number) {
        return new Report().andAbout(name, number);
    }

    Report andAbout(String name, String number) {
        about.add(SubjectAsWritten.child(name, number, "", ""));
        return this;
    }

    Report andAbout(SubjectAsWritten somebody) {
        about.add(somebody);
        return this;
    }

    Report aboutAdult(String name, String number) {
        about.add(new SubjectAsWritten(About.ADULT, name, number, "", "", List.of(), null));
        return this;
    }

    Report aboutExpectedChildOf(String name, String number, LocalDate expected) {
        about.add(new SubjectAsWritten(About.UNBORN, name, number, "", "", List.of(), expected));
        return this;
    }

    Report receivedAt(String moment) {
        at = OffsetDateTime.parse(moment);
        return this;
    }

    Report by(Channel how) {
        channel = how;
        return this;
    }

    Report byPost() {
        channel = Channel.LETTER;
        arrival = Arrival.BY_POST;
        return this;
    }

    Report saying(String words) {
        text = words;
        return this;
    }

    Report from(ReporterClass who) {
        kind = who;
        return this;
    }

    Report signedBy(String name, String organisation) {
        identity = new ReporterAsWritten.Identity(name, organisation, "", "", "", "", "");
        return this;
    }

    Report fromNobody() {
        kind = ReporterClass.ANONYMOUS;
        identity = null;
        return this;
    }

    Report writtenIn(String code) {
        language = code;
        return this;
    }

    Report whoWantsToKnow() {
        wantsFeedback = true;
        return this;
    }

    Report withViolence() {
        return seen(Sign.VIOLENCE_WITNESSED);
    }

    Report seen(Sign sign) {
        signs.add(Observation.of(sign));
        return this;
    }

    Report askingUsToTakeOver(LocalDate openedElsewhere) {
        transfer = new TransferAsked(openedElsewhere);
        return this;
    }

    ReportAsReceived in(UnitId unit) {
        return new ReportAsReceived(
                new Came(unit, at, channel, arrival),
                new Written(text, language, List.of()),
                new ReporterAsWritten(kind, identity, wantsFeedback),
                about,
                signs,
                transfer);
    }
}
