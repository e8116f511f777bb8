package clew.cli;

import static org.assertj.core.api.Assertions.assertThat;

import clew.platform.exchange.htcds.HtcdsReader;
import clew.platform.exchange.htcds.Limits;
import clew.platform.exchange.htcds.Outcome;
import clew.platform.exchange.htcds.RowSink;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `clew world export`, as somebody types it.
class WorldExportCommandTest {

    @TempDir
    private Path place;

    private final StringWriter errors = new StringWriter();
    private String world = "";
    private String words = "";

    @BeforeEach
    void aWorld() throws Exception {
        world = place.resolve("w").toString();
        words = Files.writeString(place.resolve("words.txt"), "several words that do not belong\n")
                .toString();
        assertThat(run(
                        "world",
                        "new",
                        "--pack",
                        "small",
                        "--seed",
                        "7",
                        "--people",
                        "200",
                        "--out",
                        world,
                        "--start",
                        "2021-01-01",
                        "--transactions",
                        "0",
                        "--passphrase-file",
                        words))
                .isZero();
    }

    @Test
    void thePlatformReadsEveryCaseThatIsExportedWithTheTruthAndWithout() throws Exception {
        Path plain = place.resolve("plain.csv");
        Path told = place.resolve("told.csv");

        assertThat(run("world", "export", world, "--format", "htcds", "--out", plain.toString()))
                .isZero();
        assertThat(run(
                        "world",
                        "export",
                        world,
                        "--format",
                        "htcds",
                        "--out",
                        told.toString(),
                        "--truth",
                        "--passphrase-file",
                        words))
                .isZero();
        for (Path file : new Path[] {plain, told}) {
            Outcome.Read read = (Outcome.Read) new HtcdsReader(LocalDate.of(2026, 11, 27), Limits.usual())
                    .read(file.getFileName().toString(), Files.readAllBytes(file), RowSink.none());
            assertThat(read.rejected()).isZero();
            assertThat(read.accepted()).isGreaterThan(100);
        }
        assertThat(plain).content().doesNotContain("VictimOfTrafficking");
    }

    @Test
    void whatCannotBeWrittenIsSaidAndLeavesNothing() {
        Path file = place.resolve("out.csv");

        assertThat(run("world", "export", world, "--format", "pairs", "--out", file.toString(), "--agency", "x"))
                .isEqualTo(2);
        assertThat(run("world", "export", world, "--format", "csv", "--out", file.toString(), "--agency", "x"))
                .isEqualTo(2);
        assertThat(run("world", "export", place.toString(), "--format", "csv", "--out", file.toString()))
                .isEqualTo(Failures.UNAVAILABLE);
        assertThat(file).doesNotExist();
        assertThat(run("world", "export", world, "--format", "csv", "--out", file.toString()))
                .isZero();
        assertThat(run("world", "export", world, "--format", "csv", "--out", file.toString()))
                .isEqualTo(Failures.UNAVAILABLE);
        assertThat(errors.toString()).contains("only with --format csv", "expected one of", "is there already");
    }

    private int run(String... arguments) {
        return Main.commandLine()
                .setOut(new PrintWriter(new StringWriter(), true))
                .setErr(new PrintWriter(errors, true))
                .execute(arguments);
    }
}
