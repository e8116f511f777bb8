package clew.money.store;

import java.time.Instant;

/// A line of the log of imports: what came into a ledger, or was replaced in it, and when.
///
/// @param when by the clock of whoever imported
/// @param file the name of the file
/// @param sha256 of its bytes
/// @param rows how many rows it had
/// @param replaced the SHA-256 of the file that it took the place of; empty where it took none
/// @param software which version read it
public record Imported(Instant when, String file, String sha256, int rows, String replaced, String software) {

    String line() {
        return String.join(
                "\t",
                when.toString(),
                file.replaceAll("\\p{Cntrl}", "?"),
                sha256,
                Integer.toString(rows),
                replaced,
                software);
    }

    static Imported of(String line) {
        String[] parts = line.split("\t", -1);
        return new Imported(
                Instant.parse(parts[0]), parts[1], parts[2], Integer.parseInt(parts[3]), parts[4], parts[5]);
    }
}
