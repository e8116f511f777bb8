package clew.platform.database;

/// A PostgreSQL server that Clew may use: its own, or one that somebody else runs.
sealed interface DatabaseServer extends AutoCloseable permits EmbeddedServer, ExternalServer {

    /// How to reach the database.
    Login login();

    /// Ends the use; a server that Clew started is stopped.
    @Override
    void close();

    /// Starts or reaches the server of a place, for this process alone.
    static DatabaseServer open(Place place) {
        return switch (place) {
            case Place.Embedded(var settings) -> EmbeddedServer.start(settings);
            case Place.External(var login) -> ExternalServer.connect(login);
        };
    }

    /// Reaches the server of a place where a Clew is running on it already, and starts it where none is.
    static DatabaseServer openBeside(Place place) {
        return switch (place) {
            case Place.Embedded(var settings) -> EmbeddedServer.startOrJoin(settings);
            case Place.External(var login) -> ExternalServer.connect(login);
        };
    }
}
