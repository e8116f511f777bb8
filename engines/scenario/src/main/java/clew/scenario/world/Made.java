package clew.scenario.world;

/// A world that was made, and apart from it what is true in it.
public record Made(World world, Truth truth) {}
