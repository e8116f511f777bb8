package clew.money.statement;

import clew.money.Problem;
import clew.money.statement.Minor.Unreadable;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// ISO 20022 bank to customer messages: camt.052 (intraday report), camt.053 (statement), camt.054
/// (notification), of all versions: elements are known by their names and places, not by the version of the
/// name space.
///
/// What counts: booked entries (`Sts` BOOK or none); pending ones and those for information are no part of a
/// balance and are passed over. A batch becomes one entry for each transaction where their amounts make up the
/// batch. A charge that an amount includes becomes an entry of its own. Reversals and returns are marked.
/// Constant memory: one entry at a time.
final class CamtReader implements StatementReader {

    private final Currencies currencies;

    CamtReader(Currencies currencies) {
        this.currencies = currencies;
    }

    @Override
    public void read(StatementFile file, Consumer<Item> items) throws IOException, UnreadableFile {
        try (InputStream bytes = new BufferedInputStream(file.open(), 1 << 16);
                XmlCursor xml = new XmlCursor(file.name(), bytes)) {
            xml.root();
            Pages pages = new Pages();
            document(xml, file.name(), items, pages);
            if (pages.count == 0) {
                throw new UnreadableFile(new Problem(
                        file.name(), 0, "Document", "", "a camt.052, camt.053 or camt.054 with a Rpt, Stmt or Ntfctn"));
            }
        }
    }

    private static final class Pages {
        int count;
    }

    private void document(XmlCursor xml, String file, Consumer<Item> items, Pages pages) throws UnreadableFile {
        xml.children(name -> {
            switch (name) {
                case "Stmt", "Rpt", "Ntfctn" -> new Statement(xml, file, items, ++pages.count).read();
                case "Document", "BkToCstmrStmt", "BkToCstmrAcctRpt", "BkToCstmrDbtCdtNtfctn" ->
                    document(xml, file, items, pages);
                default -> xml.skip();
            }
        });
    }

    /// One statement, while it is read.
    private final class Statement {
        private final XmlCursor xml;
        private final String file;
        private final Consumer<Item> items;
        private final int page;
        private final Place place;
        private final CamtDetails details;
        private final CamtEntry.PartyFacts own = new CamtEntry.PartyFacts();
        private String currency = "";
        private String reference = "";
        private String from = "";
        private String to = "";
        private Opened.@Nullable Balance opening;
        private Opened.@Nullable Balance closing;
        private boolean opened;
        private long entries;

        Statement(XmlCursor xml, String file, Consumer<Item> items, int page) {
            this.xml = xml;
            this.file = file;
            this.items = items;
            this.page = page;
            this.place = new Place(xml.line(), page);
            this.details = new CamtDetails(xml);
        }

        void read() throws UnreadableFile {
            xml.children(name -> {
                switch (name) {
                    case "Id" -> reference = xml.text();
                    case "FrToDt" -> period();
                    case "Acct" -> account();
                    case "Bal" -> balance();
                    case "Ntry" -> entry();
                    default -> xml.skip();
                }
            });
            open();
            items.accept(new Closed(new Place(xml.line(), page), closing, entries));
        }

        private void period() throws UnreadableFile {
            xml.children(name -> {
                switch (name) {
                    case "FrDtTm", "FrDt" -> from = xml.text();
                    case "ToDtTm", "ToDt" -> to = xml.text();
                    default -> xml.skip();
                }
            });
        }

        private void account() throws UnreadableFile {
            xml.children(name -> {
                switch (name) {
                    case "Id" -> own.account = details.account();
                    case "Ccy" -> in(xml.text());
                    case "Ownr" -> own.name = details.name();
                    case "Svcr" -> own.bank = details.bank();
                    default -> xml.skip();
                }
            });
        }

        /// The statement is in a currency: the first that is named, the account's own before any other.
        private void in(String code) throws UnreadableFile {
            if (!currency.isEmpty()) {
                return;
            }
            if (currencies.decimals(code).isEmpty()) {
                throw new UnreadableFile(new Problem(
                        file,
                        xml.line(),
                        "Ccy",
                        code,
                        "a currency of ISO 4217, such as EUR, or one that is named to Clew"));
            }
            currency = code;
        }

        private void balance() throws UnreadableFile {
            long line = xml.line();
            String[] read = details.balance();
            in(read[2]);
            try {
                boolean first = read[0].equals("OPBD") || read[0].equals("PRCD");
                if (first || read[0].equals("CLBD")) {
                    long units = Minor.units("Bal Amt", read[1], read[2], currencies);
                    LocalDate day = read[4].isEmpty() ? null : CamtEntry.day("Bal Dt", read[4]);
                    Opened.Balance balance = new Opened.Balance(day, read[3].equals("DBIT") ? -units : units);
                    opening = first && (opening == null || read[0].equals("OPBD")) ? balance : opening;
                    closing = first ? closing : balance;
                }
            } catch (Unreadable wrong) {
                items.accept(rejected(new Place(line, page), wrong));
            }
        }

        private void entry() throws UnreadableFile {
            CamtEntry entry = new CamtEntry(new Place(xml.line(), page), currencies);
            details.entry(entry);
            if (!entry.isBooked()) {
                return;
            }
            in(entry.facts.currency);
            open();
            entries++;
            try {
                entry.entries(own.party(), currency).forEach(items);
            } catch (Unreadable wrong) {
                items.accept(rejected(entry.place, wrong));
            }
        }

        private void open() throws UnreadableFile {
            if (opened) {
                return;
            }
            opened = true;
            if (own.account.isEmpty()) {
                throw new UnreadableFile(
                        new Problem(file, place.line(), "Acct Id", "", "the account of the statement"));
            }
            items.accept(new Opened(place, own.party(), currency, reference, day(from), day(to), opening));
        }

        private static @Nullable LocalDate day(String text) {
            try {
                return text.isEmpty() ? null : CamtEntry.day("FrToDt", text);
            } catch (Unreadable notADay) {
                return null;
            }
        }

        private Item.Rejected rejected(Place at, Unreadable wrong) {
            return new Item.Rejected(at, new Problem(file, at.line(), wrong.field, wrong.value, wrong.expected));
        }
    }
}
