package clew.money.inquiry;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Money that somebody claims, as an investigator points at it: a row of a file.
///
/// @param name whose it is: a name of a victim that the file of the case uses, or a number
/// @param file the file, without folders
/// @param row which of its rows, counted from 1
/// @param amount in minor units, above zero; 0 for all of it
public record Claimed(String name, String file, int row, long amount) {

    private static final Pattern TEXT = Pattern.compile("([^=]+)=(.+)#(\\d{1,9})(?::([1-9]\\d{0,14}))?");

    public Claimed {
        if (name.isBlank() || row < 1 || amount < 0) {
            throw new IllegalArgumentException("a claim has a name, a row from 1 and no amount below zero");
        }
    }

    /// Reads `NAME=FILE#ROW` or `NAME=FILE#ROW:AMOUNT`, the amount in minor units.
    ///
    /// @throws IllegalArgumentException where it is neither
    public static Claimed parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "NAME=FILE#ROW or NAME=FILE#ROW:AMOUNT (in cents) was expected: " + text);
        }
        String amount = parts.group(4);
        return new Claimed(
                parts.group(1),
                parts.group(2),
                Integer.parseInt(parts.group(3)),
                amount == null ? 0 : Long.parseLong(amount));
    }
}
