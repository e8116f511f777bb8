package clew.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The entry point of the `clew` launcher.
@Command(
        name = "clew",
        resourceBundle = Texts.BUNDLE,
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            Demo.class,
            Serve.class,
            BackupCommand.class,
            RestoreCommand.class,
            AuditCommand.class,
            KeysCommand.class,
            PackCommand.class,
            ClocksCommand.class,
            InstrumentCommand.class,
            WorldCommand.class,
            MoneyCommand.class,
            Build.class,
            Version.class,
            Rehearse.class,
            CommandLine.HelpCommand.class
        })
public final class Main implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    private Main() {}

    /// Runs one command and exits with its status.
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler(new Failures())
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
