package clew.money.statement;

import clew.money.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which column of a table is what: saved as a small file of properties, once for each form in which a bank
/// hands out its tables.
///
/// `column.booked` and one of `column.amount` or the two of `column.debit` and `column.credit` must be there;
/// the account and the currency are a column or the same for all rows (`account`, `currency`).
///
/// @param separator what stands between columns
/// @param decimal what stands before the decimals, a point or a comma
/// @param charset the encoding
/// @param days how a day (or a day and a time) is written
/// @param columns which column each field is in
/// @param fixed what is the same for all rows
public record TableMapping(
        char separator,
        char decimal,
        Charset charset,
        DateTimeFormatter days,
        Map<Field, String> columns,
        Map<Field, String> fixed) {

    /// What a column may be.
    public enum Field {
        /// The account that the row is of.
        ACCOUNT,
        /// The currency.
        CURRENCY,
        /// The day of booking, with its time or without.
        BOOKED,
        /// The value day.
        VALUE,
        /// The amount with its sign.
        AMOUNT,
        /// What went out.
        DEBIT,
        /// What came in.
        CREDIT,
        /// The balance after the row.
        BALANCE,
        /// The account of the other side.
        OTHER,
        /// The name of the other side.
        NAME,
        /// What was written to it.
        TEXT,
        /// The reference of the payer.
        REFERENCE,
        /// The bank's code.
        CODE;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A number as the mapping writes numbers.
    static String written(BigDecimal number, TableMapping mapping) {
        return number.stripTrailingZeros().toPlainString().replace('.', mapping.decimal());
    }

    private static final Set<String> KEYS = keys();

    private static Set<String> keys() {
        Set<String> keys = new TreeSet<>(Set.of("separator", "decimal", "encoding", "date", "account", "currency"));
        for (Field field : Field.values()) {
            keys.add("column." + field.key());
        }
        return keys;
    }

    /// Reads a mapping.
    ///
    /// @throws IOException where the disk fails
    /// @throws UnreadableFile where a key is not known, a value cannot be, or something that must be there is
    /// not
    public static TableMapping read(StatementFile file) throws IOException, UnreadableFile {
        Properties properties = properties(file);
        Map<Field, String> columns = new TreeMap<>();
        Map<Field, String> fixed = new TreeMap<>();
        for (Field field : Field.values()) {
            put(columns, field, properties.getProperty("column." + field.key()));
        }
        put(fixed, Field.ACCOUNT, properties.getProperty("account"));
        put(fixed, Field.CURRENCY, properties.getProperty("currency"));
        check(file, columns, fixed);
        return new TableMapping(
                one(file, properties, "separator", ","),
                one(file, properties, "decimal", "."),
                charset(file, properties.getProperty("encoding", "UTF-8")),
                days(file, properties.getProperty("date", "yyyy-MM-dd")),
                columns,
                fixed);
    }

    private static Properties properties(StatementFile file) throws IOException, UnreadableFile {
        Properties properties = new Properties();
        try (InputStream bytes = file.open();
                InputStreamReader text = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
            properties.load(text);
        } catch (IllegalArgumentException escaped) {
            throw wrong(file, "\\u", String.valueOf(escaped.getMessage()), "a file of properties");
        }
        for (String key : new TreeSet<>(properties.stringPropertyNames())) {
            if (!KEYS.contains(key)) {
                throw wrong(file, key, properties.getProperty(key), "one of " + String.join(", ", KEYS));
            }
        }
        return properties;
    }

    private static void put(Map<Field, String> map, Field field, @org.jspecify.annotations.Nullable String value) {
        if (value != null && !value.isBlank()) {
            map.put(field, value.strip());
        }
    }

    private static void check(StatementFile file, Map<Field, String> columns, Map<Field, String> fixed)
            throws UnreadableFile {
        if (!columns.containsKey(Field.BOOKED)) {
            throw wrong(file, "column.booked", "", "the column of the day of booking");
        }
        boolean two = columns.containsKey(Field.DEBIT) && columns.containsKey(Field.CREDIT);
        if (!columns.containsKey(Field.AMOUNT) && !two) {
            throw wrong(file, "column.amount", "", "the column of the amount, or those of debit and credit");
        }
        for (Field field : List.of(Field.ACCOUNT, Field.CURRENCY)) {
            if (!columns.containsKey(field) && !fixed.containsKey(field)) {
                throw wrong(file, field.key(), "", "a value for all rows, or column." + field.key());
            }
        }
    }

    private static char one(StatementFile file, Properties properties, String key, String otherwise)
            throws UnreadableFile {
        String value = properties.getProperty(key, otherwise);
        String meant = value.equals("tab") ? "\t" : value;
        if (meant.length() != 1 || (key.equals("decimal") && !Set.of(".", ",").contains(meant))) {
            throw wrong(file, key, value, key.equals("decimal") ? "a point or a comma" : "one character, or tab");
        }
        return meant.charAt(0);
    }

    private static Charset charset(StatementFile file, String name) throws UnreadableFile {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw wrong(file, "encoding", name, "an encoding such as UTF-8 or ISO-8859-1");
        }
    }

    private static DateTimeFormatter days(StatementFile file, String pattern) throws UnreadableFile {
        try {
            return DateTimeFormatter.ofPattern(pattern.replace("yyyy", "uuuu"), Locale.ROOT)
                    .withResolverStyle(java.time.format.ResolverStyle.STRICT);
        } catch (IllegalArgumentException unreadable) {
            throw wrong(file, "date", pattern, "a pattern such as dd.MM.yyyy or yyyy-MM-dd'T'HH:mm");
        }
    }

    private static UnreadableFile wrong(StatementFile file, String field, String value, String expected) {
        return new UnreadableFile(new Problem(file.name(), 0, field, Objects.requireNonNullElse(value, ""), expected));
    }
}
