package clew.cli;

import static org.assertj.core.api.Assertions.assertThat;

import clew.platform.access.chain.Finding;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MainTest {

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @Test
    void helpListsEveryCommand() {
        assertThat(run("help")).isZero();

        assertThat(out.toString())
                .contains(
                        "demo",
                        "serve",
                        "backup",
                        "restore",
                        "audit",
                        "keys",
                        "pack",
                        "clocks",
                        "instrument",
                        "world",
                        "build",
                        "version");
        Main.commandLine().getSubcommands().forEach((name, command) -> {
            if (!command.getCommandSpec().usageMessage().hidden()) {
                assertThat(out.toString()).contains(name);
                assertThat(command.getCommandSpec().usageMessage().header())
                        .as("what %s does", name)
                        .isNotEmpty();
            }
        });
    }

    @Test
    void aTakenPortIsSaidWithoutAStackTrace() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int status = run("demo", "--data", directory.toString(), "--port", String.valueOf(taken.getLocalPort()));

            assertThat(status).isEqualTo(Failures.UNAVAILABLE);
            assertThat(errors.toString())
                    .contains("Port " + taken.getLocalPort() + " is taken")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void aMissingBackupIsSaidWithoutAStackTrace() {
        int status = run(
                "restore",
                "--data",
                directory.toString(),
                directory.resolve("none.zip").toString());

        assertThat(status).isEqualTo(Failures.UNAVAILABLE);
        assertThat(errors.toString()).contains("none.zip cannot be read").doesNotContain("\tat ");
    }

    @Test
    void anExistingBackupIsNotTouched() throws IOException {
        Path file = Files.writeString(directory.resolve("precious.zip"), "mine");

        assertThat(run("backup", "--data", directory.toString(), file.toString()))
                .isEqualTo(Failures.UNAVAILABLE);
        assertThat(file).hasContent("mine");
        assertThat(errors.toString()).contains("exists already");
    }

    @Test
    void aTrailThatCannotBeReadIsNeitherIntactNorTampered() {
        Path nowhere = directory.resolve("nowhere");

        assertThat(run("audit", "verify", "--database", "jdbc:nonsense")).isEqualTo(2);
        assertThat(run("audit", "verify", "--data", nowhere.toString(), "--checkpoint", "clew1:AAAA"))
                .isEqualTo(2);
        assertThat(errors.toString()).contains("not the whole code").doesNotContain("\tat ");
        assertThat(run("audit")).isEqualTo(2);
    }

    @Test
    void everyFindingHasItsWords() {
        for (Finding.Kind kind : Finding.Kind.values()) {
            assertThat(Texts.text("audit.finding." + kind, "1", "2", "3", "4")).isNotBlank();
        }
    }

    @Test
    void everythingWrongInAPackIsListedAndASoundOneIsSaidToBe() throws IOException {
        Path pack = Files.createDirectory(directory.resolve("pack"));
        Path shipped = Path.of("../platform/src/main/resources/packs/model/1");
        for (String name : new String[] {"pack.yaml", "nrm.yaml"}) {
            Files.copy(shipped.resolve(name), pack.resolve(name));
        }

        assertThat(run("pack", "check", pack.toString())).isZero();
        assertThat(out.toString()).contains("is sound: Model State");
        Files.writeString(pack.resolve("nrm.yaml"), "id: model");
        Files.writeString(pack.resolve("clocks.yaml"), "nonsense");
        assertThat(run("pack", "check", pack.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("nrm.yaml:1: ", "clocks.yaml:1: ");
        assertThat(run("pack", "check", directory.resolve("nowhere").toString()))
                .isEqualTo(Failures.UNAVAILABLE);
        assertThat(run("pack")).isEqualTo(2);
    }

    @Test
    void everythingWrongInClocksAndCalendarsIsListed() throws IOException {
        Path shipped = Path.of("../platform/src/main/resources/packs/de/1");
        assertThat(run("clocks", "check", shipped.toString())).isZero();
        assertThat(out.toString()).containsPattern("sound; [1-9][0-9]* clocks, [1-9][0-9]* calendars");
        Path folder = Files.createDirectory(directory.resolve("clocks"));
        Path clocks = folder.resolve("clocks.yaml");
        Path calendars = folder.resolve("calendars.yaml");
        String good = Files.readString(shipped.resolve("clocks.yaml"));
        Files.copy(shipped.resolve("calendars.yaml"), calendars);
        Files.writeString(
                clocks, good.replace("length: 3 months", "length: soon").replace("calendar: de\n", "calendar: mars\n"));

        assertThat(run("clocks", "check", clocks.toString())).isEqualTo(2);
        assertThat(out.toString())
                .containsPattern(
                        "clocks\\.yaml:[0-9]+: clocks\\[[0-9]\\]\\.length is \"soon\"; expected a number and hours")
                .containsPattern("clocks\\.yaml:[0-9]+: calendar is \"mars\"; expected a calendar that is defined: de");

        Files.writeString(clocks, good);
        Files.writeString(calendars, Files.readString(calendars).replaceFirst("id: de\n", "id: DE!\n"));
        assertThat(run("clocks", "check", folder.toString())).isEqualTo(2);
        assertThat(out.toString()).contains("is \"DE!\"; expected small letters, digits and hyphens");
        assertThat(run("clocks", "check", calendars.toString())).isEqualTo(2);
    }

    @Test
    void aFolderWithoutClocksIsSaidWithoutAStackTrace() {
        assertThat(run("clocks", "check", directory.toString())).isEqualTo(Failures.UNAVAILABLE);
        assertThat(run("clocks", "check", directory.resolve("nowhere.yaml").toString()))
                .isEqualTo(Failures.UNAVAILABLE);
        assertThat(errors.toString())
                .contains("a folder with clocks.yaml or calendars.yaml")
                .doesNotContain("\tat ");
        assertThat(run("clocks")).isEqualTo(2);
    }

    @Test
    void aPackOfAWorldIsCheckedAndEveryFaultIsNamed(@TempDir Path directory) throws IOException {
        Path shipped = Path.of("../engines/scenario/src/main/resources/clew/scenario/packs/small");
        assertThat(run("world", "check", shipped.toString())).isZero();
        assertThat(out.toString())
                .containsPattern("sound; pack small, version 1, 3 States")
                .contains("SHA-256 ");

        try (Stream<Path> files = Files.list(shipped)) {
            for (Path file : files.toList()) {
                Files.copy(file, directory.resolve(file.getFileName().toString()));
            }
        }
        Path states = directory.resolve("states.csv");
        Files.writeString(states, Files.readString(states).replace("norvanta,XN,", "norvanta,AT,"));
        Files.delete(directory.resolve("routes.csv"));

        assertThat(run("world", "check", directory.toString())).isEqualTo(2);
        assertThat(out.toString())
                .containsPattern("states\\.csv:[0-9]+: code: 'AT': XA to XZ")
                .contains("routes.csv:0: : '': this file");
        assertThat(run("world", "check", directory.resolve("nowhere").toString()))
                .isEqualTo(Failures.UNAVAILABLE);
        assertThat(run("world")).isEqualTo(2);
    }

    @Test
    void aPackThatComesWithClewIsCopiedButNeverOverAnything(@TempDir Path directory) throws IOException {
        for (String name : List.of("small", "grey-sea")) {
            Path copy = directory.resolve("worlds").resolve(name);
            assertThat(run("world", "copy", name, copy.toString())).isZero();
            assertThat(run("world", "check", copy.toString())).isZero();
        }
        Path mine = directory.resolve("worlds/small/states.csv");
        Files.writeString(mine, "mine");

        assertThat(run(
                        "world",
                        "copy",
                        "small",
                        directory.resolve("worlds/small").toString()))
                .isEqualTo(Failures.UNAVAILABLE);
        assertThat(errors.toString()).contains("exists already");
        assertThat(mine).hasContent("mine");
        assertThat(run("world", "copy", "large", directory.resolve("large").toString()))
                .isEqualTo(2);
        assertThat(errors.toString()).contains("grey-sea, small");
        try (Stream<Path> left = Files.list(directory.resolve("worlds"))) {
            assertThat(left).hasSize(2);
        }
        assertThat(directory.resolve("large")).doesNotExist();
    }

    @Test
    void everythingWrongInAnInstrumentIsListed() throws IOException {
        Path file = Files.writeString(directory.resolve("broken.csv"), "nonsense");

        assertThat(run("instrument", "check", file.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("broken.csv:");
    }

    @Test
    void anUnknownCommandIsRefused() {
        assertThat(run("nonsense")).isEqualTo(2);
        assertThat(errors.toString()).contains("nonsense");
    }

    private int run(String... arguments) {
        CommandLine commands = Main.commandLine();
        commands.setOut(new PrintWriter(out, true));
        commands.setErr(new PrintWriter(errors, true));
        return commands.execute(arguments);
    }
}
