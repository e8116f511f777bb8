package clew.scenario.people;

/// People who set out together.
///
/// @param number from 0, in no order that means anything
/// @param people of which people of the pack they are
/// @param origin the place from which they set out
/// @param kind what they are to each other
/// @param adults how many adults
/// @param children how many children
/// @param firstPerson the number of its first member; the others follow
/// @param leavesOn the day, counted from the world's first; below 0 is before it
public record Group(
        int number, String people, String origin, Kind kind, int adults, int children, int firstPerson, int leavesOn) {

    /// What the members of a group are to each other.
    public enum Kind {
        /// One person.
        ALONE,
        /// A couple or one parent, with or without children.
        FAMILY,
        /// Adults who travel together.
        PARTY
    }

    /// How many people it has.
    public int size() {
        return adults + children;
    }

    Group startingWith(int person) {
        return new Group(number, people, origin, kind, adults, children, person, leavesOn);
    }
}
