package tillit.casework.coercion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tillit.casework.cases.CaseId;
import tillit.casework.printout.Bundle;
import tillit.casework.printout.Bundles;
import tillit.casework.printout.Part;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Ids;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.letters.Checksum;
import tillit.ground.letters.Sealed;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;

/**
 * The package for the court: what the board decided or asks for, and the file it rests on, as one document with an index. It can be made from the moment of the
 * decision, and again whenever something has been added; what was made is kept to the last byte. REQ-HARDCLOCK. LVU 4, 7, 27, 31 d §§.
 */
@Component
public class CourtPackages {

    /** What goes along: all that a decision rests on. What was said in a concern report tells who said it, and goes by a decision of its own. */
    private static final Set<Part> PARTS =
            EnumSet.of(Part.NOTES, Part.ASSESSMENTS, Part.INVESTIGATION, Part.DECISIONS, Part.DOCUMENTS, Part.LETTERS);

    private final StoredCoercions stored;
    private final StoredPackages packages;
    private final FirstPages first;
    private final Bundles bundles;
    private final Dossiers dossiers;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CourtPackages(
            StoredCoercions stored,
            StoredPackages packages,
            FirstPages first,
            Bundles bundles,
            Dossiers dossiers,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.stored = stored;
        this.packages = packages;
        this.first = first;
        this.bundles = bundles;
        this.dossiers = dossiers;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Makes it from what stands in the file now, and keeps it.
     *
     * @throws Missing if the measure does not exist for the one who asks
     * @throws CoercionRefusal.NotForACourt if no court tests such a measure, or it has ended
     */
    public PackageId make(CoercionId id, Wording wording) {
        FirstPages.First front = found(transaction.execute(status -> {
            Coercion it = stored.find(id).orElseThrow(Missing::new);
            if (!isForACourt(it)) throw new CoercionRefusal.NotForACourt();
            return first.of(it, wording);
        }));
        CaseId socialCase = front.of().socialCase();
        try (Sealed made =
                bundles.of(socialCase, new Bundle(front.title(), front.title(), PARTS, front.leaf()), wording)) {
            byte[] content = Files.readAllBytes(made.at());
            return found(transaction.execute(status -> keep(front.of(), made, content)));
        } catch (IOException gone) {
            throw new UncheckedIOException("a finished document could not be read", gone);
        }
    }

    /**
     * One that was made, to the last byte.
     *
     * @throws Missing if it does not exist for the one who asks
     * @throws IllegalStateException if it is not what was sealed
     */
    public byte[] open(PackageId id) {
        return found(transaction.execute(status -> {
            Optional<StoredPackages.Made> made = packages.find(id);
            if (made.isEmpty()) {
                audit.noteApart(Noted.about(id.value(), "court-package-opened", Outcome.NOT_FOUND));
                throw new Missing();
            }
            audit.note(Noted.about(made.get().socialCase().value(), "court-package-opened", Outcome.READ)
                    .with(id.value().toString()));
            byte[] content = packages.content(id).orElseThrow(Missing::new);
            if (!Checksum.of(content).equals(made.get().sha256()))
                throw new IllegalStateException("a package is not what was sealed: " + id.value());
            return content;
        }));
    }

    List<StoredPackages.Made> of(CoercionId id) {
        return packages.of(id);
    }

    /** Whether there is something to give to a court: it tests or is asked, and has not had its last word. */
    static boolean isForACourt(Coercion it) {
        boolean tested =
                switch (it.kind()) {
                    case TAKING_INTO_CARE, CARE, REMOVAL_BAN, TEMPORARY_REMOVAL_BAN, TRAVEL_BAN, TEMPORARY_TRAVEL_BAN ->
                        true;
                    case CONTACT_RESTRICTION, UNDISCLOSED_WHEREABOUTS, PREVENTIVE_MEASURE -> false;
                };
        return tested && (it.state() == Coercion.State.DECIDED || it.state() == Coercion.State.AT_COURT);
    }

    private PackageId keep(Coercion it, Sealed made, byte[] content) {
        PackageId id = new PackageId(Ids.next());
        var stamp = dossiers.stampOf(it.socialCase().dossier()).orElseThrow(Missing::new);
        packages.add(
                stamp,
                new StoredPackages.Made(
                        id,
                        it.id(),
                        it.socialCase(),
                        made.pages(),
                        Checksum.of(content),
                        Coercions.me(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)),
                content);
        audit.note(Noted.about(it.socialCase().value(), "court-package-made", Outcome.DONE)
                .with("package=%s pages=%d".formatted(id.value(), made.pages())));
        return id;
    }

    private static <T> T found(@org.jspecify.annotations.Nullable T answer) {
        if (answer == null) throw new IllegalStateException("a transaction gave no answer");
        return answer;
    }
}
