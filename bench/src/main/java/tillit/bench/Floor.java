package tillit.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The same database as if nothing guarded it: a role that passes every policy, no entering, and the conditions written by hand. */
final class Floor implements AutoCloseable {

    private final HikariDataSource pool = new HikariDataSource();
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    Floor(DataSource administrator) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        try (Connection connection = administrator.getConnection()) {
            source.setUrl(connection.getMetaData().getURL());
        }
        source.setUser("bench_floor");
        source.setPassword("floor");
        pool.setDataSource(source);
        pool.setMaximumPoolSize(2);
        db = JdbcClient.create(pool);
        transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
    }

    /** Does the work in one transaction and answers how many rows it met. */
    int in(ToIntFunction<JdbcClient> work) {
        Integer rows = transaction.execute(tx -> work.applyAsInt(db));
        return rows == null ? 0 : rows;
    }

    /** Fetches every column, as a room does when it makes its records. */
    static int columns(ResultSet row, int number) throws SQLException {
        int columns = row.getMetaData().getColumnCount();
        for (int column = 1; column <= columns; column++) row.getObject(column);
        return number;
    }

    @Override
    public void close() {
        pool.close();
    }
}
