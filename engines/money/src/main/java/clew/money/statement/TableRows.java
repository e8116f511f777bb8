package clew.money.statement;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/// The rows of a table as texts, whatever kind of file it lies in.
interface TableRows {

    /// One row.
    ///
    /// @param line where it stands, counted as the file's own program counts
    /// @param values by the names of the columns; those that are empty are left out
    record Cells(long line, Map<String, String> values) {}

    /// Is given the names of the columns, and then each row.
    interface Reader {
        void head(List<String> names) throws UnreadableFile;

        void row(Cells cells);
    }

    /// Reads the table.
    ///
    /// @throws IOException where the disk fails
    /// @throws UnreadableFile where the file cannot be read
    void read(StatementFile file, TableMapping mapping, Reader reader) throws IOException, UnreadableFile;
}
