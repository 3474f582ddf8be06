package tillit.casework.away;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import tillit.ground.access.UnitId;
import tillit.ground.access.UserId;

/**
 * Seals passphrases with a key that lies in a file and not in the database (AES-256-GCM, NIST SP 800-38D): who has only one of the two opens
 * nothing. A sealed passphrase is bound to its unit and to who chose it, and opens for nothing else.
 */
@Component
class KeyFile {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final FileAttribute<?> OURS_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path file;
    private final SecureRandom random = new SecureRandom();

    KeyFile(AwayProperties properties) {
        this.file = properties.key();
    }

    /**
     * Seals; the key is made if there is none.
     *
     * @throws IOException if the key can be neither read nor made
     */
    byte[] sealed(Passphrase passphrase, UnitId unit, UserId by) throws IOException {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed =
                run(Cipher.ENCRYPT_MODE, key(), nonce, passphrase.words().getBytes(StandardCharsets.UTF_8), unit, by);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    /** Opens; empty if the key is gone or another than it was sealed with. */
    Optional<Passphrase> opened(byte[] sealed, UnitId unit, UserId by) {
        try {
            byte[] words = run(
                    Cipher.DECRYPT_MODE,
                    read(),
                    Arrays.copyOf(sealed, NONCE),
                    Arrays.copyOfRange(sealed, NONCE, sealed.length),
                    unit,
                    by);
            return Optional.of(new Passphrase(new String(words, StandardCharsets.UTF_8)));
        } catch (IOException | IllegalArgumentException | Unfit keyGone) {
            return Optional.empty();
        }
    }

    /** What was sealed with another key, or for somebody else. */
    private static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unfit(GeneralSecurityException why) {
            super(why);
        }
    }

    private static byte[] run(int mode, byte[] key, byte[] nonce, byte[] words, UnitId unit, UserId by) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(("unit " + unit.value() + " user " + by.value()).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(words);
        } catch (GeneralSecurityException unfit) {
            throw new Unfit(unfit);
        }
    }

    private byte[] key() throws IOException {
        return Files.exists(file) ? read() : made();
    }

    private byte[] read() throws IOException {
        byte[] key = HexFormat.of().parseHex(Files.readString(file).strip());
        if (key.length != KEY) throw new IOException("the key file holds no key");
        return key;
    }

    /** Written whole beside its place and then put there, so that a kill leaves all of it or nothing; who comes second takes what the first has made. */
    private byte[] made() throws IOException {
        byte[] key = new byte[KEY];
        random.nextBytes(key);
        Path beside =
                file.resolveSibling(file.getFileName() + "." + HexFormat.of().toHexDigits(random.nextLong()));
        try {
            try (FileChannel to = FileChannel.open(
                    beside, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OURS_ALONE)) {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(HexFormat.of().formatHex(key));
                while (bytes.hasRemaining()) to.write(bytes);
                to.force(true);
            }
            Files.createLink(file, beside);
            return key;
        } catch (FileAlreadyExistsException somebodyWasFirst) {
            return read();
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
