package clew.money.flag;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How facts are written, and how they are read.
final class Fact {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(\\.\\d{1,2})?");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private Fact() {}

    /// What was expected where a value of a column cannot be; else empty.
    static String wrong(String column, String value) {
        return switch (column) {
            case "born", "opened" -> day(value) == null ? "a day such as 2026-03-31" : "";
            case "time", "opens", "closes" -> time(value) == null ? "a time of day such as 23:15" : "";
            case "income", "employees" -> NUMBER.matcher(value).matches() ? "" : "a number, not below zero";
            case "row" -> value.matches("[1-9]\\d{0,8}") ? "" : "the number of a row, from 1";
            case "mcc" -> value.matches("\\d{4}") ? "" : "a merchant category code of four digits (ISO 18245)";
            case "country" -> COUNTRY.matcher(value).matches() ? "" : "two letters of ISO 3166, such as MD";
            case "kind" -> value.equals("person") || value.equals("business") ? "" : "person or business";
            case "channel" ->
                value.matches("cash|atm|card|transfer|debit|fee|cheque")
                        ? ""
                        : "cash, atm, card, transfer, debit, fee or cheque";
            default -> "";
        };
    }

    static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException none) {
            return null;
        }
    }

    static @Nullable LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException none) {
            return null;
        }
    }
}
