package clew.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A folder of evidence that is there as a whole or not at all: written beside its place first.
final class EvidenceFolder {

    private EvidenceFolder() {}

    /// What is written into it.
    @FunctionalInterface
    interface Content {
        void into(Path folder) throws IOException;
    }

    /// Refuses a place where something is already.
    static void refuseExisting(@Nullable Path folder) {
        if (folder != null && Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new Refusal(Failures.UNAVAILABLE, Texts.text("money.exists", folder.toString()));
        }
    }

    /// Writes it.
    static void write(Path folder, Content content) {
        Path whole = folder.toAbsolutePath().normalize();
        try {
            Path beside = Files.createTempDirectory(whole.getParent(), ".beside");
            try {
                content.into(beside);
                Files.move(beside, whole, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                remove(beside);
            }
        } catch (IOException _) {
            throw new Refusal(Failures.UNAVAILABLE, Texts.text("money.unwritten", folder.toString()));
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
