package clew.platform.exchange.htcds;

/// How much a file may hold. A file from outside may be built to exhaust the machine; nothing is read past these.
public record Limits(
        int fileBytes, int rows, int columns, int cellLength, int parts, long unpackedBytes, int compressionRatio) {

    /// What the platform allows: 25 MB, 100,000 rows, 1,000 columns, and the cell length of a spreadsheet.
    public static Limits usual() {
        return new Limits(25 * 1024 * 1024, 100_000, 1_000, 32_767, 2_000, 200L * 1024 * 1024, 150);
    }
}
