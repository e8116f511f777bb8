package clew.scenario.world;

import clew.scenario.money.Money;

/// A world that was made, and apart from it what is true in it.
///
/// @param money who pays whom, told when it is written: it is too much to be kept
public record Made(World world, Truth truth, Money money) {}
