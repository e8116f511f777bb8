package clew.platform.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The settings of the database room.
///
/// @param data the directory in which Clew keeps everything, used by the embedded database
/// @param database the external database; its `url` is absent when the embedded one is meant
@ConfigurationProperties("clew")
record DatabaseSettings(Path data, @DefaultValue Database database) {

    /// @param url a JDBC address such as `jdbc:postgresql://host/clew`
    /// @param user the name to sign in with, unless it is part of the address
    /// @param password its password, unless it is part of the address
    /// @param connections how many connections the application holds at most
    record Database(
            @Nullable String url,
            @Nullable String user,
            @Nullable String password,
            @DefaultValue("16") int connections) {}

    Place place() {
        String url = database.url();
        return url == null || url.isBlank()
                ? Place.embedded(data)
                : Place.external(url, database.user(), database.password());
    }
}
