package tillit.ground.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One pool for each role: what people do, the door, the jobs; and the administrator's connections for the migrations,
 * which no room can ask for.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

    private static final List<String> ROLES_THAT_SIGN_IN =
            List.of("tillit_app", "tillit_door", "tillit_sweep", "tillit_seal", "tillit_pulse");

    @Bean(destroyMethod = "close")
    ServerInUse serverInUse(DatabaseProperties properties) {
        return ServerInUse.of(properties);
    }

    @Bean
    @FlywayDataSource
    DataSource administratorDataSource(ServerInUse inUse) {
        Server server = inUse.server();
        return direct(server.url(), server.administrator(), server.password());
    }

    @Bean
    Callback passwordsOfRoles(ServerInUse inUse) {
        return new PasswordsAfterMigration(inUse.server());
    }

    @Bean
    @Primary
    HikariDataSource dataSource(ServerInUse inUse, DatabaseProperties properties) {
        return pool(inUse.server(), "tillit_app", properties.connections());
    }

    @Bean
    HikariDataSource doorDataSource(ServerInUse inUse) {
        return pool(inUse.server(), "tillit_door", 4);
    }

    @Bean
    HikariDataSource sweepDataSource(ServerInUse inUse) {
        return pool(inUse.server(), "tillit_sweep", 4);
    }

    /** No pool: one connection that listens, for as long as the process lives. */
    @Bean
    DataSource pulseDataSource(ServerInUse inUse) {
        PGSimpleDataSource source =
                direct(inUse.server().url(), "tillit_pulse", inUse.server().passwordOf("tillit_pulse"));
        source.setTcpKeepAlive(true);
        return source;
    }

    @Bean
    @Primary
    JdbcClient jdbcClient(DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    @Bean
    JdbcClient door(@Qualifier("doorDataSource") DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    @Bean
    JdbcClient sweep(@Qualifier("sweepDataSource") DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    private static HikariDataSource pool(Server server, String role, int size) {
        HikariDataSource pool =
                new HikariDataSource(); // connects when first asked: the migrations must have made the role
        pool.setPoolName(role);
        pool.setDataSource(direct(server.url(), role, server.passwordOf(role)));
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(0); // what is not needed is given back: roles have a limit that all processes share
        pool.setIdleTimeout(Duration.ofMinutes(1).toMillis());
        return pool;
    }

    private static PGSimpleDataSource direct(String url, String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        source.setApplicationName("tillit");
        source.setLogServerErrorDetail(false); // PostgreSQL's detail line quotes the values of the row
        return source;
    }

    /** Gives the roles their passwords when the roles are there; again after each migration, which changes nothing. */
    private record PasswordsAfterMigration(Server server) implements Callback {

        @Override
        public boolean supports(Event event, Context context) {
            return event == Event.AFTER_MIGRATE;
        }

        @Override
        public boolean canHandleInTransaction(Event event, Context context) {
            return true;
        }

        @Override
        public void handle(Event event, Context context) {
            Connection connection = context.getConnection();
            try (Statement statement = connection.createStatement()) {
                for (String role : ROLES_THAT_SIGN_IN) {
                    statement.execute("alter role " + role + " password '" + server.passwordOf(role) + "'");
                }
            } catch (SQLException e) {
                throw new IllegalStateException("the roles could not be given their passwords", e);
            }
        }

        @Override
        public String getCallbackName() {
            return "passwords-of-roles";
        }
    }
}
