package tillit.casework.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.CaseId;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.PersonId;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.files.FileId;
import tillit.ground.files.Files;
import tillit.ground.files.StoredFile;
import tillit.ground.files.Upload;
import tillit.ground.page.Missing;

/** The documents in the file of a case. What is kept never changes; a new version stands before the former, and what is taken out stays in the list. */
@Component
class Documents {

    /** As the table says. */
    static final int LONGEST_TITLE = 200;

    private final JdbcClient db;
    private final Files files;
    private final Dossiers dossiers;
    private final Audit audit;
    private final Clock clock;

    Documents(JdbcClient db, Files files, Dossiers dossiers, Audit audit, Clock clock) {
        this.db = db;
        this.files = files;
        this.dossiers = dossiers;
        this.audit = audit;
        this.clock = clock;
    }

    /** What somebody says of what they file. @param title empty where the name of the file says enough */
    record Facts(String title, Document.Way way, Optional<LocalDate> dated, List<PersonId> about) {}

    /** Files each as a document of its own. @throws Missing if the case does not exist for the one who files */
    @Transactional
    void file(CaseId socialCase, Facts facts, List<Upload> uploads) {
        Stamp stamp = dossiers.stampOf(socialCase.dossier()).orElseThrow(Missing::new);
        for (Upload upload : uploads) {
            StoredFile kept = files.keep(stamp, upload);
            add(stamp, kept, facts);
            audit.note(Noted.about(socialCase.value(), "document-filed", Outcome.DONE)
                    .with(kept.id().value().toString()));
        }
    }

    /**
     * A newer version of a document; the former stays.
     *
     * @throws Missing if there is no such document in the case for the one who files
     */
    @Transactional
    void replace(CaseId socialCase, FileId document, Upload upload) {
        FileId latest = one(socialCase, document).latest().id();
        if (files.keepAsVersionOf(latest, upload).isEmpty()) throw new Missing();
    }

    /**
     * Takes the latest version out of the file, with a reason that stays.
     *
     * @throws Missing if there is no such document in the case for the one who does it
     */
    @Transactional
    void takeOut(CaseId socialCase, FileId document, String reason) {
        if (!files.takeOut(one(socialCase, document).latest().id(), reason)) throw new Missing();
    }

    /** The documents of a case, the one filed last first; none of one that the reader does not see. The reading is logged. */
    @Transactional
    List<Document> of(CaseId socialCase) {
        List<Document> rows = db.sql("""
                        select d.id, d.title, d.way, d.dated, d.filed_at, d.filed_by,
                               array(select p.person_id from journal.document_person p where p.document_id = d.id order by p.person_id) about
                          from journal.document d
                         where d.dossier_id = :case
                         order by d.filed_at desc, d.id desc
                        """)
                .param("case", socialCase.value())
                .query(Documents::document)
                .list();
        Map<FileId, List<StoredFile>> versions = versions(socialCase);
        return rows.stream()
                .map(it -> with(it, versions.getOrDefault(it.id(), List.of())))
                .toList();
    }

    /** That the page of the case's documents is read stands in the log, also where there are none. @throws Missing if there is no such case for the one who reads */
    @Transactional(noRollbackFor = Missing.class)
    <T> T read(CaseId socialCase, Optional<T> shown) {
        audit.note(Noted.about(
                socialCase.value(), "documents-read", shown.isPresent() ? Outcome.READ : Outcome.NOT_FOUND));
        return shown.orElseThrow(Missing::new);
    }

    /** One of them. @throws Missing if there is no such document in the case for the one who asks */
    @Transactional(noRollbackFor = Missing.class)
    Document one(CaseId socialCase, FileId id) {
        return of(socialCase).stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(Missing::new);
    }

    int count(CaseId socialCase) {
        return db.sql("select count(*) from journal.document where dossier_id = :case")
                .param("case", socialCase.value())
                .query(Integer.class)
                .single();
    }

    private void add(Stamp stamp, StoredFile kept, Facts facts) {
        String title =
                facts.title().isBlank() ? kept.name().shown() : facts.title().strip();
        db.sql("""
                insert into journal.document (id, dossier_id, label_id, municipality_id, title, way, dated, filed_at, filed_by)
                values (:id, :dossier, :label, :municipality, :title, :way, :dated, :at, :by)
                """)
                .param("id", kept.id().value())
                .param("dossier", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("title", title.substring(0, Math.min(title.length(), LONGEST_TITLE)))
                .param("way", facts.way().name())
                .param("dated", facts.dated().orElse(null))
                .param("at", Drafts.utc(clock.instant()))
                .param("by", Entry.me().id().value())
                .update();
        db.sql("""
                insert into journal.document_person (document_id, person_id, dossier_id, label_id, municipality_id)
                select :id, a, :dossier, :label, :municipality
                  from unnest(:about::uuid[]) a
                """)
                .param("id", kept.id().value())
                .param("dossier", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("about", facts.about().stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
    }

    /** Each document's files by the id of its first, latest first. */
    private Map<FileId, List<StoredFile>> versions(CaseId socialCase) {
        Map<FileId, List<StoredFile>> versions = new HashMap<>();
        Map<FileId, FileId> first = new HashMap<>();
        for (StoredFile file : files.of(socialCase.dossier())) {
            FileId document =
                    file.isNewVersionOf().map(it -> first.getOrDefault(it, it)).orElse(file.id());
            first.put(file.id(), document);
            versions.computeIfAbsent(document, none -> new ArrayList<>()).addFirst(file);
        }
        return versions;
    }

    private static Document with(Document it, List<StoredFile> versions) {
        return new Document(
                it.id(), it.title(), it.way(), it.dated(), it.filedAt(), it.filedBy(), it.about(), versions);
    }

    private static Document document(ResultSet row, int number) throws SQLException {
        return new Document(
                new FileId(row.getObject("id", UUID.class)),
                row.getString("title"),
                Document.Way.valueOf(row.getString("way")),
                Optional.ofNullable(row.getObject("dated", LocalDate.class)),
                Drafts.moment(row, "filed_at"),
                new UserId(row.getInt("filed_by")),
                Drafts.uuids(row.getArray("about")).stream().map(PersonId::new).toList(),
                List.of());
    }
}
