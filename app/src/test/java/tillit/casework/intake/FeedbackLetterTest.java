package tillit.casework.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tillit.casework.intake.Report.about;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tillit.ground.access.Entry;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.letters.Checksum;
import tillit.ground.letters.Vera;
import tillit.ground.page.Missing;

/** A reporter who asked is answered by a letter that tells one of three things, names nobody, and lies where nobody else finds it. */
class FeedbackLetterTest extends IntakeTest {

    @Autowired
    FeedbackPress letters;

    @Test
    void theLetterIsLookedAtSealedAndTheSameForEver() {
        SubjectId tuva = decided("sv");

        String before = words(shown(officer, tuva));
        assertThat(before)
                .contains("Förhandsgranskning", "En utredning har inte inletts", "Skolkurator, Mosslundaskolan");
        assertThat(openRules(tuva.value())).containsExactly("feedback-to-reporter");

        told(officer, tuva, FeedbackDesk.Answer.NOT_OPENED);

        byte[] sealed = shown(officer, tuva);
        assertThat(words(sealed))
                .contains(
                        "En utredning har inte inletts",
                        "signerat elektroniskt tisdag 10 mars 2026",
                        "Anmälan som kom tisdag 10 mars 2026")
                .doesNotContain("Förhandsgranskning");
        assertThat(openRules(tuva.value())).isEmpty();
        assertThat(as(officer, () -> feedback.told(tuva).orElseThrow().way())).isEqualTo(FeedbackDesk.Way.LETTER);
        clock.is("2026-04-01T09:00:00");
        assertThat(shown(officer, tuva)).isEqualTo(sealed);
        assertThat(lines(tuva, "feedback-letter-sealed"))
                .singleElement()
                .asString()
                .contains(Checksum.of(sealed));
        assertThat(lines(tuva, "feedback-letter-read")).hasSize(2);
    }

    @Test
    void inBothLanguagesItLastsAndIsReadAloudAndNamesNobody() throws Exception {
        for (String language : List.of("sv", "en")) {
            SubjectId tuva = decided(language);
            told(officer, tuva, FeedbackDesk.Answer.NOT_OPENED);
            byte[] sealed = shown(officer, tuva);
            Files.write(
                    Files.createDirectories(Path.of("target", "letters")).resolve("feedback-" + language + ".pdf"),
                    sealed);
            assertThat(Vera.asPdfA2a(sealed)).isEmpty();
            assertThat(Vera.asPdfUa1(sealed)).isEmpty();
            assertThat(words(sealed))
                    .contains(language.equals("en") ? "No investigation has been opened" : "inte inletts");
            String all = everything(sealed);
            assertThat(all).contains(language.equals("en") ? "investigation" : "utredning");
            for (String secret :
                    List.of("tuva", "åkerlind", "20140502", "140502", "ödegaard", "malin", "004 12", "trött"))
                assertThat(all).as(secret).doesNotContain(secret);
        }
    }

    @Test
    void nobodyIsToldByLetterWhatIsNotTrueOrWhatTheyMayNotKnow() {
        SubjectId tuva = decided("sv");
        assertThatThrownBy(() -> told(officer, tuva, FeedbackDesk.Answer.OPENED))
                .isInstanceOf(IntakeRefusal.NotTheAnswer.class);
        SubjectId neighbours = readyForDecision(about("Tuva Åkerlind", TUVA).from(ReporterClass.PRIVATE), TUVA);
        as(manager, () -> openings.leave(neighbours, "Inget mer behövs."));
        assertThatThrownBy(() -> told(officer, neighbours, FeedbackDesk.Answer.NOT_OPENED))
                .isInstanceOf(IntakeRefusal.NoFeedbackToThis.class);
        assertThatThrownBy(() -> shown(officer, neighbours)).isInstanceOf(Missing.class);
        told(officer, tuva, FeedbackDesk.Answer.NOT_OPENED);
        assertThatThrownBy(() -> told(officer, tuva, FeedbackDesk.Answer.NOT_OPENED))
                .isInstanceOf(IntakeRefusal.AlreadyDecided.class);
        Session elsewhere = town.worker(Role.INTAKE_OFFICER, adults);
        assertThatThrownBy(() -> shown(elsewhere, tuva)).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> told(elsewhere, tuva, FeedbackDesk.Answer.NOT_OPENED))
                .isInstanceOf(Missing.class);
    }

    @Test
    void fromUnderNobodyChangesALetterOrPutsAnotherInItsPlace() {
        SubjectId tuva = decided("sv");
        told(officer, tuva, FeedbackDesk.Answer.NOT_OPENED);
        for (String attempt : List.of(
                "update intake.feedback_letter set pages = 2",
                "delete from intake.feedback_letter",
                "insert into intake.feedback_letter select * from intake.feedback_letter",
                "insert into intake.feedback_letter select gen_random_uuid(), subject_id, dossier_id, label_id, municipality_id, 'sv', 1, sha256, 'another' from intake.feedback_letter"))
            assertThatThrownBy(() -> as(officer, () -> db.sql(attempt).update()))
                    .as(attempt)
                    .isInstanceOf(DataAccessException.class);
        Session elsewhere = town.worker(Role.INTAKE_OFFICER, adults);
        assertThat(as(elsewhere, () -> db.sql("select count(*) from intake.feedback_letter")
                        .query(Long.class)
                        .single()))
                .isZero();
    }

    private SubjectId decided(String language) {
        SubjectId tuva =
                readyForDecision(about("Tuva Åkerlind", TUVA).whoWantsToKnow().writtenIn(language), TUVA);
        as(manager, () -> openings.leave(tuva, "Skolan och mamma har redan ordnat det."));
        return tuva;
    }

    private byte[] shown(Session session, SubjectId id) {
        return Entry.as(session, () -> letters.show(id));
    }

    private void told(Session session, SubjectId id, FeedbackDesk.Answer answer) {
        Entry.as(session, () -> {
            letters.tell(id, answer);
            return true;
        });
    }

    private List<String> lines(SubjectId id, String action) {
        return JdbcClient.create(administrator)
                .sql("""
                        select e.detail
                          from audit.entry e
                          join intake.subject s on s.dossier_id = e.dossier_id
                         where s.id = :id and e.action = :action
                        """)
                .param("id", id.value())
                .param("action", action)
                .query((row, number) -> Objects.toString(row.getString("detail"), ""))
                .list();
    }

    private static String words(byte[] document) {
        try (PDDocument read = Loader.loadPDF(document)) {
            return new PDFTextStripper().getText(read).replaceAll("\\s+", " ");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The text, what the document says of itself, and every stream in it. */
    private static String everything(byte[] document) throws IOException {
        StringBuilder all = new StringBuilder(words(document));
        all.append(new String(document, StandardCharsets.ISO_8859_1));
        try (PDDocument read = Loader.loadPDF(document)) {
            Map<COSObjectKey, Long> objects = new HashMap<>(read.getDocument().getXrefTable());
            for (COSObjectKey key : objects.keySet())
                if (read.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream
                        && stream.getItem(COSName.LENGTH1) == null) {
                    byte[] content = stream.createInputStream().readAllBytes();
                    Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE)
                            .forEach(it -> all.append(new String(content, it)));
                }
        }
        return all.toString().toLowerCase(Locale.ROOT);
    }
}
