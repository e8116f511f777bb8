package clew.platform.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where an instance of Clew keeps its rows: the embedded database of a data directory, or an external one.
public sealed interface Place {

    /// The embedded database of a data directory.
    static Place embedded(Path data) {
        return new Embedded(EmbeddedSettings.in(data));
    }

    /// An external database; the name and the password may be part of the address.
    static Place external(String url, @Nullable String user, @Nullable String password) {
        return new External(new Login(url, user, password));
    }

    /// The embedded database.
    record Embedded(EmbeddedSettings settings) implements Place {
        @Override
        public String toString() {
            return settings.data().toAbsolutePath().normalize().toString();
        }
    }

    /// An external database.
    record External(Login login) implements Place {
        @Override
        public String toString() {
            return login.toString();
        }
    }
}
