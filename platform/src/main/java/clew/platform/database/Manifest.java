package clew.platform.database;

import java.time.Instant;
import java.util.List;

/// The table of contents of a backup: the file `manifest.json` in the archive.
///
/// @param format the version of the archive's own layout
/// @param clew the version of the Clew that wrote it
/// @param postgres the major version of the PostgreSQL it came from
/// @param time when the snapshot was taken
/// @param migrations the versions of the migrations that made the tables
/// @param tables every table, with what proves that it arrived whole
/// @param sequences where the counters stood
record Manifest(
        int format,
        String clew,
        int postgres,
        Instant time,
        List<String> migrations,
        List<Content> tables,
        List<Catalogue.Sequence> sequences) {

    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    /// @param name the table's name
    /// @param columns its columns, in the order of the file
    /// @param rows how many rows the file holds
    /// @param sha256 the checksum of the file, in hexadecimal
    record Content(String name, List<String> columns, long rows, String sha256) {
        String entry() {
            return entryOf(name);
        }
    }

    static String entryOf(String table) {
        return "tables/" + table + ".copy";
    }

    Backup.Size size() {
        return new Backup.Size(tables.stream().mapToLong(Content::rows).sum(), tables.size());
    }
}
