package clew.money.statement;

/// The parts below a camt statement and entry, each read from where the cursor stands to its end.
final class CamtDetails {

    private final XmlCursor xml;

    CamtDetails(XmlCursor xml) {
        this.xml = xml;
    }

    /// `Id` of an account: the IBAN, or the bank's own number.
    String account() throws UnreadableFile {
        String[] found = {""};
        xml.children(name -> {
            switch (name) {
                case "IBAN" -> found[0] = xml.text().replace(" ", "");
                case "Othr" -> found[0] = found[0].isEmpty() ? first("Id") : skipped(found[0]);
                default -> xml.skip();
            }
        });
        return found[0];
    }

    private String skipped(String kept) throws UnreadableFile {
        xml.skip();
        return kept;
    }

    /// The text of the first child of a name.
    private String first(String wanted) throws UnreadableFile {
        String[] found = {""};
        xml.children(name -> {
            if (name.equals(wanted) && found[0].isEmpty()) {
                found[0] = xml.text();
            } else {
                xml.skip();
            }
        });
        return found[0];
    }

    /// The name of a party, `Nm` or `Pty/Nm`.
    String name() throws UnreadableFile {
        String[] found = {""};
        xml.children(name -> {
            switch (name) {
                case "Nm" -> found[0] = xml.text();
                case "Pty" -> found[0] = name();
                default -> xml.skip();
            }
        });
        return found[0];
    }

    /// The code of an agent, `FinInstnId/BIC`, `BICFI` or the national one.
    String bank() throws UnreadableFile {
        String[] found = {""};
        xml.children(name -> {
            switch (name) {
                case "FinInstnId", "ClrSysMmbId" -> found[0] = found[0].isEmpty() ? bank() : skipped(found[0]);
                case "BIC", "BICFI", "MmbId" -> found[0] = xml.text();
                default -> xml.skip();
            }
        });
        return found[0];
    }

    /// `Bal`: its code, amount, currency, direction and day.
    String[] balance() throws UnreadableFile {
        String[] read = {"", "", "", "", ""};
        xml.children(name -> {
            switch (name) {
                case "Tp" -> read[0] = code();
                case "Amt" -> {
                    read[2] = xml.attribute("Ccy");
                    read[1] = xml.text();
                }
                case "CdtDbtInd" -> read[3] = xml.text();
                case "Dt" -> read[4] = day();
                default -> xml.skip();
            }
        });
        return read;
    }

    private String code() throws UnreadableFile {
        String[] found = {""};
        xml.children(name -> {
            switch (name) {
                case "CdOrPrtry" -> found[0] = code();
                case "Cd", "Prtry" -> found[0] = xml.text();
                default -> xml.skip();
            }
        });
        return found[0];
    }

    private String day() throws UnreadableFile {
        String[] found = {""};
        xml.children(name -> {
            switch (name) {
                case "Dt", "DtTm" -> found[0] = xml.text();
                default -> xml.skip();
            }
        });
        return found[0];
    }

    /// `Ntry`.
    void entry(CamtEntry entry) throws UnreadableFile {
        xml.children(name -> {
            switch (name) {
                case "Sts" -> entry.status = xml.textWithin();
                case "RvslInd" -> entry.reversal = xml.text();
                case "BookgDt" -> entry.booked = day();
                case "ValDt" -> entry.value = day();
                case "BkTxCd" -> entry.code = transactionCode();
                case "AddtlNtryInf" -> entry.facts.texts.add(xml.text());
                case "NtryDtls" -> transactions(entry);
                default -> fact(name, entry.facts);
            }
        });
    }

    private void transactions(CamtEntry entry) throws UnreadableFile {
        xml.children(name -> {
            if (name.equals("TxDtls")) {
                CamtEntry.Facts facts = new CamtEntry.Facts();
                xml.children(inner -> transaction(inner, facts));
                if (facts.amount.isEmpty()) {
                    facts.amount = entry.facts.amount;
                    facts.currency = entry.facts.currency;
                }
                entry.transactions.add(facts);
            } else {
                xml.skip();
            }
        });
    }

    private void transaction(String name, CamtEntry.Facts facts) throws UnreadableFile {
        switch (name) {
            case "Refs" -> references(facts);
            case "RltdPties" -> parties(facts);
            case "RltdAgts" -> agents(facts);
            case "RmtInf" -> remittance(facts);
            case "RtrInf" -> {
                facts.returned = true;
                xml.skip();
            }
            case "AddtlTxInf" -> facts.texts.add(xml.text());
            default -> fact(name, facts);
        }
    }

    /// `Refs` of a transaction, or `PmtId` of an order.
    void references(CamtEntry.Facts facts) throws UnreadableFile {
        xml.children(name -> {
            switch (name) {
                case "EndToEndId" -> facts.endToEnd = xml.text();
                case "UETR" -> facts.unique = xml.text();
                case "AcctSvcrRef" -> facts.bank = xml.text();
                default -> xml.skip();
            }
        });
    }

    /// What an entry and a transaction have alike.
    private void fact(String name, CamtEntry.Facts facts) throws UnreadableFile {
        switch (name) {
            case "Amt" -> {
                facts.currency = xml.attribute("Ccy");
                facts.amount = xml.text();
            }
            case "CdtDbtInd" -> facts.direction = xml.text();
            case "AcctSvcrRef" -> facts.bank = xml.text();
            case "AmtDtls" -> amounts(facts);
            case "Chrgs" -> charges(facts);
            default -> xml.skip();
        }
    }

    private void amounts(CamtEntry.Facts facts) throws UnreadableFile {
        xml.children(name -> {
            switch (name) {
                case "InstdAmt", "TxAmt", "CntrValAmt" ->
                    xml.children(inner -> {
                        switch (inner) {
                            case "Amt" -> amount(name, facts);
                            case "CcyXchg" -> facts.rate = first("XchgRate");
                            default -> xml.skip();
                        }
                    });
                default -> xml.skip();
            }
        });
    }

    private void amount(String of, CamtEntry.Facts facts) throws UnreadableFile {
        String currency = xml.attribute("Ccy");
        String amount = xml.text();
        if (of.equals("InstdAmt")) {
            facts.otherCurrency = currency;
            facts.otherAmount = amount;
        } else if (of.equals("TxAmt") && facts.amount.isEmpty()) {
            facts.currency = currency;
            facts.amount = amount;
        }
    }

    private void charges(CamtEntry.Facts facts) throws UnreadableFile {
        xml.children(name -> {
            if (name.equals("Rcrd")) {
                String[] read = {"", "", "", ""};
                xml.children(inner -> {
                    switch (inner) {
                        case "Amt" -> {
                            read[1] = xml.attribute("Ccy");
                            read[0] = xml.text();
                        }
                        case "CdtDbtInd" -> read[2] = xml.text();
                        case "ChrgInclInd" -> read[3] = xml.text();
                        default -> xml.skip();
                    }
                });
                if (read[3].equals("true")) {
                    facts.charges.add(read);
                }
            } else {
                xml.skip();
            }
        });
    }

    private void parties(CamtEntry.Facts facts) throws UnreadableFile {
        xml.children(name -> {
            switch (name) {
                case "Dbtr" -> facts.debtor.name = name();
                case "Cdtr" -> facts.creditor.name = name();
                case "UltmtDbtr" -> facts.debtor.ultimate = name();
                case "UltmtCdtr" -> facts.creditor.ultimate = name();
                case "DbtrAcct" -> facts.debtor.account = numbered();
                case "CdtrAcct" -> facts.creditor.account = numbered();
                default -> xml.skip();
            }
        });
    }

    /// The number of an account: what its `Id` holds.
    String numbered() throws UnreadableFile {
        String[] found = {""};
        xml.children(name -> {
            if (name.equals("Id")) {
                found[0] = account();
            } else {
                xml.skip();
            }
        });
        return found[0];
    }

    private void agents(CamtEntry.Facts facts) throws UnreadableFile {
        xml.children(name -> {
            switch (name) {
                case "DbtrAgt" -> facts.debtor.bank = bank();
                case "CdtrAgt" -> facts.creditor.bank = bank();
                default -> xml.skip();
            }
        });
    }

    /// What was written to a payment.
    void remittance(CamtEntry.Facts facts) throws UnreadableFile {
        xml.children(name -> {
            switch (name) {
                case "Ustrd" -> facts.texts.add(xml.text());
                case "Strd" ->
                    xml.children(inner -> {
                        if (inner.equals("CdtrRefInf")) {
                            facts.texts.add(first("Ref"));
                        } else {
                            xml.skip();
                        }
                    });
                default -> xml.skip();
            }
        });
    }

    /// `BkTxCd` as domain, family and sub-family, or the bank's own code.
    private String transactionCode() throws UnreadableFile {
        StringBuilder code = new StringBuilder();
        xml.children(name -> {
            switch (name) {
                case "Domn", "Prtry" -> codes(code);
                default -> xml.skip();
            }
        });
        return code.toString();
    }

    private void codes(StringBuilder code) throws UnreadableFile {
        xml.children(name -> {
            switch (name) {
                case "Cd", "SubFmlyCd" -> code.append(code.isEmpty() ? "" : "/").append(xml.text());
                case "Fmly" -> codes(code);
                default -> xml.skip();
            }
        });
    }
}
