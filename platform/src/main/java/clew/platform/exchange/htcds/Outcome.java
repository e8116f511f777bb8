package clew.platform.exchange.htcds;

import java.util.List;

/// What came of reading a file.
public sealed interface Outcome {

    /// The file was read to its end. `encoding` and `separator` are empty where the format has none.
    record Read(
            Format format,
            String encoding,
            String separator,
            HtcdsVersion version,
            List<ColumnUse> columns,
            int accepted,
            int rejected,
            int blank,
            List<Finding> fileNotes,
            List<Note> notes)
            implements Outcome {

        public Read {
            columns = List.copyOf(columns);
            fileNotes = List.copyOf(fileNotes);
            notes = List.copyOf(notes);
        }

        /// The same with other notes about the file.
        public Read with(List<Finding> otherFileNotes) {
            return new Read(
                    format, encoding, separator, version, columns, accepted, rejected, blank, otherFileNotes, notes);
        }

        /// How many rows held something.
        public int rows() {
            return accepted + rejected;
        }
    }

    /// The file cannot or must not be read.
    record Refused(Finding why) implements Outcome {}
}
