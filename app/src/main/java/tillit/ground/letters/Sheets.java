package tillit.ground.letters;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.jspecify.annotations.Nullable;

/** Where documents lie while they are made: on the workbench, which only this process reads, and not in memory. */
final class Sheets {

    /** Gives a new file with nothing in it. */
    @FunctionalInterface
    interface Blank {
        Path sheet() throws IOException;
    }

    private static final long IN_MEMORY =
            8L * 1024 * 1024; // of each document that is open, before the rest goes to disk
    private static final int AES_256 = 256;

    private final Blank bench;

    Sheets(Blank bench) {
        this.bench = bench;
    }

    Path sheet() throws IOException {
        return bench.sheet();
    }

    Path copy(InputStream content) throws IOException {
        Path sheet = sheet();
        try (content) {
            Files.copy(content, sheet, StandardCopyOption.REPLACE_EXISTING);
            return sheet;
        } catch (IOException | RuntimeException notAll) {
            Files.deleteIfExists(sheet);
            throw notAll;
        }
    }

    /** Where a document that is open keeps what it holds. */
    StreamCacheCreateFunction scratch() throws IOException {
        Path sheet = sheet();
        Files.delete(sheet);
        return MemoryUsageSetting.setupMixed(IN_MEMORY)
                .setTempDir(sheet.toFile().getAbsoluteFile().getParentFile())
                .streamCache;
    }

    /** Writes the document out. @param passphrase null where everybody opens it */
    Sealed seal(PDDocument document, @Nullable String passphrase) throws IOException {
        if (passphrase != null) document.protect(locked(passphrase));
        Path sheet = sheet();
        MessageDigest digest = Checksum.sha256();
        try (OutputStream out =
                new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(sheet), digest))) {
            document.save(out);
        } catch (IOException | RuntimeException notAll) {
            Files.deleteIfExists(sheet);
            throw notAll;
        }
        return new Sealed(
                sheet,
                document.getNumberOfPages(),
                Files.size(sheet),
                HexFormat.of().formatHex(digest.digest()));
    }

    private static StandardProtectionPolicy locked(String passphrase) {
        AccessPermission rights = new AccessPermission();
        rights.setCanModify(false);
        StandardProtectionPolicy policy = new StandardProtectionPolicy(passphrase, passphrase, rights);
        policy.setEncryptionKeyLength(AES_256);
        policy.setPreferAES(true);
        return policy;
    }
}
