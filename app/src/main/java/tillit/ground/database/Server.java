package tillit.ground.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A PostgreSQL server and the administrator's key to it. The passwords of the narrow roles follow from the
 * administrator's, so that every process of a cluster knows them and no file holds them.
 *
 * @param url JDBC address without user or password
 */
record Server(String url, String administrator, String password) {

    private static final String MAC = "HmacSHA256";

    /** The password of a role, the same as long as the administrator's is. */
    String passwordOf(String role) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(password.getBytes(StandardCharsets.UTF_8), MAC));
            return HexFormat.of().formatHex(mac.doFinal(role.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + MAC, e);
        }
    }

    /** Shows neither user nor password. */
    @Override
    public String toString() {
        return "Server[" + url + "]";
    }
}
