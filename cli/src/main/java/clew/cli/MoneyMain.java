package clew.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The money commands alone, for a class path in which they stand beside Spark and without the platform, whose
/// libraries do not go together with Spark's. The launcher starts it for `--on spark`.
@Command(
        name = "clew",
        resourceBundle = Texts.BUNDLE,
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        versionProvider = Version.class,
        subcommands = MoneyCommand.class)
public final class MoneyMain {

    private MoneyMain() {}

    /// Runs one command and exits with its status.
    public static void main(String[] arguments) {
        CommandLine commands = new CommandLine(new MoneyMain())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, _) -> {
                    if (failure instanceof Refusal refused) {
                        command.getErr().println(refused.getMessage());
                        return refused.status();
                    }
                    throw failure;
                });
        System.exit(commands.execute(arguments));
    }
}
