package clew.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The files of others that Clew serves are the ones that were reviewed, and ask nobody else for anything.
class VendoredFrontEndTest {

    private static final Path VENDOR = Path.of("src/main/resources/static/assets/vendor");

    @Test
    void eachFileIsTheOneThatWasReviewed() throws Exception {
        for (String[] row : rows()) {
            byte[] content = Files.readAllBytes(VENDOR.resolve(row[4]));
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            assertThat(HexFormat.of().formatHex(hash)).as(row[4]).isEqualTo(row[5]);
            assertThat(row[3]).as("integrity of the package of " + row[4]).startsWith("sha512-");
        }
    }

    @Test
    void noFileIsThereWithoutBeingListed() throws IOException {
        Set<String> listed = rows().stream().map(row -> row[4]).collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.walk(VENDOR)) {
            Set<String> present = files.filter(Files::isRegularFile)
                    .map(file -> VENDOR.relativize(file).toString())
                    .filter(name -> !name.equals("vendored.csv"))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(present).isEqualTo(listed);
        }
    }

    @Test
    void nothingIsAskedOfAnotherHostAndNothingOfTheCrownIsUsed() throws IOException {
        for (String[] row : rows()) {
            if (row[4].endsWith(".css")) {
                assertThat(Files.readString(VENDOR.resolve(row[4]), StandardCharsets.UTF_8))
                        .as(row[4])
                        .doesNotContain("@font-face", "@import", "GDS Transport", "crest.svg", "url(http", "url(//");
            }
        }
        assertThat(rows()).noneMatch(row -> row[4].endsWith(".woff2") || row[4].contains("govuk-crest"));
    }

    private static List<String[]> rows() throws IOException {
        return Files.readAllLines(VENDOR.resolve("vendored.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", 7))
                .toList();
    }
}
