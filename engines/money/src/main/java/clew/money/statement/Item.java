package clew.money.statement;

import clew.money.Problem;

/// What a file of money holds, in the order in which it stands there.
///
/// A statement is an [Opened], its [Entry] items and a [Closed]; payments between two named sides are
/// [Transfer] items by themselves; a [Rejected] stands where a row could not be read.
public sealed interface Item permits Opened, Entry, Closed, Transfer, Item.Rejected {

    /// Where it stands.
    Place place();

    /// A row that could not be read: it is no part of anything, and is listed to the investigator.
    ///
    /// @param place where it stands
    /// @param problem what is wrong
    record Rejected(Place place, Problem problem) implements Item {}
}
