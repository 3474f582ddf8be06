package tillit.ground.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** One real server for all tests of a run, in a folder of its own; every context of the tests works on it. */
public final class TestServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path HOME = folder();
    private static final EmbeddedServer SERVER = EmbeddedServer.startIn(HOME, 0);

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(TestServer::stop));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (context.getEnvironment().getProperty("tillit.database.home") != null)
            return; // this test wants a server of its own
        Server server = SERVER.server();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "the tests' server",
                        Map.of(
                                "tillit.database.url",
                                server.url(),
                                "tillit.database.user",
                                server.administrator(),
                                "tillit.database.password",
                                server.password(),
                                "tillit.database.connections",
                                "6",
                                "tillit.away.folder",
                                HOME.resolve("away").toString(),
                                "tillit.away.key",
                                HOME.resolve("away.key").toString())));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("tillit-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop() {
        try {
            SERVER.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
