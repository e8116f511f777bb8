package clew.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;

/// Where Clew keeps its data when nobody says otherwise.
final class DataDirectory {

    private DataDirectory() {}

    /// `~/.clew/NAME`; for root, whose home the database's own user usually may not enter, `/var/lib/clew/NAME`.
    static Path standard(String name) {
        Path home = home();
        boolean root = "root".equals(System.getProperty("user.name"));
        return root && !isOpen(home)
                ? Path.of("/var/lib/clew", name)
                : home.resolve(".clew").resolve(name);
    }

    /// `HOME` goes first: in a container the user often has no entry in the list of users.
    private static Path home() {
        String home = System.getenv("HOME");
        return Path.of(home == null || home.isBlank() ? System.getProperty("user.home") : home);
    }

    private static boolean isOpen(Path home) {
        try {
            return Files.getPosixFilePermissions(home).contains(PosixFilePermission.OTHERS_EXECUTE);
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }
}
