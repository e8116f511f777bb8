package clew.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `clew world show`, as somebody types it.
class WorldShowTest {

    @TempDir
    private Path place;

    private final StringWriter errors = new StringWriter();
    private Path words = Path.of("");
    private String world = "";

    @BeforeEach
    void aWorld() throws Exception {
        world = place.resolve("w").toString();
        words = Files.writeString(place.resolve("words.txt"), "several words that do not belong\n");
        assertThat(run(
                        "world",
                        "new",
                        "--pack",
                        "small",
                        "--seed",
                        "7",
                        "--people",
                        "60",
                        "--out",
                        world,
                        "--passphrase-file",
                        words.toString()))
                .isZero();
    }

    @Test
    void thePageIsWrittenAndNothingIsOverwrittenUnlessSomebodySaysSo() throws Exception {
        Path page = place.resolve("report.html");

        assertThat(run("world", "show", world, "--out", page.toString())).isZero();
        assertThat(page).content().contains("EXERCISE").doesNotContain("to no player");
        assertThat(run(
                        "world",
                        "show",
                        world,
                        "--out",
                        page.toString(),
                        "--truth",
                        "--passphrase-file",
                        words.toString()))
                .isEqualTo(Failures.UNAVAILABLE);
        assertThat(run(
                        "world",
                        "show",
                        world,
                        "--out",
                        page.toString(),
                        "--truth",
                        "--passphrase-file",
                        words.toString(),
                        "--force"))
                .isZero();
        assertThat(page).content().contains("to no player");
        assertThat(errors.toString()).contains("is there already");
    }

    @Test
    void whatCannotBeShownIsSaidAndLeavesNothing() throws Exception {
        Path page = place.resolve("report.html");
        Path other = Files.writeString(place.resolve("other.txt"), "other words that do not belong\n");

        assertThat(run("world", "show", place.resolve("nowhere").toString(), "--out", page.toString()))
                .isEqualTo(Failures.UNAVAILABLE);
        assertThat(run("world", "show", world, "--out", page.toString(), "--language", "xx"))
                .isEqualTo(2);
        assertThat(run(
                        "world",
                        "show",
                        world,
                        "--out",
                        page.toString(),
                        "--truth",
                        "--passphrase-file",
                        other.toString()))
                .isEqualTo(Failures.UNAVAILABLE);
        assertThat(errors.toString()).contains("is missing", "expected one of: en, ru");
        assertThat(page).doesNotExist();
    }

    private int run(String... arguments) {
        return Main.commandLine()
                .setOut(new PrintWriter(new StringWriter(), true))
                .setErr(new PrintWriter(errors, true))
                .execute(arguments);
    }
}
