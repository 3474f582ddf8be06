package tillit.ground.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The roles' limits leave room for an installation of several processes, and none keeps what it does not use. */
@SpringBootTest
class ConnectionsTest {

    private static final int PROCESSES = 3;
    private static final int SMALLEST_SERVER = 100; // what PostgreSQL gives when nobody says otherwise

    @Autowired
    @SuppressWarnings("NullAway.Init") // Spring gives it before each test
    private List<HikariDataSource> pools;

    @Autowired
    @SuppressWarnings("NullAway.Init") // Spring gives it before each test
    private JdbcClient sql;

    @Test
    void aThirdProcessFindsAsManyConnectionsAsTheFirst() {
        assertThat(pools).hasSize(3).allSatisfy(pool -> {
            int limit = sql.sql("select rolconnlimit from pg_roles where rolname = ?")
                    .param(pool.getPoolName())
                    .query(Integer.class)
                    .single();
            assertThat(limit)
                    .as(pool.getPoolName())
                    .isBetween(PROCESSES * pool.getMaximumPoolSize(), SMALLEST_SERVER - 1);
            assertThat(pool.getMinimumIdle()).as("kept without use").isZero();
        });
    }
}
