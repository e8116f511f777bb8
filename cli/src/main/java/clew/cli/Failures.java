package clew.cli;

import clew.platform.access.chain.Unusable;
import clew.platform.database.DatabaseUnavailable;
import clew.platform.vault.VaultFault;
import java.io.PrintWriter;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Tells a person what went wrong: a message and an exit status, never a stack trace.
final class Failures implements IExecutionExceptionHandler {

    /// A service that the command needs is not available (the number is that of `sysexits.h`).
    static final int UNAVAILABLE = 69;

    /// The program itself failed.
    static final int SOFTWARE = 70;

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        PrintWriter errors = command.getErr();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case DatabaseUnavailable known -> {
                    return say(errors, String.valueOf(known.getMessage()), UNAVAILABLE);
                }
                case VaultFault known -> {
                    return say(errors, String.valueOf(known.getMessage()), UNAVAILABLE);
                }
                case PortInUseException taken -> {
                    return say(errors, Texts.text("start.portTaken", String.valueOf(taken.getPort())), UNAVAILABLE);
                }
                case Unusable given -> {
                    return say(errors, String.valueOf(given.getMessage()), CommandLine.ExitCode.USAGE);
                }
                case Refusal refused -> {
                    return say(errors, String.valueOf(refused.getMessage()), refused.status());
                }
                default -> {}
            }
        }
        throw failure;
    }

    private static int say(PrintWriter errors, String message, int status) {
        errors.println(message);
        errors.flush();
        return status;
    }
}
