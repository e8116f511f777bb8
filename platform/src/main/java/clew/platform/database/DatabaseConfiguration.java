package clew.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Starts or reaches the server, migrates, and only then hands out connections, all behind the fence.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    private static final String SET_ROLE = "set role clew_app";

    @Bean(destroyMethod = "close")
    DatabaseServer databaseServer(DatabaseSettings settings) {
        return DatabaseServer.open(settings.place());
    }

    @Bean(destroyMethod = "close")
    DataSource dataSource(DatabaseServer server, DatabaseSettings settings) {
        Login login = server.login();
        Migrations.run(login);
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("clew");
        pool.setJdbcUrl(login.url());
        pool.setDataSourceProperties(login.properties());
        pool.setMaximumPoolSize(settings.database().connections());
        pool.setMinimumIdle(Math.min(2, settings.database().connections()));
        if (mayTakeRole(login)) {
            pool.setConnectionInitSql(SET_ROLE);
        }
        return new FencedDataSource(new HikariDataSource(pool));
    }

    /// Whether the login can become `clew_app`, the role that every fence holds. A login that no fence holds must.
    static boolean mayTakeRole(Login login) {
        try (Connection connection = login.connect();
                Statement statement = connection.createStatement()) {
            boolean unfenced = one(statement, "select rolsuper or rolbypassrls from pg_roles where rolname = user");
            try {
                statement.execute(SET_ROLE);
                return true;
            } catch (SQLException refused) {
                if (unfenced) {
                    throw new DatabaseUnavailable(
                            "The database login passes every row-level fence and cannot become the role clew_app. "
                                    + "Use an ordinary login that owns the database, or grant it clew_app.",
                            refused);
                }
                return false;
            }
        } catch (SQLException failed) {
            throw new DatabaseUnavailable("The database " + login + " does not answer.", failed);
        }
    }

    private static boolean one(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
