package clew.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What no file of the repository may hold.
class RepositoryTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Set<String> SKIPPED = Set.of(".git", "target", "vendor", "data");
    private static final Set<String> READ =
            Set.of("java", "xml", "md", "sh", "html", "css", "js", "properties", "yml", "yaml", "json", "csv", "");

    /// Where packages are fetched from is the business of each computer's own settings.
    private static final Pattern REGISTRY = Pattern.compile(
            "https?://[^\\s\"'<>)]*(repo1?\\.maven|maven-central|registry\\.npm|npmjs|nexus|artifactory|pypi|/repository/)");

    @Test
    void noFileNamesAPackageRegistry() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files()) {
            if (REGISTRY.matcher(Files.readString(file)).find()) {
                found.add(ROOT.relativize(file).toString());
            }
        }

        assertThat(found).isEmpty();
    }

    @Test
    void theRepositoryIsReallyRead() throws IOException {
        assertThat(files())
                .hasSizeGreaterThan(100)
                .anyMatch(file -> file.endsWith("README.md") || file.endsWith("CONTRIBUTING.md"));
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                boolean skip = SKIPPED.contains(directory.getFileName().toString());
                return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = file.getFileName().toString();
                String ending = name.contains(".") ? name.substring(name.lastIndexOf('.') + 1) : "";
                if (READ.contains(ending) && attributes.isRegularFile() && attributes.size() < 2_000_000) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }
}
