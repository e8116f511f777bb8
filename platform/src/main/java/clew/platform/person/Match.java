package clew.platform.person;

/// Somebody who may be the person that was searched for.
///
/// @param person who
/// @param name the name that is alike; it may be an alias
/// @param closeness how alike the names are, from 0 to 1: for ordering, never for deciding
public record Match(Person person, String name, double closeness) {}
