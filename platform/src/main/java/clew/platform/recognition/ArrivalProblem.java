package clew.platform.recognition;

import clew.platform.directory.Reason;

/// A cell of the arrivals table that cannot be used.
///
/// @param row the number of the row from 1; 0 for a field of the whole group
/// @param field the name of the field
/// @param value the beginning of what was typed
/// @param expected what was expected
record ArrivalProblem(int row, String field, String value, Reason expected) {

    /// The element of the page that is wrong.
    String target() {
        return row == 0 ? field : field + "-" + row;
    }

    /// The problem as one sentence.
    Reason sentence() {
        Reason name = Reason.of("recognition.arrival.field." + field);
        if (row == 0) {
            return Reason.of("recognition.arrival.problem.group", name, expected);
        }
        return value.isEmpty()
                ? Reason.of("recognition.arrival.problem.empty", Integer.toString(row), name, expected)
                : Reason.of("recognition.arrival.problem", Integer.toString(row), name, value, expected);
    }
}
