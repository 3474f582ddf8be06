package tillit.journeys;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tillit.casework.cases.CaseId;
import tillit.casework.dispatch.DispatchRefusal;
import tillit.ground.access.Session;

/** A letter that is refused for every reason for which one can be: while it is written, sealed, sent and received. */
final class RefusedLetters {

    private final RefusalsMet form;
    private final Session worker;
    private final Session trusted;
    private final String letters;
    private final JdbcClient db;

    RefusedLetters(RefusalsMet form, Session worker, Session trusted, CaseId socialCase, DataSource administrator) {
        this.form = form;
        this.worker = worker;
        this.trusted = trusted;
        this.letters = "/dispatch/" + socialCase.value();
        this.db = JdbcClient.create(administrator);
    }

    /** @param persons ids by given name */
    void all(Session boss, Map<String, String> persons) {
        form.refused(DispatchRefusal.HeadUnfit.class, boss, "/administration/letterhead", "name", "");
        form.refused(DispatchRefusal.NoSuchKind.class, worker, letters + "/drafts");
        String summons = begun("summons") + "/previews";
        form.refused(DispatchRefusal.NobodyChosen.class, worker, summons, "language", "sv", "unsigned", "no");
        form.refused(DispatchRefusal.Unwritten.class, worker, summons, "place", "Storgatan 1, våning 2");
        form.refused(DispatchRefusal.NameMissing.class, worker, summons, "address", "Storgatan 1\nBjörkmåla");
        form.refused(DispatchRefusal.NameUnfit.class, worker, summons, "name", "Rektorn på ".repeat(30));
        form.refused(
                DispatchRefusal.AddressUnfit.class, worker, summons, "name", "Rektorn", "address", "Gatan ".repeat(50));
        form.refused(DispatchRefusal.TooLong.class, worker, summons, "place", "Storgatan ".repeat(30));
        form.refused(DispatchRefusal.DayUnfit.class, worker, summons, "day", "någon gång i vår");
        form.refused(DispatchRefusal.DayUnfit.class, worker, summons, "day", "2026-11-01");
        form.refused(DispatchRefusal.TimeUnreadable.class, worker, summons, "time", "efter lunch");
        form.refused(DispatchRefusal.ReasonMissing.class, worker, summons, "unsigned", "yes", "matter", "Tuvas skola.");
        form.refused(
                DispatchRefusal.NotAChild.class,
                worker,
                begun("information-to-child") + "/previews",
                "to",
                persons.get("Jenny"),
                "doing",
                "Vi pratar med din skola.");
        stopped(persons);
        steps(sealed(persons));
    }

    private void stopped(Map<String, String> persons) {
        String own = begun("own-letter") + "/previews";
        form.refused(
                DispatchRefusal.Stopped.class,
                worker,
                own,
                "to",
                persons.get("Jenny"),
                "subject",
                "Om Tuva",
                "body",
                "Robin bor på Stationsgatan 3.");
    }

    /** While the register has not answered, only those who may meet somebody protected see the person at all: this comes last. */
    void silent(String person) {
        String draft = form.done(trusted, letters + "/drafts", "kind", "own-letter");
        db.sql("update people.person set street_norm = '', protection = 'UNKNOWN' where id = :id::uuid")
                .param("id", person)
                .update();
        form.refused(
                DispatchRefusal.RegisterSilent.class,
                trusted,
                draft + "/previews",
                "to",
                person,
                "subject",
                "Om Tuva",
                "body",
                "Vi ses på fredag.");
    }

    private String sealed(Map<String, String> persons) {
        String draft = begun("own-letter");
        form.done(
                worker,
                draft + "/previews",
                "to",
                persons.get("Jenny"),
                "subject",
                "Om Tuva",
                "body",
                "Vi ses på fredag.",
                "language",
                "sv",
                "unsigned",
                "no");
        form.refused(DispatchRefusal.ChangedSince.class, worker, draft + "/seals", "seen", "0");
        Matcher seen =
                Pattern.compile("name=\"seen\" value=\"([^\"]+)\"").matcher(form.page(worker, draft + "/preview"));
        if (!seen.find()) throw new AssertionError("nothing to seal");
        String letter = form.done(worker, draft + "/seals", "seen", seen.group(1));
        form.refused(DispatchRefusal.NotOpen.class, worker, draft + "/previews", "body", "Ett ord till om fredag.");
        return letter;
    }

    private void steps(String letter) {
        form.refused(
                DispatchRefusal.NotSent.class, worker, letter + "/receipts", "way", "TOLD_US", "day", "2026-11-10");
        form.refused(DispatchRefusal.WayMissing.class, worker, letter + "/sendings", "words", "Lades i lådan.");
        form.refused(
                DispatchRefusal.NotThatWay.class,
                worker,
                letter + "/sendings",
                "way",
                "FORWARDED",
                "day",
                "2026-11-10");
        form.refused(
                DispatchRefusal.DayImpossible.class,
                worker,
                letter + "/sendings",
                "way",
                "POSTED",
                "day",
                "2026-11-01");
        form.done(worker, letter + "/sendings", "way", "POSTED", "day", "2026-11-10");
        form.refused(
                DispatchRefusal.SaidAlready.class, worker, letter + "/sendings", "way", "POSTED", "day", "2026-11-10");
    }

    private String begun(String kind) {
        return form.done(worker, letters + "/drafts", "kind", kind);
    }
}
