/// The money of a world: who has which account, and day by day what is paid to whom, for what in truth.
/// Ordinary traffic, what criminals earn and hide in it, and what only looks like that. It draws on packs,
/// people and crime; it writes nothing: whoever wants it is told of each payment as it is booked.
@NullMarked
package clew.scenario.money;

import org.jspecify.annotations.NullMarked;
