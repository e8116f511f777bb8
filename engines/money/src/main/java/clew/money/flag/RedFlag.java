package clew.money.flag;

/// A red flag as it is published, and how it is computed.
///
/// @param id its short name
/// @param source who published it
/// @param form the form of exploitation that it is about
/// @param category the part of the publication that it stands in
/// @param indicator what it says, in our words
/// @param basis how sure we are that the source says so: `verified`, `second-hand` or `check before release`
/// @param days the window in which its conditions have to hold together; 0 for the whole time
/// @param test its conditions, in the language of [Condition]
/// @param note what is different from the source, and why; empty where nothing is
public record RedFlag(
        String id,
        String source,
        String form,
        String category,
        String indicator,
        String basis,
        int days,
        String test,
        String note) {}
