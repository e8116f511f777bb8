package clew.scenario.picture;

import java.util.List;

/// A picture with what it says: a heading, what to look at, the drawing, and its numbers as a table.
///
/// @param id of the section, for links
/// @param svg the drawing; empty where the table says it all
record Section(String id, String title, String lead, String svg, List<String> head, List<List<String>> rows) {

    /// Copies.
    Section {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }
}
