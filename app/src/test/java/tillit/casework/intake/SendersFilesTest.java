package tillit.casework.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tillit.ground.access.Entry;
import tillit.ground.access.PublicDoor;
import tillit.ground.access.Session;
import tillit.ground.files.FileId;
import tillit.ground.files.Files;
import tillit.ground.files.Samples;
import tillit.ground.files.StoredFile;
import tillit.ground.files.Upload;
import tillit.ground.files.Uploads;
import tillit.ground.page.Missing;
import tillit.open.reporting.Fronts;

/** What a sender attaches: kept with the report in the same act, once, where the report lies, and read by nobody who only hands in. */
@TestPropertySource(
        properties = {"tillit.intake.senders-files.at-most=4", "tillit.intake.senders-files.together=300KB"})
class SendersFilesTest extends IntakeTest {

    private static final String KEY = "k".repeat(43);
    private static final String WORDS = "Tuva är ofta ensam om kvällarna.";

    @Autowired
    Senders senders;

    @Autowired
    Reports reports;

    @Autowired
    Files files;

    @Autowired
    Uploads uploads;

    @Autowired
    PublicDoor door;

    @Autowired
    Fronts fronts;

    private final List<Upload> handed = new ArrayList<>();

    @BeforeEach
    void theFormIsOpen() {
        Entry.as(town.administrator(), () -> {
            fronts.set(unit, "08-465 004 90", "08-465 004 00", LocalTime.of(8, 0), LocalTime.of(16, 30), true);
            return true;
        });
    }

    @AfterEach
    void nothingIsLeft() {
        handed.forEach(Upload::close);
    }

    @Test
    void whatIsAttachedLiesWithTheReportAndWithEachAddition() {
        Arrived arrived = sent(WORDS, picture("rum.png"), letter("brev.pdf"));
        assertThat(arrived.files()).isEqualTo(2);
        UUID addition = UUID.randomUUID();
        add(arrived, addition, "Så här såg det ut i dag.", picture("i dag.png"));
        add(arrived, addition, "Så här såg det ut i dag.", picture("i dag.png"));

        ReportId report = reportOf(arrived);
        ReportPage page = as(officer, () -> reports.page(report));
        assertThat(page.attached().atFirst())
                .extracting(it -> it.name().shown())
                .containsExactly("rum.png", "brev.pdf");
        assertThat(page.attached().to(addition))
                .extracting(it -> it.name().shown())
                .containsExactly("i dag.png");
        assertThat(page.marks()).contains(Mark.of(Mark.What.ATTACHMENTS_NEED_REVIEW));
        StoredFile picture = page.attached().atFirst().getFirst();
        assertThat(as(officer, () -> content(picture.id()))).isEqualTo(Samples.png());
        assertThat(opened(arrived).files().inAll()).isEqualTo(3);
        assertThat(opened(arrived).said()).singleElement().satisfies(it -> assertThat(it.files())
                .isEqualTo(1));
    }

    @Test
    void sentTwiceItIsOneReportWithItsFilesOnceAlsoWhenTheChoiceOfAFileWasLostOnTheWay() {
        Arrived arrived = sent(WORDS, picture("rum.png"));
        assertThat(sent(WORDS, picture("rum.png"))).isEqualTo(arrived);
        assertThat(sent(WORDS)).isEqualTo(arrived);
        assertThatThrownBy(() -> sent(WORDS, letter("brev.pdf")))
                .as("another file than the first time is told, and not dropped")
                .isInstanceOf(IntakeRefusal.KeyUsedForOther.class);
        assertThat(keptFiles()).isEqualTo(1);
    }

    @Test
    void whatIsAddedLiesWhereTheReportLiesNowAlsoWhereTheFormHandsInToNobody() {
        Arrived arrived = sent(WORDS);
        ReportId report = reportOf(arrived);
        does(officer, () -> intake.passOn(report, adults));
        add(arrived, UUID.randomUUID(), "En bild till.", picture("rum.png"));
        Session there = town.worker(tillit.ground.access.Role.INTAKE_OFFICER, adults);
        assertThat(as(there, () -> files.of(report.dossier()))).hasSize(1);
        assertThat(as(officer, () -> files.of(report.dossier()))).isEmpty();
    }

    @Test
    void whatIsAttachedWhenAllHasBeenDecidedLiesInTheNewReport() {
        Arrived arrived = sent(WORDS);
        ReportId report = reportOf(arrived);
        SubjectId child = onlyOne(report);
        as(officer, () -> {
            confirmations.confirm(child, person(TUVA));
            assessments.sign(child, assessment(false));
            return assessments.signPreliminary(child, preliminary());
        });
        as(manager, () -> openings.leave(child, "Hon får hjälp av skolan."));
        add(arrived, UUID.randomUUID(), "I dag hade hon ett blåmärke i ansiktet.", picture("i dag.png"));
        assertThat(as(officer, () -> files.of(report.dossier()))).isEmpty();
        ReportId anew = new ReportId(JdbcClient.create(administrator)
                .sql(
                        "select dossier_id from intake.concern_report where municipality_id = :town and dossier_id <> :old")
                .param("town", town.id().value())
                .param("old", report.value())
                .query(UUID.class)
                .single());
        assertThat(as(officer, () -> reports.page(anew)).attached().atFirst()).hasSize(1);
        assertThat(opened(arrived).files().inAll()).isEqualTo(1);
    }

    @Test
    void nothingIsKeptOfASendingThatIsRefused() {
        assertThatThrownBy(() -> sent(
                        WORDS,
                        picture("1.png"),
                        picture("2.png"),
                        picture("3.png"),
                        picture("4.png"),
                        picture("5.png")))
                .isInstanceOf(IntakeRefusal.TooManyFiles.class);
        Arrived arrived = sent(WORDS, picture("1.png"), picture("2.png"), picture("3.png"));
        assertThatThrownBy(() -> add(arrived, UUID.randomUUID(), "Mer.", picture("4.png"), picture("5.png")))
                .as("what came before counts")
                .isInstanceOf(IntakeRefusal.TooManyFiles.class);
        assertThatThrownBy(() -> add(arrived, UUID.randomUUID(), "Mer.", text("stor.txt", 310 * 1024)))
                .isInstanceOf(IntakeRefusal.FilesTooLarge.class);
        assertThat(opened(arrived).said()).isEmpty();
        assertThat(keptFiles()).isEqualTo(3);
    }

    @Test
    void fromUnderAStolenSessionOfTheFormReadsNoFileAndAddsToNoReportWithoutItsCode() {
        Arrived arrived = sent(WORDS, picture("rum.png"));
        ReportId report = reportOf(arrived);
        StoredFile file = as(officer, () -> files.of(report.dossier())).getFirst();
        UUID addition = UUID.randomUUID();
        add(arrived, addition, "Mer.", picture("mer.png"));
        for (String table : List.of("files.file", "files.chunk", "files.taken_out", "intake.addition_file")) {
            assertThat(inTheForm(() -> db.sql("select count(*) from " + table)
                            .query(Integer.class)
                            .single()))
                    .as(table)
                    .isZero();
        }
        assertThat(inTheForm(() -> files.open(file.id()))).isEmpty();
        assertThat(inTheForm(() -> files.versions(file.id()))).isEmpty();
        assertThat(inTheForm(() -> files.of(report.dossier()))).isEmpty();
        assertThat(inTheForm(() -> db.sql("select count(*) from intake.sent_files('0000-0000-0000-0000')")
                        .query(Integer.class)
                        .single()))
                .isZero();
        refused("select access.let_in('" + report.value() + "')");
        refused("select dossier_id from access.pass");
        does(officer, () -> intake.passOn(report, adults));
        refused(
                "insert into intake.addition_file (file_id, addition_id, dossier_id, label_id, municipality_id) values (gen_random_uuid(), '"
                        + addition + "', '" + report.value() + "', " + adults.value() * 4 + ", "
                        + town.id().value() + ")");
        refused("update files.file set name = 'annat'");
        assertThatThrownBy(() -> inTheForm(() -> files.keep(
                        new tillit.ground.access.Stamp(report.dossier(), adults.value() * 4, town.id()),
                        picture("in.png"))))
                .as("what was let in once is not let in in another transaction")
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> inTheForm(() -> {
                    senders.add("0000-0000-0000-0000", UUID.randomUUID(), null, "Mer.", List.of(picture("in.png")));
                    return true;
                }))
                .isInstanceOf(Missing.class);
    }

    private Upload picture(String name) {
        return upload(name, Samples.png());
    }

    private Upload letter(String name) {
        return upload(name, Samples.pdf());
    }

    private Upload text(String name, int bytes) {
        return upload(name, "a".repeat(bytes).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private Upload upload(String name, byte[] content) {
        Upload upload = uploads.take(name, "", new ByteArrayInputStream(content));
        handed.add(upload);
        return upload;
    }

    private byte[] content(FileId file) {
        try (java.io.InputStream content = files.open(file).orElseThrow().content()) {
            return content.readAllBytes();
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private Arrived sent(String words, Upload... attached) {
        return inTheForm(() -> senders.handIn(
                new ReportAsReceived(
                        new Came(
                                senders.unit(),
                                clock.instant().atOffset(ZoneOffset.UTC),
                                Channel.WEB_FORM,
                                Arrival.AS_RECEIVED),
                        new Written(words, "sv", List.of()),
                        new ReporterAsWritten(ReporterClass.ANONYMOUS, null, null),
                        List.of(SubjectAsWritten.child("Tuva", TUVA, "", "")),
                        List.of(),
                        null),
                KEY,
                words,
                List.of(attached)));
    }

    private void add(Arrived to, UUID id, String words, Upload... attached) {
        inTheForm(() -> {
            senders.add(to.receipt().code(), id, null, words, List.of(attached));
            return true;
        });
    }

    private Sent opened(Arrived arrived) {
        return inTheForm(() -> senders.sent(arrived.receipt().code())).orElseThrow();
    }

    private int keptFiles() {
        return JdbcClient.create(administrator)
                .sql("select count(*) from files.file where municipality_id = :town")
                .param("town", town.id().value())
                .query(Integer.class)
                .single();
    }

    private void refused(String statement) {
        assertThatThrownBy(() -> inTheForm(() -> {
                    db.sql(statement).query((row, number) -> number).list();
                    return true;
                }))
                .as(statement)
                .isInstanceOf(DataAccessException.class);
    }

    private <T> T inTheForm(Supplier<T> work) {
        return door.inTheNameOf(town.id(), () -> transaction.execute(tx -> work.get()));
    }

    private ReportId reportOf(Arrived arrived) {
        return new ReportId(JdbcClient.create(administrator)
                .sql(
                        "select dossier_id from intake.concern_report where receipt_sha256 = sha256(convert_to(:code, 'UTF8'))")
                .param("code", arrived.receipt().code())
                .query(UUID.class)
                .single());
    }
}
