package clew.money.statement;

import clew.money.Problem;
import clew.money.statement.Minor.Unreadable;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.function.Consumer;

/// Orders of payment (ISO 20022 pain.001, all versions): each credit transfer of a file as a [Transfer] of the day
/// on which it was to be executed.
///
/// An order is not a booking. The ledger counts it only where it has no statement of the account, and then with an
/// opening balance that is inferred.
final class PainReader implements StatementReader {

    /// The element by which a file is known.
    static final String ROOT = "CstmrCdtTrfInitn";

    private final Currencies currencies;

    PainReader(Currencies currencies) {
        this.currencies = currencies;
    }

    @Override
    public void read(StatementFile file, Consumer<Item> items) throws IOException, UnreadableFile {
        try (InputStream bytes = new BufferedInputStream(file.open(), 1 << 16);
                XmlCursor xml = new XmlCursor(file.name(), bytes)) {
            xml.root();
            int[] orders = {0};
            xml.children(name -> {
                if (name.equals(ROOT)) {
                    xml.children(inner -> {
                        if (inner.equals("PmtInf")) {
                            new Order(xml, file.name(), items, ++orders[0]).read();
                        } else {
                            xml.skip();
                        }
                    });
                } else {
                    xml.skip();
                }
            });
            if (orders[0] == 0) {
                throw new UnreadableFile(
                        new Problem(file.name(), 0, "PmtInf", "", "a pain.001 with an order of payment"));
            }
        }
    }

    /// One `PmtInf`, while it is read.
    private final class Order {
        private final XmlCursor xml;
        private final CamtDetails details;
        private final String file;
        private final Consumer<Item> items;
        private final int page;
        private final CamtEntry.PartyFacts payer = new CamtEntry.PartyFacts();
        private String day = "";

        Order(XmlCursor xml, String file, Consumer<Item> items, int page) {
            this.xml = xml;
            this.file = file;
            this.items = items;
            this.page = page;
            details = new CamtDetails(xml);
        }

        void read() throws UnreadableFile {
            xml.children(name -> {
                switch (name) {
                    case "ReqdExctnDt" -> day = xml.textWithin();
                    case "Dbtr" -> payer.name = details.name();
                    case "DbtrAcct" -> payer.account = details.numbered();
                    case "DbtrAgt" -> payer.bank = details.bank();
                    case "CdtTrfTxInf" -> transfer();
                    default -> xml.skip();
                }
            });
        }

        private void transfer() throws UnreadableFile {
            Place place = new Place(xml.line(), page);
            CamtEntry.Facts facts = new CamtEntry.Facts();
            xml.children(name -> {
                switch (name) {
                    case "PmtId" -> details.references(facts);
                    case "Amt" -> amount(facts);
                    case "Cdtr" -> facts.creditor.name = details.name();
                    case "UltmtCdtr" -> facts.creditor.ultimate = details.name();
                    case "CdtrAcct" -> facts.creditor.account = details.numbered();
                    case "CdtrAgt" -> facts.creditor.bank = details.bank();
                    case "RmtInf" -> details.remittance(facts);
                    default -> xml.skip();
                }
            });
            try {
                items.accept(transfer(place, facts));
            } catch (Unreadable wrong) {
                items.accept(new Item.Rejected(
                        place, new Problem(file, place.line(), wrong.field, wrong.value, wrong.expected)));
            }
        }

        /// `InstdAmt`, or the amount of an `EqvtAmt`.
        private void amount(CamtEntry.Facts facts) throws UnreadableFile {
            xml.children(name -> {
                switch (name) {
                    case "InstdAmt", "Amt" -> {
                        facts.currency = xml.attribute("Ccy");
                        facts.amount = xml.text();
                    }
                    case "EqvtAmt" -> amount(facts);
                    default -> xml.skip();
                }
            });
        }

        private Transfer transfer(Place place, CamtEntry.Facts facts) throws Unreadable {
            LocalDate on = CamtEntry.day("ReqdExctnDt", day);
            long amount = Minor.units("Amt", facts.amount, facts.currency, currencies);
            if (amount == 0) {
                throw new Unreadable("Amt", facts.amount, "an amount above zero");
            }
            Party from = payer.party();
            Party to = facts.creditor.party();
            if (from.label().isEmpty() || to.label().isEmpty()) {
                throw new Unreadable(from.label().isEmpty() ? "Dbtr" : "Cdtr", "", "an account or a name");
            }
            return new Transfer(
                    place,
                    on,
                    null,
                    from,
                    to,
                    amount,
                    facts.currency,
                    null,
                    new Entry.References(CamtEntry.given(facts.endToEnd), CamtEntry.given(facts.unique), ""),
                    String.join(" ", facts.texts));
        }
    }
}
