package tillit.casework.printout;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.CaseHead;
import tillit.casework.cases.CaseHeads;
import tillit.casework.cases.CaseId;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.Stamp;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;

/** Reads what is to be printed, and writes down that it has been: each in one transaction, and between them none, since paper takes its time. */
@Component
class Printing {

    /** Ours: more than this is no file that somebody reads on paper, and takes a part of memory that others need. */
    static final int MOST_LEAVES = 1500;

    /** Ours, for the same reason: some thousand pages. */
    private static final long MOST_SIGNS = 3_000_000;

    static final int LONGEST_REASON = 1000;
    private static final int SHOWN = 20;

    private final List<Contents> contents;
    private final CaseHeads heads;
    private final Dossiers dossiers;
    private final Printouts printouts;
    private final Audit audit;
    private final Clock clock;

    Printing(
            List<Contents> contents,
            CaseHeads heads,
            Dossiers dossiers,
            Printouts printouts,
            Audit audit,
            Clock clock) {
        this.contents = List.copyOf(contents);
        this.heads = heads;
        this.dossiers = dossiers;
        this.printouts = printouts;
        this.audit = audit;
        this.clock = clock;
    }

    /** What has been read of a file. @param leaves oldest first */
    record Read(CaseHead head, boolean isProtected, List<Leaf> leaves, Instant at) {}

    /** The page on which one chooses. @param made what has been printed before, latest first @param copies those that went to somebody */
    record Before(CaseHead head, List<Printouts.Printout> made, Map<UUID, Printouts.Copied> copies) {}

    /** @throws Missing if the case does not exist for the one who asks */
    @Transactional(noRollbackFor = Missing.class)
    Before before(CaseId id, Wording wording) {
        Optional<CaseHead> head = heads.of(id, wording);
        audit.note(Noted.about(id.value(), "printouts-read", head.isPresent() ? Outcome.READ : Outcome.NOT_FOUND));
        return new Before(head.orElseThrow(Missing::new), printouts.of(id, SHOWN), printouts.copies(id));
    }

    /**
     * Reads what is chosen.
     *
     * @throws Missing if the case does not exist for the one who asks
     * @throws PrintoutRefusal.TooMuch if it is more than becomes one document
     */
    @Transactional(noRollbackFor = {Missing.class, PrintoutRefusal.class})
    Read read(CaseId id, Chosen chosen, Wording wording) {
        Optional<CaseHead> head = heads.of(id, wording);
        audit.note(Noted.about(id.value(), "file-read-to-print", head.isPresent() ? Outcome.READ : Outcome.NOT_FOUND));
        CaseHead found = head.orElseThrow(Missing::new);
        Stamp stamp = dossiers.stampOf(id.dossier()).orElseThrow(Missing::new);
        List<Leaf> leaves = contents.stream()
                .flatMap(it -> it.of(id, chosen, wording).stream())
                .sorted(Comparator.comparing(Leaf::day).thenComparing(Leaf::at).thenComparing(Leaf::id))
                .toList();
        if (leaves.size() > MOST_LEAVES || signs(leaves) > MOST_SIGNS) throw new PrintoutRefusal.TooMuch();
        return new Read(found, stamp.isProtected() || stamp.isLocked(), leaves, now());
    }

    /**
     * Writes down that the document is made, with why it leaves. Nothing of it may be given to anybody before this has been committed.
     *
     * @throws Missing if the one who made it no longer sees the case
     */
    @Transactional
    void leaves(CaseId id, String reason, int pages, String sha256, int leaves) {
        Stamp stamp = dossiers.stampOf(id.dossier()).orElseThrow(Missing::new);
        Printouts.Printout made = new Printouts.Printout(
                Ids.next(), reason, pages, sha256, now(), Entry.me().id());
        printouts.add(stamp, made);
        audit.note(Noted.about(id.value(), "file-exported", Outcome.DONE)
                .with("printout=%s leaves=%d pages=%d".formatted(made.id(), leaves, pages)));
    }

    /**
     * The same of a copy for somebody, with what a human has said about what tells of others.
     *
     * @throws Missing if the one who made it no longer sees the case
     */
    @Transactional
    void leaves(CaseId id, Recipient to, List<Answer> answers, String reason, int pages, String sha256, int leaves) {
        Stamp stamp = dossiers.stampOf(id.dossier()).orElseThrow(Missing::new);
        Printouts.Printout made = new Printouts.Printout(
                Ids.next(), reason, pages, sha256, now(), Entry.me().id());
        printouts.add(stamp, made);
        printouts.add(stamp, made.id(), to, answers);
        audit.note(Noted.about(id.value(), "copy-exported", Outcome.DONE)
                .with("printout=%s leaves=%d pages=%d answers=%d to=%s"
                        .formatted(
                                made.id(),
                                leaves,
                                pages,
                                answers.size(),
                                to.id().map(it -> it.value().toString()).orElse("another"))));
    }

    private static long signs(List<Leaf> leaves) {
        return leaves.stream()
                .mapToLong(it -> signs(it.corrections())
                        + it.passages().stream()
                                .mapToLong(passage -> passage.words().length())
                                .sum())
                .sum();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
