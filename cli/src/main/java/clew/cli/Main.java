package clew.cli;

/// The entry point of the `clew` launcher.
public final class Main {

    private Main() {}

    /// Runs one command and exits with its status.
    public static void main(String[] arguments) {
        clew.platform.Platform.main(arguments);
    }
}
