package tillit.casework.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.UnitId;
import tillit.ground.files.Upload;

/** Makes a report of its own of what a sender adds when everything in the first has been decided: about the same, and from the same. */
@Component
class Anew {

    private final Intake intake;
    private final JdbcClient db;

    Anew(Intake intake, JdbcClient db) {
        this.intake = intake;
        this.db = db;
    }

    private record Again(SubjectAsWritten about, ReporterAsWritten reporter, String language) {}

    /** Registers it with what is attached. @param code that the first report is opened with */
    @Transactional(propagation = Propagation.MANDATORY)
    void register(String code, UnitId unit, String words, List<Upload> uploads, Instant now) {
        List<Again> again = db.sql("""
                        select about, name, number, address, age, relatives, expected, reporter_class, wants_feedback, language
                          from intake.sent_again(:code)
                        """).param("code", code).query(Anew::again).list();
        Again first = again.getFirst();
        Intake.Registered registered = intake.register(
                new ReportAsReceived(
                        new Came(unit, now.atOffset(ZoneOffset.UTC), Channel.WEB_FORM, Arrival.AS_RECEIVED),
                        new Written(words, first.language(), List.of()),
                        first.reporter(),
                        again.stream().map(Again::about).toList(),
                        List.of(),
                        null),
                ReceiptCodes.next(),
                false,
                uploads);
        db.sql("select intake.same_sender(:code, :report)")
                .param("code", code)
                .param("report", registered.report().value())
                .query((row, number) -> true)
                .list();
    }

    private static Again again(ResultSet row, int number) throws SQLException {
        return new Again(
                new SubjectAsWritten(
                        About.valueOf(row.getString("about")),
                        row.getString("name"),
                        row.getString("number"),
                        row.getString("address"),
                        row.getString("age"),
                        Columns.texts(row, "relatives"),
                        row.getObject("expected", LocalDate.class)),
                new ReporterAsWritten(
                        ReporterClass.valueOf(row.getString("reporter_class")),
                        null,
                        row.getObject("wants_feedback", Boolean.class)),
                row.getString("language"));
    }
}
