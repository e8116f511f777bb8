package clew.money.statement;

import org.jspecify.annotations.Nullable;

/// The end of a statement.
///
/// @param place where it stands
/// @param closing the booked balance after the last entry; `null` where the file does not say
/// @param entries how many entries stood in it, readable or not
public record Closed(Place place, Opened.@Nullable Balance closing, long entries) implements Item {}
