package tillit.bench;

import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import tillit.Tillit;
import tillit.ground.access.Entry;
import tillit.ground.access.Session;

/** The product as it runs, on a folder of its own and without its jobs, which would work beside the measures. */
final class Product implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Product(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Product startIn(Path home) {
        return new Product(new SpringApplicationBuilder(Tillit.class) // whose look round finds Overhearing, too
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

    /** What answers to addresses. */
    WebApplicationContext pages() {
        return (WebApplicationContext) context;
    }

    /** The one whom no row security binds. */
    DataSource administrator() {
        return context.getBean("administratorDataSource", DataSource.class);
    }

    /** What people do. */
    DataSource application() {
        return context.getBean("dataSource", DataSource.class);
    }

    /** What the work sends to the database in one transaction in somebody's name; what it writes does not stay. */
    List<Overheard> overhear(Session session, Runnable work) {
        TransactionTemplate transaction = new TransactionTemplate(face(PlatformTransactionManager.class));
        return Entry.as(
                session,
                () -> Overhearing.Listening.to(() -> transaction.executeWithoutResult(tx -> {
                    tx.setRollbackOnly();
                    work.run();
                })));
    }

    @Override
    public void close() {
        context.close();
    }
}
