package tillit.ground.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tillit.ground.access.DossierId;
import tillit.ground.access.DossierKind;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.Stamp;
import tillit.ground.access.Takes;
import tillit.ground.access.Town;
import tillit.ground.access.UnitId;

/** What is handed in, from when it is kept until it is opened: under the dossier's secrecy, to the last byte, and in the log. */
@SpringBootTest
class FilesTest {

    @Autowired
    Files files;

    @Autowired
    Uploads uploads;

    @Autowired
    Inspection inspection;

    @Autowired
    Workbench bench;

    @Autowired
    FilesProperties limits;

    @Autowired
    Dossiers dossiers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @Autowired
    @Qualifier("sweep")
    JdbcClient sweep;

    @Autowired
    @Qualifier("administratorDataSource")
    DataSource administrator;

    Town town;
    UnitId unit;
    UnitId other;
    Session worker;
    Session stranger;
    Stamp stamp;

    @BeforeEach
    void aDossier() {
        town = Town.build(administrator);
        unit = town.unit("Mottagning", Takes.CHILD_REPORTS);
        other = town.unit("Vuxen", Takes.ADULT_REPORTS);
        worker = town.worker(Role.SOCIAL_WORKER, unit);
        stranger = town.worker(Role.UNIT_MANAGER, other);
        stamp = in(worker, () -> dossiers.open(new DossierId(Ids.next()), DossierKind.REPORT, unit, false, List.of()));
    }

    @Test
    void whatIsOpenedIsWhatWasHandedIn() {
        byte[] large = large();
        StoredFile kept = keep("film.mp4", large);

        assertThat(kept.bytes()).isEqualTo(large.length);
        assertThat(kept.checked()).isEqualTo(Checked.NOT_CHECKED);
        assertThat(opened(worker, kept.id())).contains(large);
        assertThat(log("file-kept", "DONE", kept)).isOne();
        assertThat(log("file-opened", "READ", kept)).isOne();
        assertThat(chunks(kept)).isEqualTo((large.length + 262_143) / 262_144);
    }

    @Test
    void aFileIsListedWithEverythingThatWasKnownWhenItWasKept() {
        StoredFile kept = keep("a\u202eb/brev.pdf", Samples.pdf());
        assertThat(in(worker, () -> files.of(stamp.dossier())))
                .singleElement()
                .usingRecursiveComparison()
                .isEqualTo(kept);
        assertThat(kept.name().asGiven()).isEqualTo("a\\u202Eb/brev.pdf");
        assertThat(log("files-listed", "READ")).isOne();
    }

    @Test
    void whoeverMayNotSeeTheDossierFindsNothingAndLeavesATrace() {
        StoredFile kept = keep("brev.pdf", Samples.pdf());
        FileId missing = new FileId(Ids.next());
        for (FileId id : List.of(kept.id(), missing)) {
            assertThat(opened(stranger, id)).isEmpty();
            assertThat(in(stranger, () -> files.versions(id))).isEmpty();
            assertThat(in(stranger, () -> files.openWithoutTraces(id))).isEmpty();
            assertThat(in(stranger, () -> files.takeOut(id, "För att."))).isFalse();
            assertThat(in(stranger, () -> files.takeOut(id, ""))).isFalse();
            assertThat(version(stranger, id)).isEmpty();
        }
        assertThat(in(stranger, () -> files.of(stamp.dossier()))).isEmpty();
        assertThat(log("file-opened", "NOT_FOUND")).isEqualTo(2);
        assertThat(opened(worker, kept.id())).isPresent();
    }

    @Test
    void outsideEveryTransactionOfSomebodyThereIsNothing() {
        StoredFile kept = keep("brev.pdf", Samples.pdf());
        assertThatThrownBy(() -> files.open(kept.id()));
        assertThatThrownBy(() -> Entry.as(worker, () -> files.keep(stamp, upload("brev.pdf", Samples.pdf()))))
                .isInstanceOf(org.springframework.transaction.IllegalTransactionStateException.class);
    }

    @Test
    void whatIsHandedInByOneWhoMayNotReadIsReadByThoseWhoMay() {
        Session sender = town.deliverer(unit);
        StoredFile kept = in(sender, () -> files.keep(stamp, upload("brev.pdf", Samples.pdf())));
        assertThat(opened(sender, kept.id())).isEmpty();
        assertThat(opened(worker, kept.id())).isPresent();
    }

    @Test
    void theFilesGoWithTheDossierToAnotherUnit() {
        StoredFile kept = keep("film.mp4", large());
        in(worker, () -> files.takeOut(keep("fel.pdf", Samples.pdf()).id(), "Hör till någon annan."));
        in(worker, () -> {
            dossiers.move(stamp.dossier(), other);
            return true;
        });
        assertThat(opened(worker, kept.id())).isEmpty();
        assertThat(opened(stranger, kept.id())).isPresent();
    }

    @Test
    void aNewVersionPointsAtTheFormerWhichStaysAsItWas() {
        StoredFile first = keep("plan.txt", Samples.ascii("Ett."));
        StoredFile second = version(worker, first.id()).orElseThrow();
        assertThat(second.isNewVersionOf()).contains(first.id());
        assertThat(in(worker, () -> files.versions(second.id())))
                .extracting(StoredFile::id)
                .containsExactly(second.id(), first.id());
        assertThat(opened(worker, first.id())).contains(Samples.ascii("Ett."));
        assertThatThrownBy(() -> version(worker, first.id())).isInstanceOf(AlreadyReplaced.class);
    }

    @Test
    void whatIsTakenOutStaysInTheListWithTheReasonAndIsOpenedNoMore() {
        StoredFile kept = keep("brev.pdf", Samples.pdf());
        assertThatThrownBy(() -> in(worker, () -> files.takeOut(kept.id(), " ")))
                .isInstanceOf(WhyTakenOutMissing.class);
        assertThat(in(worker, () -> files.takeOut(kept.id(), " Hör till ett annat barn. ")))
                .isTrue();
        assertThat(in(worker, () -> files.of(stamp.dossier())))
                .singleElement()
                .satisfies(it -> assertThat(it.takenOut()).isNotNull().satisfies(how -> assertThat(how.reason())
                        .isEqualTo("Hör till ett annat barn.")));
        assertThatThrownBy(() -> opened(worker, kept.id())).isInstanceOf(FileTakenOut.class);
        assertThatThrownBy(() -> version(worker, kept.id())).isInstanceOf(FileTakenOut.class);
        assertThatThrownBy(() -> in(worker, () -> files.takeOut(kept.id(), "Igen.")))
                .isInstanceOf(TakenOutAlready.class);
        assertThat(chunks(kept)).isOne();
        assertThat(log("file-taken-out", "DONE", kept)).isOne();
    }

    @Test
    void nothingOfAFileCanBeChangedOrRemovedByTheApplication() {
        StoredFile kept = keep("brev.pdf", Samples.pdf());
        for (String statement : List.of(
                "update files.file set name = 'x' where id = '%s'",
                "update files.file set checked = 'CLEAN' where id = '%s'",
                "delete from files.file where id = '%s'",
                "update files.chunk set content = '\\x00' where file_id = '%s'",
                "delete from files.chunk where file_id = '%s'",
                "delete from files.taken_out where file_id = '%s'")) {
            assertThatThrownBy(() -> in(
                            worker,
                            () -> db.sql(statement.formatted(kept.id().value())).update()))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void whatSomebodyHasChangedFromUnderIsShownToNobody() {
        StoredFile kept = keep("brev.pdf", Samples.pdf());
        JdbcClient.create(administrator)
                .sql("update files.chunk set content = set_byte(content, 20, 65) where file_id = :id")
                .param("id", kept.id().value())
                .update();
        assertThatThrownBy(() -> opened(worker, kept.id()))
                .isInstanceOf(NotAsKept.class)
                .hasMessageNotContaining("brev");
        assertThat(log("file-opened", "READ", kept)).as("nothing was shown").isZero();
        assertThat(log("file-opened", "REFUSED", kept))
                .as("and that somebody tried")
                .isEqualTo(1);
    }

    @Test
    void aPictureForOthersSaysNothingBesideItself() throws IOException {
        byte[] note = Samples.jpegWith(0xfe, Samples.ascii("Taget hemma hos Tuva"));
        byte[] where = Samples.exif(6);
        byte[] picture = Samples.joined(
                new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe1, 0, (byte) (where.length + 2)},
                where,
                java.util.Arrays.copyOfRange(note, 2, note.length),
                Samples.ascii("and a film after it, GPS"));
        StoredFile kept = keep("bild.jpg", picture);

        byte[] shown = cleaned(kept.id());
        assertThat(new String(shown, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("GPS", "Telefon", "Tuva")
                .contains("Exif\0\0MM");
        assertThat(pixels(shown)).isEqualTo(pixels(Samples.jpeg()));
        assertThat(opened(worker, kept.id())).as("the original").contains(picture);
    }

    @Test
    void aPngForOthersSaysNothingBesideItself() throws IOException {
        byte[] whole = Samples.png();
        byte[] picture = Samples.joined(
                java.util.Arrays.copyOf(whole, 33),
                Samples.pngPart("tEXt", Samples.ascii("Author\0Tuva")),
                Samples.pngPart("eXIf", Samples.exif(1)),
                java.util.Arrays.copyOfRange(whole, 33, whole.length),
                Samples.ascii("GPS"));
        byte[] shown = cleaned(keep("bild.png", picture).id());
        assertThat(shown).isEqualTo(whole);
    }

    @Test
    void whatCannotBeCleanedIsNotShownToOthers() {
        StoredFile kept = keep("brev.pdf", Samples.pdf());
        assertThat(in(worker, () -> files.openWithoutTraces(kept.id()))).isEmpty();
    }

    @Test
    void whatCouldNotBeCheckedIsKeptAsideUntilItHasBeen() throws IOException {
        FakeClamd away = FakeClamd.thatAnswers();
        away.close();
        StoredFile clean = keptWith(ClamavTest.clamav(away.port()), "Hej.");
        StoredFile infected = keptWith(ClamavTest.clamav(away.port()), "Hej. " + FakeClamd.EICAR);
        assertThat(clean.checked()).isEqualTo(Checked.WAITING);
        assertThatThrownBy(() -> opened(worker, clean.id())).isInstanceOf(NotYetChecked.class);

        new SecondCheck(sweep, ClamavTest.clamav(away.port())).run();
        new SecondCheck(sweep, new Unchecked()).run();
        assertThatThrownBy(() -> opened(worker, clean.id())).isInstanceOf(NotYetChecked.class);

        try (FakeClamd clamd = FakeClamd.thatAnswers()) {
            assertThat(new SecondCheck(sweep, ClamavTest.clamav(clamd.port())).run())
                    .isGreaterThanOrEqualTo(2);
        }
        assertThat(opened(worker, clean.id())).contains(Samples.ascii("Hej."));
        assertThatThrownBy(() -> opened(worker, infected.id())).isInstanceOf(KeptAside.class);
        assertThat(log("file-checked", "DONE")).isEqualTo(2);
        assertThat(chunks(infected)).as("evidence is not deleted").isOne();
    }

    @Test
    void theJobsRoleIsHandedNothingButWhatWaits() {
        StoredFile kept = keep("brev.pdf", Samples.pdf());
        assertThat(sweep.sql("select files.waiting_chunk(:id, 0) is null")
                        .param("id", kept.id().value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(sweep.sql("select files.tell(:id, 'INFECTED')")
                        .param("id", kept.id().value())
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThatThrownBy(() -> sweep.sql("select count(*) from files.file")
                        .query(Integer.class)
                        .single())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void theFilesOfADossierAreFoundByAnIndex() {
        keep("brev.pdf", Samples.pdf());
        String plan = in(worker, () -> {
            db.sql("set local enable_seqscan = off").update();
            return String.join(
                    "\n",
                    db.sql("explain select id, name from files.file where dossier_id = :id order by kept_at, id")
                            .param("id", stamp.dossier().value())
                            .query(String.class)
                            .list());
        });
        assertThat(plan).contains("file_dossier").doesNotContain("Seq Scan", "Sort");
    }

    private StoredFile keptWith(MalwareCheck check, String words) {
        Uploads table = new Uploads(bench, inspection, check, limits);
        try (Upload upload = table.take("text.txt", "", new ByteArrayInputStream(Samples.ascii(words)))) {
            return in(worker, () -> files.keep(stamp, upload));
        }
    }

    private StoredFile keep(String name, byte[] content) {
        try (Upload upload = upload(name, content)) {
            return in(worker, () -> files.keep(stamp, upload));
        }
    }

    private Optional<StoredFile> version(Session by, FileId former) {
        try (Upload upload = upload("plan.txt", Samples.ascii("Två."))) {
            return in(by, () -> files.keepAsVersionOf(former, upload));
        }
    }

    private Upload upload(String name, byte[] content) {
        return uploads.take(name, "", new ByteArrayInputStream(content));
    }

    private Optional<byte[]> opened(Session by, FileId id) {
        return Entry.as(by, () -> files.open(id).map(FilesTest::read));
    }

    private byte[] cleaned(FileId id) {
        return Entry.as(worker, () -> files.openWithoutTraces(id).map(FilesTest::read))
                .orElseThrow();
    }

    private static byte[] read(OpenFile open) {
        try (var content = open.content()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int[] pixels(byte[] picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture)).getRGB(0, 0, 40, 30, null, 0, 40);
    }

    private static byte[] large() {
        byte[] content = new byte[1_000_003];
        new Random(3).nextBytes(content);
        System.arraycopy(Samples.film("isom"), 0, content, 0, 88);
        return content;
    }

    private int chunks(StoredFile file) {
        return JdbcClient.create(administrator)
                .sql("select count(*) from files.chunk where file_id = :id")
                .param("id", file.id().value())
                .query(Integer.class)
                .single();
    }

    private int log(String action, String outcome) {
        return logged(action, outcome, "%");
    }

    private int log(String action, String outcome, StoredFile file) {
        return logged(action, outcome, "%" + file.id().value() + "%");
    }

    private int logged(String action, String outcome, String detail) {
        return JdbcClient.create(administrator)
                .sql("""
                        select count(*) from audit.entry
                         where municipality_id = :town and action = :action and outcome = :outcome and detail like :detail
                        """)
                .param("town", town.id().value())
                .param("action", action)
                .param("outcome", outcome)
                .param("detail", detail)
                .query(Integer.class)
                .single();
    }

    private <T> T in(Session session, Supplier<T> work) {
        return Entry.as(session, () -> transaction.execute(tx -> work.get()));
    }
}
