package clew.money.statement;

/// Where an item stands in its file.
///
/// @param line the line of text, or the row of a table, counted from 1
/// @param page the page or the number of the statement as the file gives it; 0 where it gives none
public record Place(long line, int page) {

    public Place {
        if (line < 0 || page < 0) {
            throw new IllegalArgumentException("a place is counted from 1: " + line + ", " + page);
        }
    }
}
