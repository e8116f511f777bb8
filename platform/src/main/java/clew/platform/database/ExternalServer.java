package clew.platform.database;

import java.sql.Connection;
import java.sql.SQLException;

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
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new DatabaseUnavailable("The database " + login + " is PostgreSQL " + version
                        + "; Clew needs PostgreSQL " + OLDEST + " or newer.");
            }
        } catch (SQLException refused) {
            throw new DatabaseUnavailable(
                    "The database " + login + " cannot be reached: " + reason(refused)
                            + " Check the address, the name and the password (clew.database.url, .user, .password).",
                    refused);
        }
        return new ExternalServer(login);
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
