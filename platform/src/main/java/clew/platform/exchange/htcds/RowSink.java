package clew.platform.exchange.htcds;

import java.util.List;

/// Takes the rows of a file as they are read.
public interface RowSink {

    /// A row whose every value was understood.
    void accepted(HtcdsRecord row);

    /// A row that cannot be taken, and every reason.
    void rejected(HtcdsRecord row, List<Finding> reasons);

    /// Takes nothing.
    static RowSink none() {
        return new RowSink() {
            @Override
            public void accepted(HtcdsRecord row) {}

            @Override
            public void rejected(HtcdsRecord row, List<Finding> reasons) {}
        };
    }
}
