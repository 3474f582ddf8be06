package tillit.bench;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tillit.Tillit;

/** The product as it runs, on a folder of its own and without its jobs, which would work beside the measures. */
final class Product implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Product(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Product startIn(Path home) {
        return new Product(new SpringApplicationBuilder(Tillit.class, Overhearing.class)
                .run(
                        "--tillit.database.home=" + home,
                        "--tillit.jobs.enabled=false",
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--logging.level.root=warn"));
    }

    /** The face of a room. */
    <T> T face(Class<T> type) {
        return context.getBean(type);
    }

    /** The one whom no row security binds. */
    DataSource administrator() {
        return context.getBean("administratorDataSource", DataSource.class);
    }

    /** What people do. */
    DataSource application() {
        return context.getBean("dataSource", DataSource.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
