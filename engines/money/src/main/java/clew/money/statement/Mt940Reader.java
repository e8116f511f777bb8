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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// SWIFT MT940 (statement) and MT942 (report), with the blocks of a SWIFT message around them or without.
///
/// What counts: `:25:` account, `:60F:` or `:60M:` opening, `:61:` a row with its `:86:`, `:62F:` or `:62M:`
/// closing. Expected rows (`EC`, `ED`) are not booked and passed over. What banks write into `:86:` is read in
/// the three ways that are common ([Mt940Text]). The text is read as UTF-8 where it is that, else as
/// ISO-8859-1.
final class Mt940Reader implements StatementReader {

    private static final Pattern TAG = Pattern.compile("^:(\\d\\d[A-Z]?|NS):(.*)$");
    private static final Pattern BALANCE = Pattern.compile("^([CD])(\\d{6})([A-Z]{3})([\\d.,]+)$");
    private static final Pattern ROW = Pattern.compile(
            "^(\\d{6})(\\d{4})?\\s*(R?[CD]|E[CD])([A-Z])?\\s*([\\d,.]+)([A-Z][A-Z0-9]{3})?(.*?)(?://(.*))?$");

    private final Currencies currencies;

    Mt940Reader(Currencies currencies) {
        this.currencies = currencies;
    }

    @Override
    public void read(StatementFile file, Consumer<Item> items) throws IOException, UnreadableFile {
        Message message = new Message(file.name(), items);
        try (BufferedReader text = new BufferedReader(new InputStreamReader(file.open(), charset(file)))) {
            long number = 0;
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                message.line(
                        ++number,
                        line.replaceFirst("^.*\\{4:", "")
                                .replaceFirst("^-}.*", "-")
                                .stripTrailing());
            }
        }
        message.finish();
        if (message.pages == 0) {
            throw new UnreadableFile(new Problem(file.name(), 0, ":25:", "", "an MT940 or MT942 with an account"));
        }
    }

    private static Charset charset(StatementFile file) throws IOException {
        char[] some = new char[8192];
        try (InputStreamReader text = new InputStreamReader(
                file.open(),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT))) {
            while (text.read(some) >= 0) {
                // All of it has to be readable.
            }
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException other) {
            return StandardCharsets.ISO_8859_1;
        }
    }

    /// The statements of a file, while they are read.
    private final class Message {
        private final String file;
        private final Consumer<Item> items;
        private int pages;
        private String tag = "";
        private long tagLine;
        private final List<String> content = new ArrayList<>();
        private String reference = "";
        private String account = "";
        private String currency = "";
        private Opened.@Nullable Balance opening;
        private Opened.@Nullable Balance closing;
        private boolean opened;
        private @Nullable Row row;
        private long rows;
        private long last;

        Message(String file, Consumer<Item> items) {
            this.file = file;
            this.items = items;
        }

        void line(long number, String line) throws UnreadableFile {
            last = number;
            Matcher start = TAG.matcher(line);
            if (start.matches()) {
                field();
                tag = start.group(1);
                tagLine = number;
                content.clear();
                content.add(start.group(2));
            } else if (line.equals("-")) {
                finish();
            } else if (!line.isEmpty() && !tag.isEmpty()) {
                content.add(line);
            }
        }

        /// A field is complete.
        private void field() throws UnreadableFile {
            switch (tag) {
                case "20" -> {
                    end();
                    reference = content.getFirst().strip();
                }
                case "25" -> account = content.getFirst().strip().replace(" ", "");
                case "60F", "60M" -> opening = balance();
                case "62F", "62M" -> closing = balance();
                case "61" -> row();
                case "86" -> text();
                default -> {}
            }
            tag = "";
        }

        void finish() throws UnreadableFile {
            field();
            end();
        }

        private Opened.Balance balance() throws UnreadableFile {
            Matcher parts = BALANCE.matcher(content.getFirst().strip());
            if (!parts.matches()) {
                throw unreadable(content.getFirst(), "C or D, a day, a currency and an amount, as C260301EUR1234,56");
            }
            if (currency.isEmpty()) {
                currency = parts.group(3);
            }
            try {
                long units = units(parts.group(4));
                LocalDate day = day(parts.group(2));
                return new Opened.Balance(day, parts.group(1).equals("D") ? -units : units);
            } catch (Unreadable wrong) {
                throw unreadable(wrong.value, wrong.expected);
            }
        }

        private long units(String amount) throws Unreadable {
            String plain = amount.replace(".", "").replaceFirst(",$", "").replace(',', '.');
            return Minor.units(":" + tag + ":", amount.contains(",") ? plain : amount, currency, currencies);
        }

        private UnreadableFile unreadable(String value, String expected) {
            return new UnreadableFile(new Problem(file, tagLine, ":" + tag + ":", value, expected));
        }

        private void row() throws UnreadableFile {
            flush();
            open();
            Matcher parts = ROW.matcher(content.getFirst().strip());
            Place place = new Place(tagLine, pages);
            if (!parts.matches()) {
                rows++;
                items.accept(rejected(
                        place, content.getFirst(), "a value day, C or D, and an amount, as 2603010301C12,50NTRFREF"));
                return;
            }
            if (parts.group(3).startsWith("E")) {
                return;
            }
            rows++;
            try {
                row = new Row(place, parts, content.size() > 1 ? content.get(1).strip() : "");
            } catch (Unreadable wrong) {
                items.accept(rejected(place, wrong.value, wrong.expected));
            }
        }

        private Item.Rejected rejected(Place place, String value, String expected) {
            return new Item.Rejected(place, new Problem(file, place.line(), ":61:", value, expected));
        }

        private void text() {
            if (row != null) {
                row.text = new Mt940Text(content);
                flush();
            }
        }

        private void flush() {
            if (row != null) {
                items.accept(row.entry());
                row = null;
            }
        }

        private void open() throws UnreadableFile {
            if (opened) {
                return;
            }
            if (account.isEmpty() || currency.isEmpty()) {
                throw unreadable(
                        content.getFirst(), "an account (:25:) and an opening balance (:60F:) before the rows");
            }
            opened = true;
            pages++;
            items.accept(new Opened(
                    new Place(tagLine, pages), new Party(account, "", ""), currency, reference, null, null, opening));
        }

        /// A statement is complete.
        private void end() throws UnreadableFile {
            flush();
            if (!account.isEmpty() && !currency.isEmpty()) {
                open();
                items.accept(new Closed(new Place(last, pages), closing, rows));
            }
            reference = "";
            account = "";
            currency = "";
            opening = null;
            closing = null;
            opened = false;
            rows = 0;
        }

        private LocalDate day(String digits) throws Unreadable {
            try {
                return LocalDate.of(
                        2000 + Integer.parseInt(digits.substring(0, 2)),
                        Integer.parseInt(digits.substring(2, 4)),
                        Integer.parseInt(digits.substring(4, 6)));
            } catch (DateTimeException notADay) {
                throw new Unreadable(":" + tag + ":", digits, "a day that exists, as 260331");
            }
        }

        /// One `:61:`, waiting for its `:86:`.
        private final class Row {
            private final Place place;
            private final LocalDate booked;
            private final LocalDate value;
            private final long amount;
            private final boolean reversal;
            private final String code;
            private final String own;
            private final String bank;
            private final String more;
            private Mt940Text text = new Mt940Text(List.of());

            Row(Place place, Matcher parts, String more) throws Unreadable {
                this.place = place;
                value = day(parts.group(1));
                booked = parts.group(2) == null ? value : entryDay(value, parts.group(2));
                String mark = parts.group(3);
                reversal = mark.startsWith("R");
                long units = units(parts.group(5));
                amount = mark.equals("C") || mark.equals("RD") ? units : -units;
                code = parts.group(6) == null ? "" : parts.group(6);
                own = parts.group(7).strip().equals("NONREF")
                        ? ""
                        : parts.group(7).strip();
                bank = parts.group(8) == null ? "" : parts.group(8).strip();
                this.more = more;
            }

            /// The day of booking has no year: the one that is nearest to the value day.
            private LocalDate entryDay(LocalDate near, String digits) throws Unreadable {
                LocalDate day = day("%02d".formatted(near.getYear() % 100) + digits);
                if (day.isAfter(near.plusMonths(6))) {
                    return day.minusYears(1);
                }
                return day.isBefore(near.minusMonths(6)) ? day.plusYears(1) : day;
            }

            Entry entry() {
                return new Entry(
                        place,
                        booked,
                        null,
                        value,
                        amount,
                        null,
                        reversal ? Entry.Kind.REVERSAL : Entry.Kind.PAYMENT,
                        text.other(),
                        null,
                        new Entry.References(text.reference().isEmpty() ? own : text.reference(), "", bank),
                        code,
                        text.words().isEmpty() ? more : text.words());
            }
        }
    }
}
