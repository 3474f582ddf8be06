package tillit.casework.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Stamp;
import tillit.ground.files.Files;
import tillit.ground.files.StoredFile;
import tillit.ground.files.Upload;

/** The files that a sender has attached to a report, with it and with what was added afterwards. They lie among the files of its dossier. */
@Component
class Attachments {

    private static final UUID AT_FIRST = new UUID(0, 0);

    private final Files files;
    private final JdbcClient db;

    Attachments(Files files, JdbcClient db) {
        this.files = files;
        this.db = db;
    }

    /** What is attached. @param atFirst what came with the report @param added what came with each addition */
    record Attached(List<StoredFile> atFirst, Map<UUID, List<StoredFile>> added) {

        Attached {
            atFirst = List.copyOf(atFirst);
            added = Map.copyOf(added);
        }

        boolean isNothing() {
            return atFirst.isEmpty() && added.isEmpty();
        }

        List<StoredFile> to(UUID addition) {
            return added.getOrDefault(addition, List.of());
        }
    }

    /** Keeps what came with a report. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(Stamp report, List<Upload> uploads) {
        uploads.forEach(it -> files.keep(report, it));
    }

    /** Keeps what came with an addition, in the transaction in which it came. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(Stamp report, UUID addition, List<Upload> uploads) {
        for (Upload upload : uploads) {
            db.sql("""
                    insert into intake.addition_file (file_id, addition_id, dossier_id, label_id, municipality_id)
                    values (:file, :addition, :dossier, :label, :municipality)
                    """)
                    .param("file", files.keep(report, upload).id().value())
                    .param("addition", addition)
                    .param("dossier", report.dossier().value())
                    .param("label", report.label())
                    .param("municipality", report.municipality().value())
                    .update();
        }
    }

    /** What is attached to a report. Only what came by the form can have anything; of another nothing is asked, and nothing logged. */
    Attached of(StoredReport report) {
        if (report.channel() != Channel.WEB_FORM) return new Attached(List.of(), Map.of());
        Map<UUID, UUID> additions = additions(report.id());
        Map<UUID, List<StoredFile>> byAddition = new HashMap<>();
        for (StoredFile file : files.of(report.id().dossier())) {
            UUID to = additions.getOrDefault(file.id().value(), AT_FIRST);
            byAddition.merge(to, List.of(file), Attachments::both);
        }
        List<StoredFile> atFirst = byAddition.remove(AT_FIRST);
        return new Attached(atFirst == null ? List.of() : atFirst, byAddition);
    }

    private Map<UUID, UUID> additions(ReportId report) {
        Map<UUID, UUID> additions = new HashMap<>();
        db.sql("""
                select file_id, addition_id
                  from intake.addition_file
                 where dossier_id = :report
                 order by file_id
                """).param("report", report.value()).query(row -> {
            additions.put(Columns.uuid(row, "file_id"), Columns.uuid(row, "addition_id"));
        });
        return additions;
    }

    private static List<StoredFile> both(List<StoredFile> one, List<StoredFile> other) {
        return java.util.stream.Stream.concat(one.stream(), other.stream()).toList();
    }
}
