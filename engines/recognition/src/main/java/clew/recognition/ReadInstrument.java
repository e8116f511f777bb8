package clew.recognition;

import java.util.List;

/// What came of reading an instrument file.
public sealed interface ReadInstrument {

    /// The file is valid.
    ///
    /// @param instrument what it says
    record Accepted(Instrument instrument) implements ReadInstrument {}

    /// The file is not valid.
    ///
    /// @param problems everything that is wrong with it, in the order of the lines
    record Rejected(List<Problem> problems) implements ReadInstrument {}

    /// Everything that is wrong; empty where nothing is.
    default List<Problem> problems() {
        return switch (this) {
            case Accepted accepted -> List.of();
            case Rejected rejected -> rejected.problems();
        };
    }

    /// The instrument, or an [InvalidInstrument] that lists the problems.
    default Instrument orThrow() {
        return switch (this) {
            case Accepted accepted -> accepted.instrument();
            case Rejected rejected -> throw new InvalidInstrument(rejected.problems());
        };
    }
}
