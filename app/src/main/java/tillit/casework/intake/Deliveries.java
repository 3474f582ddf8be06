package tillit.casework.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Entry;
import tillit.ground.files.Upload;

/** What another system has handed in, each under a key of its own: sent again it is answered again, and stored once. */
@Component
class Deliveries {

    private final JdbcClient db;
    private final Log log;

    Deliveries(JdbcClient db, Log log) {
        this.db = db;
        this.log = log;
    }

    /** The answer to a delivery. @param again whether it had been handed in before @param files how many were kept with it */
    record Delivered(Receipt receipt, boolean again, int files) {}

    private record Kept(
            byte[] sha,
            List<String> files,
            Instant receivedAt,
            Instant registeredAt,
            String municipality,
            String unit) {

        Receipt receipt(String code) {
            return new Receipt(code, receivedAt, registeredAt, municipality, unit);
        }
    }

    /** Hands in what has no files with it; see the other. */
    @Transactional
    public Delivered once(String key, byte[] sha, Function<String, Receipt> handIn) {
        return once(key, sha, List.of(), handIn);
    }

    /**
     * Hands in under the key, once. Two that come at the same time wait for each other. Who sends the same words again has perhaps lost the choice of a
     * file on the way; whoever sends another file than the first time is told.
     *
     * @param sha of what was sent, to the last byte
     * @param files what was attached
     * @param handIn does it, under the code that follows from the key
     * @throws IntakeRefusal.KeyUsedForOther if something else was handed in under the key
     */
    @Transactional
    public Delivered once(String key, byte[] sha, List<Upload> files, Function<String, Receipt> handIn) {
        lock(key);
        String code = ReceiptCodes.following(Entry.me().id().value(), key);
        List<String> prints = files.stream().map(it -> print(key, it)).toList();
        Optional<Kept> before = kept(key);
        if (before.isEmpty()) {
            Receipt receipt = handIn.apply(code);
            keep(key, sha, files, prints, receipt);
            return new Delivered(receipt, false, prints.size());
        }
        List<String> kept = before.get().files();
        if (!MessageDigest.isEqual(before.get().sha(), sha) || !kept.containsAll(prints))
            throw new IntakeRefusal.KeyUsedForOther();
        return new Delivered(before.get().receipt(code), true, kept.size());
    }

    /** Of a file, which tells nothing of it to whoever does not know the key. */
    private static String print(String key, Upload file) {
        return HexFormat.of().formatHex(Sha256.of((key + "\n" + file.sha256()).getBytes(StandardCharsets.UTF_8)));
    }

    /** The receipt, for the system that got it. */
    @Transactional
    public Optional<Receipt> receipt(String code) {
        Optional<Receipt> found = db.sql("""
                        select request_sha256, files, received_at, registered_at, municipality, unit
                          from intake.delivery
                         where receipt_sha256 = sha256(convert_to(:code, 'UTF8'))
                        """)
                .param("code", code)
                .query(Deliveries::kept)
                .optional()
                .map(it -> it.receipt(code));
        log.listed("receipt-read", found.isPresent() ? 1 : 0);
        return found;
    }

    private void lock(String key) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "delivery " + Entry.me().id().value() + " " + key)
                .query((row, number) -> number)
                .list();
    }

    private Optional<Kept> kept(String key) {
        return db.sql("""
                        select request_sha256, files, received_at, registered_at, municipality, unit
                          from intake.delivery
                         where user_id = :me and key_sha256 = sha256(convert_to(:key, 'UTF8'))
                        """)
                .param("me", Entry.me().id().value())
                .param("key", key)
                .query(Deliveries::kept)
                .optional();
    }

    private void keep(String key, byte[] sha, List<Upload> files, List<String> prints, Receipt receipt) {
        db.sql("""
                insert into intake.delivery
                       (user_id, municipality_id, key_sha256, request_sha256, receipt_sha256, received_at, registered_at, municipality, unit,
                        files, file_bytes)
                values (:me, :municipality, sha256(convert_to(:key, 'UTF8')), :sha, sha256(convert_to(:receipt, 'UTF8')), :received, :registered, :name, :unit,
                        :files, :bytes)
                """)
                .param("me", Entry.me().id().value())
                .param("municipality", Entry.me().municipality().value())
                .param("key", key)
                .param("sha", sha)
                .param("receipt", receipt.code())
                .param("received", Columns.utc(receipt.receivedAt()))
                .param("registered", Columns.utc(receipt.registeredAt()))
                .param("name", receipt.municipality())
                .param("unit", receipt.unit())
                .param("files", prints.toArray(String[]::new))
                .param("bytes", files.stream().mapToLong(Upload::bytes).sum())
                .update();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getBytes("request_sha256"),
                Columns.texts(row, "files"),
                Columns.instant(row, "received_at"),
                Columns.instant(row, "registered_at"),
                row.getString("municipality"),
                row.getString("unit"));
    }
}
