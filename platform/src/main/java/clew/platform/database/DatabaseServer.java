package clew.platform.database;

/// A PostgreSQL server that Clew may use: its own, or one that somebody else runs.
sealed interface DatabaseServer extends AutoCloseable permits EmbeddedServer, ExternalServer {

    /// How to reach the database.
    Login login();

    /// Ends the use; a server that Clew started is stopped.
    @Override
    void close();
}
