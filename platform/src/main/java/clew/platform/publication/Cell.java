package clew.platform.publication;

import clew.platform.publication.suppression.Mark;

/// What is published of a cell. Nought, unknown and suppressed are three different things.
sealed interface Cell {

    /// So many.
    record Count(long count) implements Cell {}

    /// It is known that there are none.
    record Zero() implements Cell {}

    /// Nobody counted, or nobody said.
    record Unknown() implements Cell {}

    /// It is known, and not published: too small, or a small one could be computed from it. Which of the two is not
    /// said.
    record Suppressed() implements Cell {}

    static Cell of(Snapshot.Count counted) {
        return counted.mark() != Mark.OPEN ? new Suppressed() : of(counted.count());
    }

    static Cell of(long count) {
        return count == 0 ? new Zero() : new Count(count);
    }

    /// As it stands in a table: `:` for unknown and `c` for suppressed, as Eurostat flags them.
    default String text() {
        return switch (this) {
            case Count(long count) -> Long.toString(count);
            case Zero() -> "0";
            case Unknown() -> ":";
            case Suppressed() -> "c";
        };
    }
}
