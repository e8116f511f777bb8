package clew.scenario.people;

/// That somebody came to a reception facility.
///
/// @param number in the order in which people arrive, from 1: what a registration counts
/// @param person who
/// @param party who came at the same time together; the number says nothing else
/// @param day on which day
/// @param minute in which minute of it
/// @param facility where
/// @param papers what they carry now
/// @param unaccompanied whether a child came without a parent
/// @param parted whether they lost others of their group under way
/// @param hurt whether they came to harm under way
public record Arrival(
        int number,
        int person,
        int party,
        int day,
        int minute,
        String facility,
        Papers papers,
        boolean unaccompanied,
        boolean parted,
        boolean hurt) {}
