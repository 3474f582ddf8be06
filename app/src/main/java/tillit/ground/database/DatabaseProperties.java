package tillit.ground.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the database is.
 *
 * @param url an outside PostgreSQL 16 or later; when absent, the embedded server is started in {@code home}
 * @param user the outside server's administrator, who owns the migrations
 * @param home the folder of an installation with the embedded server
 * @param port the embedded server's port on the loopback; 0 for any that is free
 * @param connections how many connections what people do may use at once in this process
 */
@ConfigurationProperties("tillit.database")
record DatabaseProperties(
        @Nullable String url,
        @DefaultValue("postgres") String user,
        @DefaultValue("") String password,
        @DefaultValue(".tillit") Path home,
        @DefaultValue("0") int port,
        @DefaultValue("20") int connections) {

    /** Shows no password. */
    @Override
    public String toString() {
        return "DatabaseProperties[" + (url == null ? home : url) + "]";
    }
}
