package clew.money.statement;

import java.io.IOException;
import java.util.function.Consumer;

/// Reads one format, one item at a time and in constant memory.
public interface StatementReader {

    /// Reads a whole file.
    ///
    /// A row that cannot be read becomes an [Item.Rejected] and reading goes on with the next; what makes the
    /// rest unreadable (truncated, not this format, a forbidden construct) is an [UnreadableFile].
    ///
    /// @param file what to read
    /// @param items is given each item in the file's order
    /// @throws IOException where the disk fails
    /// @throws UnreadableFile where the rest of the file cannot be read; it says where and what was expected
    void read(StatementFile file, Consumer<Item> items) throws IOException, UnreadableFile;
}
