package tillit.casework.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.ground.access.PersonId;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;
import tillit.ground.page.Language;

/** The sealed letters as row security shows them. They are added to, and never changed. */
@Component
class LetterRows {

    private static final String LETTER = """
            select l.id, l.dossier_id, l.label_id, l.municipality_id, l.kind, l.about, l.subject, l.language, l.person_id, l.for_person_id, l.name, l.address, l.forwarded,
                   l.starts_clock, l.replaces, l.unsigned_reason, l.sealed_at, l.sealed_by, l.pages, l.bytes, encode(l.sha256, 'hex') as sha256,
                   array(select r.id from dispatch.letter r where r.replaces = l.id order by r.sealed_at, r.id) as replaced_by,
                   s.id as sent_id, s.way as sent_way, s.day as sent_day, s.words as sent_words, s.by_user as sent_by, s.at as sent_at,
                   r.id as received_id, r.way as received_way, r.day as received_day, r.words as received_words, r.by_user as received_by, r.at as received_at
              from dispatch.letter l
              left join dispatch.step s on s.letter_id = l.id and s.what = 'SENT'
              left join dispatch.step r on r.letter_id = l.id and r.what = 'RECEIVED'
            """;

    private final JdbcClient db;

    LetterRows(JdbcClient db) {
        this.db = db;
    }

    void add(OutgoingLetter letter, byte[] content) {
        Stamp stamp = letter.stamp();
        db.sql("""
                insert into dispatch.letter (id, dossier_id, label_id, municipality_id, kind, about, subject, language, person_id, for_person_id, name, address, forwarded,
                       starts_clock, replaces, unsigned_reason, sealed_at, sealed_by, pages, bytes, sha256)
                values (:id, :dossier, :label, :municipality, :kind, :about, :subject, :language, :person, :behalf, :name, :address, :forwarded,
                       :clock, :replaces, :unsigned, :at, :by, :pages, :bytes, decode(:sha256, 'hex'))
                """)
                .param("id", letter.id().value())
                .param("dossier", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("kind", letter.kind())
                .param("about", letter.about())
                .param("subject", letter.subject())
                .param("language", letter.language().tag())
                .param("person", letter.to().person().map(PersonId::value).orElse(null))
                .param("behalf", letter.to().onBehalfOf().map(PersonId::value).orElse(null))
                .param("name", letter.to().name())
                .param("address", letter.to().address().toArray(String[]::new))
                .param("forwarded", letter.to().forwarded())
                .param("clock", letter.startsClock())
                .param("replaces", letter.replaces().map(LetterId::value).orElse(null))
                .param("unsigned", letter.unsignedReason().orElse(null))
                .param("at", LetterDrafts.utc(letter.sealedAt()))
                .param("by", letter.sealedBy().value())
                .param("pages", letter.pages())
                .param("bytes", letter.bytes())
                .param("sha256", letter.sha256())
                .update();
        db.sql("""
                insert into dispatch.sealed (letter_id, dossier_id, label_id, municipality_id, sha256, content)
                values (:id, :dossier, :label, :municipality, decode(:sha256, 'hex'), :content)
                """)
                .param("id", letter.id().value())
                .param("dossier", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("sha256", letter.sha256())
                .param("content", content)
                .update();
    }

    void add(OutgoingLetter letter, String what, OutgoingLetter.Step step) {
        db.sql("""
                insert into dispatch.step (id, letter_id, dossier_id, label_id, municipality_id, what, way, day, words, by_user, at)
                values (:id, :letter, :dossier, :label, :municipality, :what, :way, :day, :words, :by, :at)
                """)
                .param("id", step.id())
                .param("letter", letter.id().value())
                .param("dossier", letter.stamp().dossier().value())
                .param("label", letter.stamp().label())
                .param("municipality", letter.stamp().municipality().value())
                .param("what", what)
                .param("way", step.way())
                .param("day", step.day())
                .param("words", step.words())
                .param("by", step.by().value())
                .param("at", LetterDrafts.utc(step.at()))
                .update();
    }

    List<OutgoingLetter> in(CaseId socialCase) {
        return db.sql(LETTER + " where l.dossier_id = :case order by l.sealed_at desc, l.id desc")
                .param("case", socialCase.value())
                .query(LetterRows::letter)
                .list();
    }

    List<OutgoingLetter> about(UUID about) {
        return db.sql(LETTER + " where l.about = :about order by l.sealed_at desc, l.id desc")
                .param("about", about)
                .query(LetterRows::letter)
                .list();
    }

    Optional<OutgoingLetter> find(CaseId socialCase, LetterId id) {
        return db.sql(LETTER + " where l.id = :id and l.dossier_id = :case")
                .param("id", id.value())
                .param("case", socialCase.value())
                .query(LetterRows::letter)
                .optional();
    }

    /** The same, of which nobody else says anything until the transaction ends. */
    Optional<OutgoingLetter> hold(CaseId socialCase, LetterId id) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:id, 0))")
                .param("id", "letter " + id.value())
                .query((row, number) -> row)
                .list();
        return find(socialCase, id);
    }

    /** The letter itself. */
    Optional<byte[]> content(LetterId id) {
        return db.sql("select content from dispatch.sealed where letter_id = :id")
                .param("id", id.value())
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    int count(CaseId socialCase) {
        return db.sql("select count(*) from dispatch.letter where dossier_id = :case")
                .param("case", socialCase.value())
                .query(Integer.class)
                .single();
    }

    private static OutgoingLetter letter(ResultSet row, int number) throws SQLException {
        return new OutgoingLetter(
                new LetterId(row.getObject("id", UUID.class)),
                LetterDrafts.stamp(row),
                row.getString("kind"),
                row.getObject("about", UUID.class),
                row.getString("subject"),
                row.getString("language").equals(Language.EN.tag()) ? Language.EN : Language.SV,
                new Recipient(
                        Optional.ofNullable(row.getObject("person_id", UUID.class))
                                .map(PersonId::new),
                        Optional.ofNullable(row.getObject("for_person_id", UUID.class))
                                .map(PersonId::new),
                        row.getString("name"),
                        List.of((String[]) row.getArray("address").getArray()),
                        row.getBoolean("forwarded")),
                row.getBoolean("starts_clock"),
                Optional.ofNullable(row.getObject("replaces", UUID.class)).map(LetterId::new),
                java.util.Arrays.stream((UUID[]) row.getArray("replaced_by").getArray())
                        .map(LetterId::new)
                        .toList(),
                Optional.ofNullable(row.getString("unsigned_reason")),
                LetterDrafts.moment(row, "sealed_at"),
                new UserId(row.getInt("sealed_by")),
                row.getInt("pages"),
                row.getLong("bytes"),
                row.getString("sha256"),
                step(row, "sent"),
                step(row, "received"));
    }

    private static Optional<OutgoingLetter.Step> step(ResultSet row, String what) throws SQLException {
        @Nullable UUID id = row.getObject(what + "_id", UUID.class);
        if (id == null) return Optional.empty();
        return Optional.of(new OutgoingLetter.Step(
                id,
                row.getString(what + "_way"),
                row.getObject(what + "_day", LocalDate.class),
                row.getString(what + "_words"),
                new UserId(row.getInt(what + "_by")),
                LetterDrafts.moment(row, what + "_at")));
    }
}
