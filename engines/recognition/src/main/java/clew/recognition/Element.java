package clew.recognition;

import java.util.List;

/// A name for "any of these dimensions", such as the means; used by the combination table.
///
/// @param id the name in the file; its words are in [Texts#dimension(String)]
/// @param anyOf the dimensions of which one is enough
public record Element(String id, List<Dimension> anyOf) {}
