package clew.cli;

import clew.platform.database.Backup;
import clew.platform.database.Place;
import clew.platform.database.Restore;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `clew restore`: everything from one file into an empty database.
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        Place place = database.place();
        Backup.Size size = Restore.read(file, place);
        database.audit()
                .record(
                        "instance.restored",
                        Map.of("rows", String.valueOf(size.rows()), "tables", String.valueOf(size.tables())));
        spec.commandLine().getOut().println(Texts.text("restore.done", size.rows(), size.tables(), place.toString()));
        database.keyTool()
                .objection()
                .ifPresent(reason -> spec.commandLine().getErr().println(Texts.text("restore.keys", reason)));
        return 0;
    }
}
