package clew.scenario.statement;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// A statement as camt.053.001.08 of ISO 20022 (BankToCustomerStatementV08).
///
/// Accounts are `Othr/Id`, since none is an IBAN; the way of payment is a proprietary transaction code. The
/// mark stands as a comment before everything, in the header and at the end of the statement, with the
/// world's hash. Days are those of the world, and the time of making is the end of its last day: the same
/// world gives the same bytes.
final class Camt053 {

    static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08";

    private static final int OF_HASH = 16;
    private static final String LAST_SECOND = "T23:59:59";

    private final Statement it;
    private final XMLStreamWriter xml;

    private Camt053(Statement it, XMLStreamWriter xml) {
        this.it = it;
        this.xml = xml;
    }

    static void write(Statement it, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            new Camt053(it, xml).document();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private String mark() {
        return it.mark() + " " + it.hash().substring(0, OF_HASH);
    }

    private void document() throws XMLStreamException, IOException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeComment(" " + mark().replace("--", "- -") + " ");
        open("Document");
        xml.writeDefaultNamespace(NAMESPACE);
        open("BkToCstmrStmt");
        open("GrpHdr");
        text("MsgId", it.hash().substring(0, OF_HASH) + "-" + it.number());
        text("CreDtTm", it.last() + LAST_SECOND);
        text("AddtlInf", mark());
        close();
        statement();
        close();
        close();
        xml.writeEndDocument();
    }

    private void statement() throws XMLStreamException, IOException {
        open("Stmt");
        text("Id", it.hash().substring(0, OF_HASH) + "-" + it.number());
        text("CreDtTm", it.last() + LAST_SECOND);
        open("FrToDt");
        text("FrDtTm", it.first() + "T00:00:00");
        text("ToDtTm", it.last() + LAST_SECOND);
        close();
        open("Acct");
        account(it.number());
        text("Ccy", it.currency());
        open("Ownr");
        text("Nm", it.holder());
        close();
        servicer();
        close();
        balance("OPBD", it.opening(), it.first().toString());
        balance("CLBD", it.closing(), it.last().toString());
        it.entries(this::taken);
        text("AddtlStmtInf", mark());
        close();
    }

    private void taken(Entry entry) throws IOException {
        try {
            entry(entry);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void servicer() throws XMLStreamException {
        if (!it.bank().isEmpty()) {
            open("Svcr");
            open("FinInstnId");
            text("Nm", it.bank());
            close();
            close();
        }
    }

    private void account(String number) throws XMLStreamException {
        open("Id");
        open("Othr");
        text("Id", number);
        close();
        close();
    }

    private void balance(String code, long hundredths, String day) throws XMLStreamException {
        open("Bal");
        open("Tp");
        open("CdOrPrtry");
        text("Cd", code);
        close();
        close();
        amount(hundredths);
        text("CdtDbtInd", "CRDT");
        open("Dt");
        text("Dt", day);
        close();
        close();
    }

    private void entry(Entry entry) throws XMLStreamException {
        open("Ntry");
        text("NtryRef", Long.toString(entry.number()));
        amount(entry.amount());
        text("CdtDbtInd", entry.in() ? "CRDT" : "DBIT");
        open("Sts");
        text("Cd", "BOOK");
        close();
        open("BookgDt");
        text("DtTm", entry.at() + ":00");
        close();
        open("ValDt");
        text("Dt", entry.at().toLocalDate().toString());
        close();
        open("BkTxCd");
        open("Prtry");
        text("Cd", entry.channel());
        close();
        close();
        details(entry);
        close();
    }

    private void details(Entry entry) throws XMLStreamException {
        open("NtryDtls");
        open("TxDtls");
        amount(entry.amount());
        text("CdtDbtInd", entry.in() ? "CRDT" : "DBIT");
        open("RltdPties");
        String side = entry.in() ? "Dbtr" : "Cdtr";
        open(side);
        open("Pty");
        text("Nm", entry.otherName());
        close();
        close();
        open(side + "Acct");
        account(entry.other());
        close();
        close();
        if (!entry.reference().isEmpty()) {
            open("RmtInf");
            text("Ustrd", entry.reference());
            close();
        }
        close();
        close();
    }

    private void amount(long hundredths) throws XMLStreamException {
        open("Amt");
        xml.writeAttribute("Ccy", it.currency());
        xml.writeCharacters(Statement.decimal(hundredths));
        close();
    }

    private void open(String name) throws XMLStreamException {
        xml.writeStartElement(name);
    }

    private void close() throws XMLStreamException {
        xml.writeEndElement();
    }

    private void text(String name, String text) throws XMLStreamException {
        open(name);
        xml.writeCharacters(text);
        close();
    }
}
