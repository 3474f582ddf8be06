package tillit.ground.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tillit.ground.access.DossierId;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.Stamp;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;

/**
 * The files of a dossier: kept, listed, opened, replaced by a new version, taken out. Nothing is overwritten and nothing is deleted. Every reading
 * leaves a line in the log, in the same transaction. Whoever does not see the dossier finds nothing.
 */
@Component
public class Files {

    private final FileRows rows;
    private final Dossiers dossiers;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate reading;

    Files(FileRows rows, Dossiers dossiers, Audit audit, Clock clock, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.dossiers = dossiers;
        this.audit = audit;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /** Keeps what was handed in, in a dossier. It is durable when the transaction commits. One may keep what one may not read afterwards. */
    @Transactional(propagation = Propagation.MANDATORY)
    public StoredFile keep(Stamp stamp, Upload upload) {
        return keep(stamp, upload, null);
    }

    /**
     * Keeps what was handed in as a new version of a file of the dossier; the former stays as it is.
     *
     * @return empty if there is no such file for the one who asks
     * @throws FileTakenOut if the former has been taken out
     * @throws AlreadyReplaced if there is a newer version than that
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<StoredFile> keepAsVersionOf(FileId former, Upload upload) {
        Optional<StoredFile> found = rows.find(former);
        return found.flatMap(it -> dossiers.stampOf(it.dossier())).map(stamp -> {
            if (found.get().takenOut() != null) throw new FileTakenOut();
            if (rows.isReplaced(former)) throw new AlreadyReplaced("file");
            return keep(stamp, upload, former);
        });
    }

    /** The files of a dossier in the order in which they came, also those that have been replaced or taken out. */
    @Transactional
    public List<StoredFile> of(DossierId dossier) {
        List<StoredFile> found = rows.of(dossier);
        audit.note(Noted.about(dossier.value(), "files-listed", found.isEmpty() ? Outcome.NOT_FOUND : Outcome.READ)
                .with("rows " + found.size()));
        return found;
    }

    /** A file and what it is a new version of, the latest first; empty if there is none for the one who asks. */
    @Transactional
    public List<StoredFile> versions(FileId latest) {
        List<StoredFile> versions = new ArrayList<>();
        FileId next = latest;
        while (next != null) {
            Optional<StoredFile> found = rows.find(next);
            found.ifPresent(versions::add);
            next = found.map(StoredFile::former).orElse(null);
        }
        noteRead(versions.isEmpty() ? Optional.empty() : Optional.of(versions.getFirst()), latest, "file-versions");
        return versions;
    }

    /**
     * Opens a file, if it exists for the one who asks. Its content has been compared with what was handed in before the first byte of it is given.
     *
     * @throws FileTakenOut if it is no longer in the dossier
     * @throws NotYetChecked if it waits to be checked for malware
     * @throws KeptAside if malware was found in it
     * @throws NotAsKept if it is not what was handed in
     */
    @Transactional(
            noRollbackFor = {FileTakenOut.class, NotYetChecked.class, KeptAside.class, NotAsKept.class
            }) // who tried stands in the log
    public Optional<OpenFile> open(FileId id) {
        Optional<StoredFile> found = rows.find(id);
        found.ifPresent(this::refuseIfClosedOrAltered);
        noteRead(found, id, "file-opened");
        return found.map(file -> new OpenFile(file, new Content(id)));
    }

    /**
     * A copy of a picture without what it tells beside itself: where and when it was taken, with which telephone, what was written into it, and
     * anything that follows after it. How it is turned is kept. For the day when it is shown to others than the unit; the original stays as it is.
     *
     * @return empty if there is no such file for the one who asks, or if it is no JPEG or PNG, of which alone this is known how to do
     */
    @Transactional(noRollbackFor = {FileTakenOut.class, NotYetChecked.class, KeptAside.class, NotAsKept.class})
    public Optional<OpenFile> openWithoutTraces(FileId id) {
        return rows.find(id)
                .filter(it -> PictureWithoutTraces.isPossibleFor(it.type()))
                .flatMap(it -> open(id))
                .map(it -> new OpenFile(
                        it.file(), PictureWithoutTraces.of(it.file().type(), it.content())));
    }

    /**
     * Takes a file out of the dossier, with a trace: it stays in the list with who, when and why, and is opened no more. It is not deleted.
     *
     * @return whether there is such a file for the one who asks
     * @throws WhyTakenOutMissing if no reason is given
     * @throws TakenOutAlready if somebody has done so before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean takeOut(FileId id, String reason) {
        Optional<StoredFile> found = rows.find(id);
        Optional<Stamp> stamp = found.flatMap(it -> dossiers.stampOf(it.dossier()));
        if (found.isEmpty() || stamp.isEmpty()) return false;
        if (reason.isBlank()) throw new WhyTakenOutMissing();
        if (found.get().takenOut() != null) throw new TakenOutAlready();
        takeOut(id, stamp.get(), new StoredFile.TakenOut(now(), Entry.me().id(), reason.strip()));
        note(stamp.get().dossier(), id, "file-taken-out", Outcome.DONE);
        return true;
    }

    private void takeOut(FileId id, Stamp stamp, StoredFile.TakenOut how) {
        try {
            rows.addTakenOut(id, stamp, how);
        } catch (DuplicateKeyException somebodyWasFirst) {
            throw new TakenOutAlready();
        }
    }

    /** As exactly as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private StoredFile keep(Stamp stamp, Upload upload, @Nullable FileId former) {
        StoredFile file = new StoredFile(
                new FileId(Ids.next()),
                stamp.dossier(),
                upload.name(),
                upload.type(),
                upload.bytes(),
                upload.sha256(),
                upload.condition(),
                upload.checked(),
                now(),
                Entry.me().id(),
                former,
                null);
        try {
            rows.add(file, stamp);
        } catch (DuplicateKeyException somebodyWasFirst) {
            throw new AlreadyReplaced("file");
        }
        try (InputStream content = upload.content()) {
            rows.addContent(file.id(), stamp, content);
        } catch (IOException gone) {
            throw new UncheckedIOException("what was handed in is no longer on the disk", gone);
        }
        note(stamp.dossier(), file.id(), "file-kept", Outcome.DONE);
        return file;
    }

    /** Whoever tried to open what nobody may open stands in the log, and so does that something had been altered. */
    private void refuseIfClosedOrAltered(StoredFile file) {
        try {
            refuseIfClosed(file);
            verify(file);
        } catch (RuntimeException refused) {
            note(file.dossier(), file.id(), "file-opened", Outcome.REFUSED);
            throw refused;
        }
    }

    private static void refuseIfClosed(StoredFile file) {
        if (file.takenOut() != null) throw new FileTakenOut();
        if (file.checked() == Checked.WAITING) throw new NotYetChecked();
        if (file.checked() == Checked.INFECTED) throw new KeptAside();
    }

    private void verify(StoredFile file) {
        MessageDigest digest = Spooled.digest();
        try (InputStream content = new DigestInputStream(new Content(file.id()), digest)) {
            content.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) throw new NotAsKept(file.id());
    }

    private void noteRead(Optional<StoredFile> found, FileId id, String action) {
        if (found.isPresent()) note(found.get().dossier(), id, action, Outcome.READ);
        else audit.note(Noted.that(action, Outcome.NOT_FOUND).with("file=" + id.value()));
    }

    private void note(DossierId dossier, FileId id, String action, Outcome outcome) {
        audit.note(Noted.about(dossier.value(), action, outcome).with("file=" + id.value()));
    }

    /** The content of a file as it is read, each chunk in a short transaction of its own: a slow reader holds no connection. */
    private final class Content extends Chunks {

        private final FileId file;

        Content(FileId file) {
            this.file = file;
        }

        @Override
        byte[] chunk(int position) {
            byte[] content = reading.execute(tx -> rows.chunk(file, position));
            return content == null ? new byte[0] : content;
        }
    }
}
