package clew.scenario.statement;

import java.io.IOException;
import java.io.OutputStream;

/// In which form a statement is handed out.
public enum StatementFormat {
    /// camt.053 of ISO 20022, version 001.08.
    CAMT053 {
        @Override
        public void write(Statement statement, OutputStream out) throws IOException {
            Camt053.write(statement, out);
        }
    },
    /// CSV (RFC 4180, UTF-8): amounts with a point, what went out with a minus.
    CSV {
        @Override
        public void write(Statement statement, OutputStream out) throws IOException {
            StatementCsv.write(statement, out);
        }
    };

    /// Writes a statement; the stream stays open.
    public abstract void write(Statement statement, OutputStream out) throws IOException;
}
