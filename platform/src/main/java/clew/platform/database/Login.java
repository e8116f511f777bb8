package clew.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// How to reach one database: a JDBC address, and the name and password where the address does not hold them.
record Login(String url, @Nullable String user, @Nullable String password) {

    /// The driver's settings: no server detail in exception messages, since it quotes values of rows.
    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("logServerErrorDetail", "false");
        properties.setProperty("ApplicationName", "clew");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "10");
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        return properties;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, properties());
    }

    /// A source of new connections with the full rights of the login: for migrations, backup and restore.
    DriverManagerDataSource owner() {
        return new DriverManagerDataSource(url, properties());
    }

    /// The login without its secret, so that it may be printed.
    @Override
    public String toString() {
        return url.replaceFirst("\\?.*", "");
    }
}
