package clew.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/// The tables of all rooms, brought to the version that this Clew needs.
///
/// Each room numbers its own migrations in its own decade, so a new one may carry a lower number than one
/// applied long ago: the order within a room counts, and `outOfOrder` lets it in.
final class Migrations {

    private static final String LOCATION = "classpath:db/migration";

    private Migrations() {}

    /// Brings the database to the newest version, unless an unfinished restore stands in it.
    static void run(Login login) {
        try (Connection connection = login.connect()) {
            if (new Catalogue(connection).isBeingRestored()) {
                throw new DatabaseUnavailable("A restore into " + login + " was interrupted, and the data is not"
                        + " complete. Run clew restore once more: it clears what it left and begins again.");
            }
        } catch (SQLException failed) {
            throw new DatabaseUnavailable("The database " + login + " does not answer.", failed);
        }
        runRestored(login);
    }

    /// Brings a database that was just restored to the newest version.
    static void runRestored(Login login) {
        migrate(configuration(login).locations(LOCATION), login);
    }

    /// Runs exactly these migrations on an empty database.
    static void runOnly(Login login, Set<String> versions) throws IOException {
        Path scripts = Files.createTempDirectory("clew-migrations");
        try {
            for (Resource script : scripts()) {
                if (versions.contains(version(script))) {
                    try (InputStream content = script.getInputStream()) {
                        Files.copy(content, scripts.resolve(String.valueOf(script.getFilename())));
                    }
                }
            }
            migrate(configuration(login).locations("filesystem:" + scripts), login);
        } finally {
            FileSystemUtils.deleteRecursively(scripts);
        }
    }

    /// The versions that this Clew knows.
    static Collection<String> known() throws IOException {
        return Arrays.stream(scripts()).map(Migrations::version).toList();
    }

    /// Takes everything out of a database that this Clew had filled and nobody has used.
    static void clear(Login login) {
        configuration(login).locations(LOCATION).cleanDisabled(false).load().clean();
    }

    private static FluentConfiguration configuration(Login login) {
        return Flyway.configure()
                .dataSource(login.owner())
                .validateMigrationNaming(true)
                .outOfOrder(true);
    }

    private static void migrate(FluentConfiguration configuration, Login login) {
        try {
            configuration.load().migrate();
        } catch (FlywayException failed) {
            throw new DatabaseUnavailable(
                    "The database " + login + " could not be brought to this version of Clew. "
                            + "What had been saved is unchanged. Reason: " + failed.getMessage(),
                    failed);
        }
    }

    private static Resource[] scripts() throws IOException {
        return new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/V*.sql");
    }

    /// The version in a script's name, as Flyway records it: `V001__fence.sql` is `001`.
    private static String version(Resource script) {
        return String.valueOf(script.getFilename()).replaceFirst("^V(.*?)__.*$", "$1");
    }
}
