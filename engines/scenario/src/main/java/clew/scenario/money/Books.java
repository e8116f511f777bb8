package clew.scenario.money;

import java.io.IOException;

/// Who is told of each payment at the moment it is booked.
public interface Books {

    /// A payment that a bank recorded.
    ///
    /// @param it what the banks know
    /// @param truly what only the truth holds
    void recorded(Transaction it, Truly truly) throws IOException;

    /// Cash that went from hand to hand; only the truth has it.
    void handed(Handed it) throws IOException;

    /// A day is over.
    ///
    /// @param recorded how many payments have been recorded so far
    default void dayOver(int day, long recorded) {}
}
