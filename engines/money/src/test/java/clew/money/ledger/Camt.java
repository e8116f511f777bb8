package clew.money.ledger;

import clew.money.statement.Bytes;
import java.util.Locale;

/// A camt.053 file, written down line by line.
public final class Camt {

    private final String account;
    private final StringBuilder body = new StringBuilder();

    public Camt(String account) {
        this.account = account;
    }

    public Camt period(String from, String to) {
        body.append("<FrToDt><FrDtTm>%sT00:00:00</FrDtTm><ToDtTm>%sT23:59:59</ToDtTm></FrToDt>\n".formatted(from, to));
        return account();
    }

    private Camt account() {
        body.append("<Acct><Id><Othr><Id>%s</Id></Othr></Id><Ccy>EUR</Ccy></Acct>\n".formatted(account));
        return this;
    }

    public Camt balances(long opening, long closing) {
        return balance("OPBD", opening).balance("CLBD", closing);
    }

    private Camt balance(String code, long amount) {
        body.append(
                "<Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">%s</Amt><CdtDbtInd>%s</CdtDbtInd></Bal>\n"
                        .formatted(code, euros(amount), amount < 0 ? "DBIT" : "CRDT"));
        return this;
    }

    /// A row: above zero came in from, below zero went out to.
    public Camt row(String day, long amount, String otherAccount, String reference) {
        String side = amount < 0 ? "Cdtr" : "Dbtr";
        body.append(
                "<Ntry><Amt Ccy=\"EUR\">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>%s</Dt></BookgDt>"
                        .formatted(euros(amount), amount < 0 ? "DBIT" : "CRDT", day));
        body.append("<NtryDtls><TxDtls><Refs><EndToEndId>%s</EndToEndId></Refs><RltdPties>".formatted(reference));
        body.append("<%sAcct><Id><Othr><Id>%s</Id></Othr></Id></%sAcct></RltdPties></TxDtls></NtryDtls></Ntry>\n"
                .formatted(side, otherAccount, side));
        return this;
    }

    public Bytes file(String name) {
        return Bytes.of(
                name,
                "<?xml version=\"1.0\"?><Document><BkToCstmrStmt><Stmt><Id>1</Id>\n" + body
                        + "</Stmt></BkToCstmrStmt></Document>");
    }

    private static String euros(long amount) {
        return "%d.%02d"
                .formatted(Math.abs(amount) / 100, Math.abs(amount) % 100)
                .toLowerCase(Locale.ROOT);
    }
}
