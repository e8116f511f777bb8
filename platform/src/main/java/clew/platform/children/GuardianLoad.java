package clew.platform.children;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// For how many children one person may stand in: `children/guardian-load.csv`, with its source.
@Component
class GuardianLoad {

    private final Line line;

    GuardianLoad(@Value("${clew.children.disproportionate-arrivals:false}") boolean disproportionate) {
        String wanted = disproportionate ? "disproportionate" : "normal";
        this.line = lines().stream()
                .filter(one -> one.situation().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("children/guardian-load.csv has no line " + wanted));
    }

    /// One line of the file.
    record Line(String situation, int children, String source, String mark) {}

    Line line() {
        return line;
    }

    private static List<Line> lines() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(GuardianLoad.class.getResourceAsStream("/children/guardian-load.csv")),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("situation,"))
                    .map(line -> List.of(line.split(",", 4)))
                    .map(parts -> new Line(parts.get(0), Integer.parseInt(parts.get(1)), parts.get(3), parts.get(2)))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
