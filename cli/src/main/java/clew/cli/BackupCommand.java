package clew.cli;

import clew.platform.database.Backup;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `clew backup`: everything into one file.
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        Backup.Size size = Backup.write(database.place(), file, DatabaseOptions.clock());
        spec.commandLine().getOut().println(Texts.text("backup.done", size.rows(), size.tables(), file.toString()));
        return 0;
    }
}
