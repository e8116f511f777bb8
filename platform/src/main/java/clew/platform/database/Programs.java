package clew.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/// The programs of the embedded PostgreSQL, unpacked once from the archive inside their jar.
///
/// The directory is named after the archive's checksum, and appears in one step by renaming: an interrupted unpacking
/// leaves nothing that looks finished, and another version never mixes with this one.
record Programs(Path home) {

    /// Finds or unpacks the programs below a directory.
    static Programs in(Path directory, @Nullable Path jar) {
        try {
            String stamp = checksum(jar).substring(0, 16);
            Path home = directory.resolve("programs-" + stamp);
            if (!Files.isDirectory(home)) {
                unpack(jar, directory, home);
            }
            return new Programs(home);
        } catch (IOException failed) {
            throw new DatabaseUnavailable(
                    "The embedded database could not be unpacked into " + directory + ": " + failed.getMessage()
                            + ". It needs about 200 MB of free disk space there.",
                    failed);
        }
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    /// The major version of the programs, as they say themselves: "postgres (PostgreSQL) 18.6".
    String majorVersion() throws IOException {
        Process process = new ProcessBuilder(program("postgres"), "--version").start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher version = Pattern.compile("(\\d+)\\.\\d+").matcher(answer);
        if (!version.find()) {
            throw new IOException("its programs do not run on this machine");
        }
        return version.group(1);
    }

    private static void unpack(@Nullable Path jar, Path directory, Path home) throws IOException {
        Path work = Files.createTempDirectory(directory, "unpacking-");
        try (InputStream archive = open(jar);
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwxr-xr-x"));
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(tar, entry, work);
            }
            Files.move(work, home, StandardCopyOption.ATOMIC_MOVE);
            sweep(directory, home);
        } finally {
            FileSystemUtils.deleteRecursively(work);
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path work) throws IOException {
        Path target = work.resolve(entry.getName()).normalize();
        if (!target.startsWith(work)) {
            throw new IOException("the archive names a file outside its directory");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(target, work.resolve(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /// Removes programs of other versions, and what an interrupted unpacking left.
    private static void sweep(Path directory, Path home) throws IOException {
        try (Stream<Path> children = Files.list(directory)) {
            for (Path child : children.toList()) {
                String name = child.getFileName().toString();
                if (!child.equals(home) && (name.startsWith("programs-") || name.startsWith("unpacking-"))) {
                    FileSystemUtils.deleteRecursively(child);
                }
            }
        }
    }

    private static String checksum(@Nullable Path jar) throws IOException {
        try (DigestInputStream archive = new DigestInputStream(open(jar), MessageDigest.getInstance("SHA-256"))) {
            archive.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(archive.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static InputStream open(@Nullable Path jar) throws IOException {
        String name = archiveName();
        if (jar != null) {
            var inside = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of());
            return new JarStream(Files.newInputStream(inside.getPath(name)), inside);
        }
        InputStream found = Programs.class.getResourceAsStream("/" + name);
        if (found == null) {
            throw new DatabaseUnavailable("This build of Clew carries no database for this machine (" + name
                    + "). Build it on this machine, or name an external PostgreSQL with clew.database.url.");
        }
        return found;
    }

    /// The name of the archive for this machine.
    private static String archiveName() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        boolean arm = machine.contains("aarch64") || machine.contains("arm64");
        String kind = system.contains("mac") ? "darwin" : "linux";
        return "postgres-" + kind + (arm ? "-arm_64.txz" : "-x86_64.txz");
    }

    /// A file inside a jar, which closes the jar as well.
    private static final class JarStream extends java.io.FilterInputStream {
        private final java.nio.file.FileSystem jar;

        JarStream(InputStream file, java.nio.file.FileSystem jar) {
            super(file);
            this.jar = jar;
        }

        @Override
        public void close() {
            try (jar) {
                super.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
