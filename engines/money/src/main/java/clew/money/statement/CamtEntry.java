package clew.money.statement;

import clew.money.statement.Minor.Unreadable;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One `Ntry` of a camt message as it was read, texts not yet understood; then the entries that it says.
final class CamtEntry {

    /// What an entry or one of its transactions says.
    static final class Facts {
        String amount = "";
        String currency = "";
        String direction = "";
        String otherAmount = "";
        String otherCurrency = "";
        String rate = "";
        String endToEnd = "";
        String unique = "";
        String bank = "";
        boolean returned;
        final List<String> texts = new ArrayList<>();
        final List<String[]> charges = new ArrayList<>();
        final PartyFacts debtor = new PartyFacts();
        final PartyFacts creditor = new PartyFacts();
    }

    /// One side as it was read.
    static final class PartyFacts {
        String account = "";
        String bank = "";
        String name = "";
        String ultimate = "";

        Party party() {
            String whole = ultimate.isEmpty() || ultimate.equals(name) ? name : name + " / " + ultimate;
            return new Party(account.replace(" ", ""), bank, name.isEmpty() ? ultimate : whole);
        }
    }

    final Place place;
    final Facts facts = new Facts();
    final List<Facts> transactions = new ArrayList<>();
    String status = "BOOK";
    String reversal = "";
    String booked = "";
    String value = "";
    String code = "";

    private final Currencies currencies;

    CamtEntry(Place place, Currencies currencies) {
        this.place = place;
        this.currencies = currencies;
    }

    /// Whether it is booked: what is pending or for information is no part of a balance.
    boolean isBooked() {
        return status.isEmpty() || status.equals("BOOK");
    }

    /// The entries that it says: one for each transaction where their amounts make up its own, else one for
    /// all.
    List<Entry> entries(Party own, String currency) throws Unreadable {
        List<Entry> entries = new ArrayList<>();
        long total = signed(facts, facts.direction, currency);
        if (transactions.size() > 1 && sum(currency) == total) {
            for (Facts transaction : transactions) {
                add(entries, transaction, signed(transaction, facts.direction, currency), own, currency);
            }
        } else {
            Facts only = transactions.size() == 1 ? transactions.getFirst() : facts;
            add(entries, only, total, own, currency);
        }
        return entries;
    }

    /// What the transactions come to; a sum that cannot be the entry's where one has no amount in the currency.
    private long sum(String currency) {
        long sum = 0;
        for (Facts transaction : transactions) {
            try {
                sum += signed(transaction, facts.direction, currency);
            } catch (Unreadable none) {
                return Long.MIN_VALUE;
            }
        }
        return sum;
    }

    private long signed(Facts facts, String direction, String currency) throws Unreadable {
        String way = facts.direction.isEmpty() ? direction : facts.direction;
        if (!way.equals("CRDT") && !way.equals("DBIT")) {
            throw new Unreadable("CdtDbtInd", way, "CRDT or DBIT");
        }
        if (!facts.currency.equals(currency)) {
            throw new Unreadable("Amt Ccy", facts.currency, currency + ", the currency of the account");
        }
        long units = Minor.units("Amt", facts.amount, currency, currencies);
        return way.equals("CRDT") ? units : -units;
    }

    /// Adds an entry, and one for each charge that its amount includes, so that the sum stays what was booked.
    private void add(List<Entry> entries, Facts details, long amount, Party own, String currency) throws Unreadable {
        LocalDate day = day("BookgDt", booked.isEmpty() ? value : booked);
        List<Entry> fees = new ArrayList<>();
        long charged = 0;
        for (String[] charge : details.charges) {
            if (charge[1].equals(currency)) {
                long units = Minor.units("Chrgs Amt", charge[0], currency, currencies);
                long fee = charge[2].equals("CRDT") ? units : -units;
                charged += fee;
                fees.add(entry(day, details, fee, Entry.Kind.FEE, new Party("", own.bank(), ""), null));
            }
        }
        boolean back = details.returned || reversal.equals("true");
        Entry.Kind kind = back ? Entry.Kind.REVERSAL : Entry.Kind.PAYMENT;
        long rest = amount - charged;
        entries.add(entry(day, details, rest, kind, other(details, rest, own), exchange(details, currency)));
        entries.addAll(fees);
    }

    private Entry entry(
            LocalDate day, Facts details, long amount, Entry.Kind kind, Party other, Entry.@Nullable Exchange exchange)
            throws Unreadable {
        String bank = details.bank.isEmpty() ? facts.bank : details.bank;
        List<String> texts = new ArrayList<>(details.texts);
        facts.texts.stream().filter(text -> !texts.contains(text)).forEach(texts::add);
        return new Entry(
                place,
                day,
                time(booked),
                value.isEmpty() ? null : day("ValDt", value),
                amount,
                null,
                kind,
                other,
                exchange,
                new Entry.References(given(details.endToEnd), given(details.unique), bank),
                code,
                String.join(" ", texts));
    }

    /// The side that is not the account's own: who paid for what came in, who was paid for what went out.
    private static Party other(Facts details, long amount, Party own) {
        Party first = (amount >= 0 ? details.debtor : details.creditor).party();
        Party second = (amount >= 0 ? details.creditor : details.debtor).party();
        boolean itself = !first.account().isEmpty() && first.account().equals(own.account());
        return itself ? second : first;
    }

    private Entry.@Nullable Exchange exchange(Facts details, String currency) throws Unreadable {
        if (details.otherCurrency.isEmpty() || details.otherCurrency.equals(currency)) {
            return null;
        }
        BigDecimal rate = null;
        if (!details.rate.isEmpty()) {
            try {
                rate = new BigDecimal(details.rate);
            } catch (NumberFormatException notANumber) {
                throw new Unreadable("XchgRate", details.rate, "a rate such as 1.0837");
            }
        }
        long units = Minor.units("InstdAmt", details.otherAmount, details.otherCurrency, currencies);
        return new Entry.Exchange(details.otherCurrency, units, rate);
    }

    static String given(String reference) {
        return reference.equals("NOTPROVIDED") ? "" : reference;
    }

    static LocalDate day(String field, String text) throws Unreadable {
        try {
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeException notADay) {
            throw new Unreadable(field, text, "a day that exists, as 2026-03-31");
        }
    }

    private static @Nullable LocalTime time(String text) {
        if (text.length() < 19 || text.charAt(10) != 'T') {
            return null;
        }
        try {
            return LocalTime.parse(text.substring(11, 19));
        } catch (DateTimeException notATime) {
            return null;
        }
    }
}
