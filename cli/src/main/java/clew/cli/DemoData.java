package clew.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// The data directory of a demonstration, which remembers of which world it was filled, once that was done.
///
/// What was interrupted while it was being filled holds half of it, and is refused from then on rather than shown.
record DemoData(Path directory, String world) {

    /// Stands where the hash of a world stands, for the small one that Clew makes itself.
    static final String OWN = "own";

    private static final String FILLED = "demo-filled";
    private static final int ENOUGH = 12;

    /// Where it is unless somebody says otherwise: each world has a place of its own.
    static Path usual(String world) {
        return DataDirectory.standard(world.equals(OWN) ? "demo" : "demo-" + world.substring(0, ENOUGH));
    }

    /// Whether it has to be filled first.
    ///
    /// @throws Refusal if it holds another world, or half of one
    boolean empty() {
        Optional<String> filled = filled();
        if (filled.isPresent()) {
            if (!filled.get().equals(world)) {
                throw new Refusal(Failures.UNAVAILABLE, Texts.text("demo.otherWorld", directory.toString()));
            }
            return false;
        }
        if (Files.exists(directory.resolve("database"))) {
            throw new Refusal(Failures.UNAVAILABLE, Texts.text("demo.half", directory.toString()));
        }
        return true;
    }

    void filledNow() {
        try {
            Files.writeString(directory.resolve(FILLED), world + System.lineSeparator(), StandardCharsets.UTF_8);
        } catch (IOException _) {
            throw new Refusal(Failures.UNAVAILABLE, Texts.text("start.noDirectory", directory.toString()));
        }
    }

    private Optional<String> filled() {
        try {
            return Optional.of(Files.readString(directory.resolve(FILLED)).strip());
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException _) {
            throw new Refusal(Failures.UNAVAILABLE, Texts.text("start.noDirectory", directory.toString()));
        }
    }
}
