package clew.recognition;

/// A group of indicators that belong on one calm page, in the order in which an interview goes.
///
/// @param id the name in the file; its words are in [Texts#topic(String)]
public record Topic(String id) {}
