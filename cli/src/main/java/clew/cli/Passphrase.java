package clew.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Asks a person for a passphrase or a yes: at the terminal, never as an argument, which other users could read.
final class Passphrase {

    private Passphrase() {}

    /// A passphrase that is chosen now: from the file, or typed twice.
    static char[] chosen(@Nullable Path file) {
        if (file != null) {
            return read(file);
        }
        char[] first = typed("keys.passphrase");
        if (!Arrays.equals(first, typed("keys.passphraseAgain"))) {
            throw new Refusal(Failures.UNAVAILABLE, Texts.text("keys.passphraseDiffers"));
        }
        return first;
    }

    /// A passphrase that was chosen before: from the file, or typed.
    static char[] known(@Nullable Path file) {
        return file == null ? typed("keys.passphrase") : read(file);
    }

    /// Whether somebody at the terminal typed yes. Where nobody is at a terminal, nobody did.
    static boolean confirmed(String question) {
        return terminal()
                .map(terminal -> "yes".equalsIgnoreCase(terminal.readLine("%s ", question)))
                .orElse(false);
    }

    private static char[] typed(String prompt) {
        return terminal()
                .map(terminal -> terminal.readPassword("%s ", Texts.text(prompt)))
                .orElseThrow(() -> new Refusal(Failures.UNAVAILABLE, Texts.text("keys.noTerminal")));
    }

    private static Optional<Console> terminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal);
    }

    /// The first line of a file.
    private static char[] read(Path file) {
        try {
            return Files.readString(file).lines().findFirst().orElse("").toCharArray();
        } catch (IOException unreadable) {
            throw new Refusal(Failures.UNAVAILABLE, Texts.text("keys.passphraseFile", file.toString()));
        }
    }
}
