package tillit.ground.access;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;

/**
 * Begins every transaction of the application by entering the database with the thread's session. It stands here and not
 * in the code that asks, so that nobody can forget it: without it a page is empty, never too full.
 */
@Component("transactionManager")
class EnteringTransactions extends JdbcTransactionManager {

    private final JdbcClient db;

    EnteringTransactions(DataSource dataSource) {
        super(dataSource);
        this.db = JdbcClient.create(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        try {
            Entry.current().ifPresent(session -> enter(session.token()));
        } catch (RuntimeException e) {
            doCleanupAfterCompletion(transaction); // what could not enter goes back to the pool as nobody
            throw e;
        }
    }

    private void enter(String token) {
        db.sql("select access.enter(:token)")
                .param("token", token)
                .query(Integer.class)
                .single();
    }
}
