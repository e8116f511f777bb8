package clew.recognition;

/// One thing that an instrument asks about as a whole, such as deceptive recruitment: positive when its rule holds.
///
/// @param id the name in the file; its words are in [Texts#dimension(String)]
/// @param phase when the things of this dimension happened
/// @param rule the rule by which the dimension is positive
public record Dimension(String id, Phase phase, DimensionRule rule) {}
