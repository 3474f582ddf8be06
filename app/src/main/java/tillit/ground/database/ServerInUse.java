package tillit.ground.database;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The server this process works on: its own, which it stops when it ends, or an outside one, which it leaves alone. */
record ServerInUse(Server server, @Nullable EmbeddedServer embedded) implements AutoCloseable {

    static ServerInUse of(DatabaseProperties properties) {
        String url = properties.url();
        if (url != null && !url.isBlank()) {
            return new ServerInUse(new Server(url, properties.user(), properties.password()), null);
        }
        EmbeddedServer embedded =
                EmbeddedServer.startIn(properties.home().toAbsolutePath().normalize(), properties.port());
        return new ServerInUse(embedded.server(), embedded);
    }

    @Override
    public void close() throws IOException {
        if (embedded != null) embedded.close();
    }
}
