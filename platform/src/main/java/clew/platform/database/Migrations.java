package clew.platform.database;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// The tables of all rooms, brought to the version that this Clew needs.
final class Migrations {

    private Migrations() {}

    /// Brings the database to the newest version.
    static void run(Login login) {
        migrate(configuration(login).load(), login);
    }

    /// Brings an empty database to one version: for restore.
    static void runTo(Login login, String version) {
        migrate(configuration(login).target(version).load(), login);
    }

    private static FluentConfiguration configuration(Login login) {
        return Flyway.configure()
                .dataSource(login.owner())
                .locations("classpath:db/migration")
                .validateMigrationNaming(true);
    }

    private static void migrate(Flyway flyway, Login login) {
        try {
            flyway.migrate();
        } catch (FlywayException failed) {
            throw new DatabaseUnavailable(
                    "The database " + login + " could not be brought to this version of Clew. Nothing was changed. "
                            + "Reason: " + failed.getMessage(),
                    failed);
        }
    }
}
