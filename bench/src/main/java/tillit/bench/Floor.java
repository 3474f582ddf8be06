package tillit.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The same database as if nothing guarded it: a role that passes every policy. */
final class Floor implements AutoCloseable {

    private final HikariDataSource pool = new HikariDataSource();

    Floor(DataSource administrator) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        try (Connection connection = administrator.getConnection()) {
            source.setUrl(connection.getMetaData().getURL());
        }
        source.setUser("bench_floor");
        source.setPassword("floor");
        pool.setDataSource(source);
        pool.setMaximumPoolSize(2);
    }

    DataSource pool() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }
}
