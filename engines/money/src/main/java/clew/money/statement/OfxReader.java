package clew.money.statement;

import clew.money.Problem;
import clew.money.statement.Minor.Unreadable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Statements in Open Financial Exchange: OFX 1 (SGML, tags that are not closed) and OFX 2 (XML) alike, of bank
/// accounts and of cards; QFX is the same.
///
/// The balance that a file gives is the one at its end; the opening balance is what it leaves when all rows are
/// taken off. Tags are read one after another, so that nothing is ever looked up outside of the file.
final class OfxReader implements StatementReader {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private static final Charset OTHERWISE = Charset.forName("windows-1252");

    private final Currencies currencies;

    OfxReader(Currencies currencies) {
        this.currencies = currencies;
    }

    /// Whether a file begins like OFX.
    static boolean begins(String beginning) {
        return beginning.contains("OFXHEADER") || beginning.contains("<OFX>");
    }

    @Override
    public void read(StatementFile file, Consumer<Item> items) throws IOException, UnreadableFile {
        Statement statement = new Statement(file.name(), items);
        long line = 1;
        try (BufferedReader text = new BufferedReader(new InputStreamReader(
                file.open(),
                charset(file)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)))) {
            Tags tags = new Tags(statement);
            for (int one = text.read(); one >= 0; one = text.read()) {
                line += one == '\n' ? 1 : 0;
                tags.read((char) one, line);
            }
        } catch (CharacterCodingException wrong) {
            throw new UnreadableFile(new Problem(file.name(), line, "encoding", "", "the encoding of its head"));
        }
        statement.isWhole(line);
    }

    private static Charset charset(StatementFile file) throws IOException {
        String head;
        try (var bytes = file.open()) {
            head = new String(bytes.readNBytes(1024), StandardCharsets.ISO_8859_1).toUpperCase(Locale.ROOT);
        }
        return head.contains("UTF-8") || head.contains("ENCODING:UNICODE") ? StandardCharsets.UTF_8 : OTHERWISE;
    }

    private static String plain(StringBuilder held) {
        return held.toString()
                .strip()
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&apos;", "'")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    /// Takes the text apart into tags, and values that stand behind them.
    private static final class Tags {
        private final Statement statement;
        private final StringBuilder held = new StringBuilder();
        private String tag = "";
        private long tagged = 1;

        Tags(Statement statement) {
            this.statement = statement;
        }

        void read(char one, long line) throws UnreadableFile {
            if (one == '<') {
                statement.value(tag, plain(held), tagged);
                held.setLength(0);
            } else if (one == '>') {
                tag = held.toString().strip().toUpperCase(Locale.ROOT);
                tagged = line;
                statement.tag(tag, line);
                held.setLength(0);
            } else {
                held.append(one);
            }
        }
    }

    /// One statement, while it is read.
    private final class Statement {
        private final String file;
        private final Consumer<Item> items;
        private final List<Entry> entries = new ArrayList<>();
        private long rows;
        private int page;
        private long begun;
        private long row;
        private boolean isOther;
        private boolean isLedger;
        private String currency = "";
        private String account = "";
        private String bank = "";
        private String from = "";
        private String to = "";
        private String balance = "";
        private String balanceDay = "";
        private String day = "";
        private String amount = "";
        private String type = "";
        private String id = "";
        private String name = "";
        private String memo = "";
        private String other = "";

        Statement(String file, Consumer<Item> items) {
            this.file = file;
            this.items = items;
        }

        void tag(String tag, long line) throws UnreadableFile {
            switch (tag) {
                case "STMTRS", "CCSTMTRS" -> begin(line);
                case "/STMTRS", "/CCSTMTRS" -> end(line);
                case "STMTTRN" -> beginRow(line);
                case "/STMTTRN" -> endRow();
                case "BANKACCTTO", "CCACCTTO" -> isOther = true;
                case "BANKACCTFROM", "CCACCTFROM" -> isOther = false;
                case "LEDGERBAL" -> isLedger = true;
                case "/LEDGERBAL", "AVAILBAL" -> isLedger = false;
                default -> {
                    // A value, or something that nobody asks for.
                }
            }
        }

        private void begin(long line) {
            begun = line;
            page++;
            entries.clear();
            rows = 0;
            row = 0;
            isOther = false;
            isLedger = false;
            currency = "";
            account = "";
            bank = "";
            from = "";
            to = "";
            balance = "";
            balanceDay = "";
        }

        private void beginRow(long line) {
            row = line;
            day = "";
            amount = "";
            type = "";
            id = "";
            name = "";
            memo = "";
            other = "";
            isOther = true;
        }

        void value(String tag, String value, long line) throws UnreadableFile {
            if (value.isEmpty()) {
                return;
            }
            switch (tag) {
                case "CURDEF" -> currency(value, line);
                case "BANKID" -> bank = row == 0 ? value : bank;
                case "ACCTID" -> account(value);
                case "DTSTART" -> from = value;
                case "DTEND" -> to = value;
                case "BALAMT" -> balance = isLedger ? value : balance;
                case "DTASOF" -> balanceDay = isLedger ? value : balanceDay;
                default -> ofRow(tag, value);
            }
        }

        private void account(String value) {
            if (row == 0) {
                account = account.isEmpty() ? value.replace(" ", "") : account;
            } else if (isOther) {
                other = value.replace(" ", "");
            }
        }

        private void ofRow(String tag, String value) {
            switch (tag) {
                case "DTPOSTED" -> day = value;
                case "TRNAMT" -> amount = value;
                case "TRNTYPE" -> type = value;
                case "FITID" -> id = value;
                case "NAME", "PAYEE" -> name = value;
                case "MEMO" -> memo = value;
                default -> {
                    // Nobody asks for it.
                }
            }
        }

        private void currency(String value, long line) throws UnreadableFile {
            if (currencies.decimals(value).isEmpty()) {
                throw new UnreadableFile(new Problem(
                        file, line, "CURDEF", value, "a currency of ISO 4217, or one that is named to Clew"));
            }
            currency = value;
        }

        private void endRow() {
            rows++;
            try {
                entries.add(new Entry(
                        new Place(row, page),
                        day("DTPOSTED", day),
                        time(day),
                        null,
                        signed("TRNAMT", amount),
                        null,
                        type.equals("FEE") || type.equals("SRVCHG") ? Entry.Kind.FEE : Entry.Kind.PAYMENT,
                        new Party(other, "", name),
                        null,
                        new Entry.References("", "", id),
                        code(type),
                        memo));
            } catch (Unreadable wrong) {
                items.accept(new Item.Rejected(
                        new Place(row, page), new Problem(file, row, wrong.field, wrong.value, wrong.expected)));
            }
            row = 0;
        }

        /// The types that say by which way money went, as the codes of camt do.
        private static String code(String type) {
            return switch (type) {
                case "ATM" -> "ATM";
                case "CASH" -> "CASH";
                case "POS" -> "POSD";
                case "XFER" -> "NTRF";
                case "DIRECTDEBIT" -> "DDT";
                case "DIRECTDEP" -> "NTRF";
                case "CHECK" -> "CHQ";
                default -> type;
            };
        }

        private long signed(String field, String text) throws Unreadable {
            String plain = text.replace(',', '.');
            boolean minus = plain.startsWith("-");
            long units = Minor.units(field, plain.replaceFirst("^[-+]", ""), currency, currencies);
            return minus ? -units : units;
        }

        private static LocalDate day(String field, String text) throws Unreadable {
            try {
                return LocalDate.parse(text.length() > 8 ? text.substring(0, 8) : text, DAY);
            } catch (DateTimeException notADay) {
                throw new Unreadable(field, text, "a day that exists, as 20260331");
            }
        }

        private static @Nullable LocalTime time(String text) {
            try {
                return text.length() < 14 || text.startsWith("000000", 8)
                        ? null
                        : LocalTime.of(
                                Integer.parseInt(text.substring(8, 10)),
                                Integer.parseInt(text.substring(10, 12)),
                                Integer.parseInt(text.substring(12, 14)));
            } catch (DateTimeException | NumberFormatException notATime) {
                return null;
            }
        }

        private void end(long line) throws UnreadableFile {
            if (account.isEmpty() || currency.isEmpty()) {
                throw new UnreadableFile(new Problem(
                        file, begun, account.isEmpty() ? "ACCTID" : "CURDEF", "", "the account and its currency"));
            }
            Opened.Balance closing = closing(line);
            if (!entries.isEmpty()
                    && entries.getFirst().booked().isAfter(entries.getLast().booked())) {
                Collections.reverse(entries);
            }
            long sum = entries.stream().mapToLong(Entry::amount).sum();
            items.accept(new Opened(
                    new Place(begun, page),
                    new Party(account, bank, ""),
                    currency,
                    "",
                    covered(from),
                    covered(to),
                    closing == null ? null : new Opened.Balance(covered(from), closing.amount() - sum)));
            entries.forEach(items);
            items.accept(new Closed(new Place(line, page), closing, rows));
            begun = 0;
        }

        private Opened.@Nullable Balance closing(long line) {
            try {
                return balance.isEmpty()
                        ? null
                        : new Opened.Balance(
                                balanceDay.isEmpty() ? null : day("DTASOF", balanceDay), signed("BALAMT", balance));
            } catch (Unreadable wrong) {
                items.accept(new Item.Rejected(
                        new Place(line, page), new Problem(file, line, wrong.field, wrong.value, wrong.expected)));
                return null;
            }
        }

        private static @Nullable LocalDate covered(String text) {
            try {
                return text.isEmpty() ? null : day("DTSTART", text);
            } catch (Unreadable notADay) {
                return null;
            }
        }

        void isWhole(long line) throws UnreadableFile {
            if (page == 0 || begun != 0) {
                throw new UnreadableFile(
                        new Problem(file, line, page == 0 ? "STMTRS" : "/STMTRS", "", "a statement to its end"));
            }
        }
    }
}
