package clew.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The user that the embedded server's programs run as.
///
/// PostgreSQL refuses to run as root. Where Clew itself is root, as in many containers, it runs the programs as
/// an ordinary user instead (`setpriv`, or `runuser` where that is missing) and gives that user the server's
/// own files and nothing else. No user namespace is needed.
///
/// @param user the number of the user to become, or `null` to stay who Clew is
/// @param group the number of that user's group
/// @param name that user's name, or `null` where the number has none
record Unprivileged(
        @Nullable Integer user, int group, @Nullable String name) {

    private static final int NOBODY = 65534;

    /// Whom the programs must run as on this machine.
    static Unprivileged here() {
        if (!isRoot()) {
            return new Unprivileged(null, 0, null);
        }
        for (String wanted : List.of("clew", "postgres", "nobody")) {
            Unprivileged found = find(wanted);
            if (found != null) {
                return found;
            }
        }
        return new Unprivileged(NOBODY, NOBODY, null);
    }

    /// Whom the programs must run as where there may be files already: as their owner, unless that is root.
    static Unprivileged ownerOf(Path files) throws IOException {
        Unprivileged here = here();
        if (here.user == null || !Files.exists(files)) {
            return here;
        }
        int owner = (Integer) Files.getAttribute(files, "unix:uid");
        return owner == 0 ? here : new Unprivileged(owner, (Integer) Files.getAttribute(files, "unix:gid"), null);
    }

    /// The command, run as that user.
    List<String> command(List<String> command) {
        if (user == null) {
            return command;
        }
        List<String> whole = new ArrayList<>();
        if (isInstalled("setpriv")) {
            whole.addAll(List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups", "--"));
        } else if (name != null && isInstalled("runuser")) {
            whole.addAll(List.of("runuser", "-u", name, "--"));
        } else {
            throw new DatabaseUnavailable("Clew runs as root, PostgreSQL must not, and neither setpriv nor runuser is"
                    + " here to change the user. Start Clew as an ordinary user, install util-linux,"
                    + " or name an external PostgreSQL with clew.database.url.");
        }
        whole.addAll(command);
        return whole;
    }

    /// Gives one file or directory to that user.
    void own(Path path) throws IOException {
        if (user != null) {
            Files.setAttribute(path, "unix:uid", user);
            Files.setAttribute(path, "unix:gid", group);
        }
    }

    /// Gives that user the whole of a directory that root has copied or moved there.
    void adopt(Path directory) throws IOException {
        if (user == null || !Integer.valueOf(0).equals(Files.getAttribute(directory, "unix:uid"))) {
            return;
        }
        try (Stream<Path> tree = Files.walk(directory)) {
            for (Path path : tree.toList()) {
                own(path);
            }
        }
    }

    /// Refuses a place that this user cannot reach, and names the directory that is in the way.
    void mustReach(Path place) throws IOException {
        if (user == null) {
            return;
        }
        Path path = place.toRealPath();
        for (int depth = 1; depth <= path.getNameCount(); depth++) {
            Path parent = path.getRoot().resolve(path.subpath(0, depth));
            boolean open = Files.getPosixFilePermissions(parent).contains(PosixFilePermission.OTHERS_EXECUTE);
            if (!open && !user.equals(Files.getAttribute(parent, "unix:uid"))) {
                throw new DatabaseUnavailable("The database runs as " + (name == null ? "user " + user : name)
                        + ", which may not enter " + parent + ". Choose another data directory with --data,"
                        + " or let others pass through it (chmod o+x " + parent + ").");
            }
        }
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static boolean isInstalled(String program) {
        return Stream.of("/usr/bin", "/bin", "/usr/sbin", "/sbin", "/usr/local/bin")
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }

    /// The user's entry in the list of users: name, password, number, group.
    private static @Nullable Unprivileged find(String wanted) {
        try (Stream<String> lines = Files.lines(Path.of("/etc/passwd"))) {
            return lines.map(line -> line.split(":", -1))
                    .filter(parts -> parts.length > 3 && parts[0].equals(wanted))
                    .map(parts -> new Unprivileged(Integer.valueOf(parts[2]), Integer.parseInt(parts[3]), wanted))
                    .findFirst()
                    .orElse(null);
        } catch (IOException | NumberFormatException unreadable) {
            return null;
        }
    }
}
