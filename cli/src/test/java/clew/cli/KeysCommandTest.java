package clew.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;

/// The keys of a data directory with its own database, as somebody at a terminal treats them.
class KeysCommandTest {

    private static Path directory = Path.of("");
    private static String data = "";
    private static Path passphrase = Path.of("");

    private String out = "";
    private String errors = "";

    @BeforeAll
    static void aDataDirectoryThatTheUserOfTheDatabaseReaches() throws IOException {
        directory = Files.createTempDirectory("clew-keys-command");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        data = directory.resolve("data").toString();
        passphrase = Files.writeString(directory.resolve("passphrase"), "heron lantern cobble ninety spoon\n");
    }

    @AfterAll
    static void itGoes() throws IOException {
        FileSystemUtils.deleteRecursively(directory);
    }

    @Test
    void keysAreLookedAtRenewedAndPutByInTheLifeOfAnInstance() throws IOException {
        whileClewRuns();
        withoutClew();
        inAnotherDirectory();
    }

    private void whileClewRuns() throws IOException {
        try (ConfigurableApplicationContext running =
                new Server(Path.of(data), Server.THIS_COMPUTER, 0).start(Map.of("clew.jobs", "false"))) {
            assertThat(running.isRunning()).isTrue();
            assertThat(run("keys", "status", "--data", data)).isZero();
            assertThat(out)
                    .contains("version 1", "in use", "master.keyset", "rw-------", "sealed texts in")
                    .doesNotContain("OTHERS MAY READ", "under an older key", "keyData");
            assertThat(run("keys", "export", "--data", data, "--passphrase-file", passphrase.toString(), file("first")))
                    .isZero();
            assertThat(run("backup", "--data", data, file("old.zip"))).isZero();

            assertThat(run("keys", "rotate", "--master", "--data", data)).isZero();
            assertThat(out).contains("wraps from now on", "It was kept").doesNotContain("is retired. ");
            assertThat(run("keys", "rotate", "--master", "--yes", "--data", data))
                    .isZero();
            assertThat(out).contains("0 keys were wrapped anew", "The old master key is retired");

            assertThat(run("keys", "rotate", "--persons", "--data", data)).isEqualTo(Failures.UNAVAILABLE);
            assertThat(errors)
                    .contains("Another Clew is running on", "Stop it first")
                    .doesNotContain("\tat ");
        }
    }

    private void withoutClew() {
        assertThat(run("keys", "rotate", "--persons", "--data", data)).isZero();
        assertThat(out).contains("Every person has new keys");
        assertThat(run("keys", "status", "--data", data)).isZero();
        assertThat(out).contains("version 1", "retired", "version 2", "in use").doesNotContain("not ended");
        assertThat(run("audit", "verify", "--data", data)).isZero();
        assertThat(run("audit", "export", "--data", data, file("trail"))).isZero();
        assertThat(Path.of(file("trail")))
                .content()
                .contains("keys.exported", "keys.master-rotated", "keys.master-retired", "keys.persons-rotated");
        assertThat(run("keys", "rotate", "--data", data)).isEqualTo(2);
        assertThat(run("keys")).isEqualTo(2);
    }

    /// The backup is from before the rotation: it says what it needs, and starts when it has it.
    private void inAnotherDirectory() throws IOException {
        String other = directory.resolve("other").toString();
        assertThat(run("restore", "--data", other, file("old.zip"))).isZero();
        assertThat(errors).contains("ATTENTION", "needs its master keys", "clew keys import");

        Path wrong = Files.writeString(directory.resolve("wrong"), "some other words in a row");
        assertThat(run("keys", "import", "--data", other, "--passphrase-file", wrong.toString(), file("first")))
                .isEqualTo(Failures.UNAVAILABLE);
        assertThat(errors).contains("The passphrase is not the one").doesNotContain("\tat ");
        assertThat(run("keys", "import", "--data", other, file("first"))).isEqualTo(Failures.UNAVAILABLE);
        assertThat(errors).contains("no terminal");

        assertThat(run("keys", "import", "--data", other, "--passphrase-file", passphrase.toString(), file("first")))
                .isZero();
        assertThat(run("keys", "status", "--data", other)).isZero();
        assertThat(out).contains("version 1", "in use").doesNotContain("version 2");
        assertThat(run("keys", "export", "--data", other, "--passphrase-file", passphrase.toString(), file("first")))
                .isEqualTo(Failures.UNAVAILABLE);
        assertThat(errors).contains("not overwritten");
    }

    private static String file(String name) {
        return directory.resolve(name).toString();
    }

    private int run(String... arguments) {
        StringWriter said = new StringWriter();
        StringWriter failed = new StringWriter();
        CommandLine commands = Main.commandLine();
        commands.setOut(new PrintWriter(said, true));
        commands.setErr(new PrintWriter(failed, true));
        int status = commands.execute(arguments);
        out = said.toString();
        errors = failed.toString();
        return status;
    }
}
