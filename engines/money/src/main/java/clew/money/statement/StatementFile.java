package clew.money.statement;

import java.io.IOException;
import java.io.InputStream;

/// A file that is read: its name, as a problem names it, and its bytes, from the beginning each time.
public interface StatementFile {

    /// The name that problems and the ledger give it: a file name without folders.
    String name();

    /// Its bytes from the beginning; whoever opens it closes it.
    InputStream open() throws IOException;
}
