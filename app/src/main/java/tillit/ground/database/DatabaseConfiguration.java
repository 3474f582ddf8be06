package tillit.ground.database;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * One pool for each role: what people do, the door, the jobs; and the administrator's connections for the migrations,
 * which no room can ask for.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    ServerInUse serverInUse(DatabaseProperties properties) {
        return ServerInUse.of(properties);
    }

    /** By an address without settings in it: Flyway searches it for passwords at every turn, and takes a tenth of a second for each long one. */
    @Bean
    @FlywayDataSource
    DataSource administratorDataSource(ServerInUse inUse) {
        Server server = inUse.server();
        Properties quiet = new Properties();
        quiet.setProperty(PGProperty.USER.getName(), server.administrator());
        quiet.setProperty(PGProperty.PASSWORD.getName(), server.password());
        quiet.setProperty(PGProperty.APPLICATION_NAME.getName(), "tillit");
        quiet.setProperty(PGProperty.LOG_SERVER_ERROR_DETAIL.getName(), "false");
        return new SimpleDriverDataSource(new Driver(), server.url(), quiet);
    }

    @Bean
    Migrations migrations(ServerInUse inUse) {
        return new Migrations(inUse.server());
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
}
