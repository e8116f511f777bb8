package clew.platform.exchange.htcds;

import java.util.List;

/// Takes the rows of a table, one after another; `line` counts from 1.
interface RowHandler {

    void row(int line, List<RawCell> cells);

    /// The first line of a table is about to come; ends the one before.
    void sheet(String name, boolean since1904);

    void end();
}
