package clew.cli;

import clew.platform.vault.KeyStatus;
import clew.platform.vault.KeyTool;
import clew.platform.vault.KeyTool.Rotated;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `clew keys`: look at the keys of the instance, renew them, and put them by. Each act is on the trail.
@Command(name = "keys")
final class KeysCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// Which keys are renewed.
    static final class Which {
        @Option(names = "--master", required = true, descriptionKey = "keysMaster")
        private boolean master;

        @Option(names = "--persons", required = true, descriptionKey = "keysPersons")
        private boolean persons;
    }

    /// The file of exported keys, and where its passphrase comes from.
    static final class Exported {
        @Option(names = "--passphrase-file", paramLabel = "FILE", descriptionKey = "keysPassphrase")
        private @Nullable Path passphrase;

        @Parameters(paramLabel = "FILE", descriptionKey = "keysFile")
        private Path file = Path.of("");
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Texts.text("keys.what"));
    }

    /// `clew keys status`: figures and places; no key, and nothing of a person.
    @Command(name = "status")
    int status(@Mixin DatabaseOptions database) {
        KeyStatus status = database.keyTool().status();
        say("keys.status", status.fingerprint(), status.directory());
        status.files()
                .forEach(file -> say(file.closed() ? "keys.file" : "keys.fileOpen", file.name(), file.permissions()));
        say("keys.masters");
        status.masters().forEach(this::master);
        say(
                "keys.persons",
                count(status.persons()),
                count(status.erased()),
                orNothing(status.oldest()),
                orNothing(status.newest()));
        if (status.rotating()) {
            say("keys.rotating");
        }
        columns(status);
        return 0;
    }

    /// `clew keys rotate`.
    @Command(name = "rotate")
    int rotate(
            @Mixin DatabaseOptions database,
            @ArgGroup(multiplicity = "1") Which which,
            @Option(names = "--yes", descriptionKey = "keysYes") boolean yes) {
        if (which.master) {
            rotateMaster(database, yes);
        }
        if (which.persons) {
            rotatePersons(database);
        }
        return 0;
    }

    private void rotateMaster(DatabaseOptions database, boolean yes) {
        KeyTool tool = database.keyTool();
        record(database, "keys.master-rotating", Map.of());
        Rotated rotated = tool.rotateMaster(done -> progress(Texts.text("keys.wrapping", count(done))));
        record(
                database,
                "keys.master-rotated",
                Map.of("number", rotated.number(), "keys", Long.toString(rotated.wrapped())));
        say("keys.rotated", rotated.number(), count(rotated.wrapped()));
        if (rotated.older()) {
            retire(database, tool, yes);
        }
    }

    /// `clew keys export`.
    @Command(name = "export")
    int export(@Mixin DatabaseOptions database, @Mixin Exported exported) {
        if (Files.exists(exported.file)) {
            throw new Refusal(Failures.UNAVAILABLE, Texts.text("keys.exists", exported.file.toString()));
        }
        String fingerprint = database.keyTool().export(exported.file, Passphrase.chosen(exported.passphrase));
        record(database, "keys.exported", Map.of());
        say("keys.exported", fingerprint, exported.file.toString());
        return 0;
    }

    /// `clew keys import`. It may come before there is a database, such as before a restore; the trail hears of it if
    /// there is one.
    @Command(name = "import")
    int importFrom(@Mixin DatabaseOptions database, @Mixin Exported exported) {
        String fingerprint = database.keyTool().importFrom(exported.file, Passphrase.known(exported.passphrase));
        if (database.exists()) {
            record(database, "keys.imported", Map.of());
        }
        say("keys.imported", fingerprint, database.keys().toString());
        return 0;
    }

    private void rotatePersons(DatabaseOptions database) {
        KeyTool tool = database.keyTool();
        record(database, "keys.persons-rotating", Map.of());
        long sealed = tool.rotatePersons((column, done) -> progress(Texts.text("keys.sealing", column, count(done))));
        record(database, "keys.persons-rotated", Map.of("texts", Long.toString(sealed)));
        say("keys.sealed", count(sealed));
    }

    private void retire(DatabaseOptions database, KeyTool tool, boolean yes) {
        say("keys.retiring");
        if (!yes && !Passphrase.confirmed(Texts.text("keys.confirm"))) {
            say("keys.kept");
            return;
        }
        tool.retireMaster();
        record(database, "keys.master-retired", Map.of());
        say("keys.retired");
    }

    private void master(KeyStatus.Master master) {
        String key = "keys.master." + state(master);
        say(
                key,
                Integer.toString(master.version()),
                master.number(),
                master.begun().toString(),
                count(master.wraps()),
                orNothing(master.retired()));
    }

    private static String state(KeyStatus.Master master) {
        if (master.primary()) {
            return "primary";
        }
        return master.retired() == null ? "waiting" : "retired";
    }

    private void columns(KeyStatus status) {
        long sealed =
                status.columns().stream().mapToLong(KeyStatus.Column::sealed).sum();
        say("keys.columns", count(sealed), count(status.columns().size()));
        status.columns().stream()
                .filter(column -> column.old() + column.clear() > 0)
                .forEach(column -> say("keys.column", column.name(), count(column.old()), count(column.clear())));
    }

    private static void record(DatabaseOptions database, String what, Map<String, String> facts) {
        database.audit().record(what, facts);
    }

    private static String count(long number) {
        return Long.toString(number);
    }

    private static String orNothing(@Nullable Instant at) {
        return at == null ? "-" : at.toString();
    }

    private void say(String key, Object... values) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(Texts.text(key, values));
        out.flush();
    }

    /// Progress is not a result: it goes where errors go.
    private void progress(String line) {
        PrintWriter errors = spec.commandLine().getErr();
        errors.println(line);
        errors.flush();
    }
}
