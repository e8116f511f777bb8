package clew.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/// A PostgreSQL server that somebody else runs, reached by `clew.database.url`.
record ExternalServer(Login login) implements DatabaseServer {

    /// The oldest version that Clew is tested with.
    static final int OLDEST = 15;

    /// Connects once and checks the version.
    static ExternalServer connect(Login login) {
        if (!login.url().startsWith("jdbc:postgresql:")) {
            throw new DatabaseUnavailable(
                    "The database address must begin with jdbc:postgresql: (for example jdbc:postgresql://host/clew).");
        }
        try (Connection connection = login.connect()) {
            objection(connection.getMetaData().getDatabaseMajorVersion()).ifPresent(reason -> {
                throw new DatabaseUnavailable("The database " + login + " " + reason);
            });
        } catch (SQLException refused) {
            throw new DatabaseUnavailable(
                    "The database " + login + " cannot be reached: " + reason(refused)
                            + " Check the address, the name and the password (clew.database.url, .user, .password).",
                    refused);
        }
        return new ExternalServer(login);
    }

    /// Why a version cannot be used.
    static Optional<String> objection(int version) {
        return version >= OLDEST
                ? Optional.empty()
                : Optional.of("is PostgreSQL " + version + "; Clew needs PostgreSQL " + OLDEST + " or newer.");
    }

    private static String reason(SQLException refused) {
        String message = refused.getMessage() == null ? "no reason given." : refused.getMessage();
        String line = message.lines().findFirst().orElse(message).strip();
        return line.endsWith(".") ? line : line + ".";
    }

    @Override
    public void close() {
        // Nothing was started here.
    }
}
