package clew.money.flag;

import clew.money.ledger.Account;
import clew.money.ledger.Ledger;
import clew.money.ledger.Row;
import clew.money.statement.Entry;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The rows of a ledger as flags look at them: account by account, and in each by time.
///
/// What a row's facts leave out is taken from its entry: the channel from the bank's code, the country of the
/// other side from its IBAN, the time where the file gives one.
final class Acts {

    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{10,30}");

    private final Ledger ledger;
    private final Facts facts;
    private final List<Row> rows = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final List<Map<String, String>> known = new ArrayList<>();
    private final int[] ends;
    private final long[] times;
    private final BitSet timed = new BitSet();

    Acts(Ledger ledger, Facts facts) {
        this.ledger = ledger;
        this.facts = facts;
        ends = new int[ledger.accounts().size()];
        times = new long[ledger.rows().size()];
        List<Integer> order = new ArrayList<>();
        for (int row = 0; row < ledger.rows().size(); row++) {
            order.add(row);
        }
        order.sort(
                Comparator.comparingInt((Integer row) -> ledger.rows().get(row).account())
                        .thenComparingLong(row -> moment(ledger.rows().get(row)))
                        .thenComparing(Comparator.naturalOrder()));
        order.forEach(this::add);
        for (int account = 1; account < ends.length; account++) {
            ends[account] = Math.max(ends[account], ends[account - 1]);
        }
    }

    private void add(int place) {
        Row row = ledger.rows().get(place);
        times[rows.size()] = moment(row);
        timed.set(rows.size(), time(row) != null);
        rows.add(row);
        places.add(place);
        known.add(known(row));
        ends[row.account()] = rows.size();
    }

    private Map<String, String> known(Row row) {
        return facts.rows().getOrDefault(ledger.sources().get(row.source()).name() + "#" + row.number(), Map.of());
    }

    private @Nullable LocalTime time(Row row) {
        String given = known(row).get("time");
        return given == null ? row.entry().time() : Fact.time(given);
    }

    private long moment(Row row) {
        LocalTime time = time(row);
        return row.entry().booked().atTime(time == null ? LocalTime.MIN : time).toEpochSecond(ZoneOffset.UTC);
    }

    static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    Ledger ledger() {
        return ledger;
    }

    int size() {
        return rows.size();
    }

    int accounts() {
        return ends.length;
    }

    /// The first act of an account.
    int first(int account) {
        return account == 0 ? 0 : ends[account - 1];
    }

    /// The act behind an account's last.
    int end(int account) {
        return ends[account];
    }

    int account(int act) {
        return rows.get(act).account();
    }

    /// The row of an act, as a place in the ledger.
    int row(int act) {
        return Objects.requireNonNull(places.get(act));
    }

    /// Seconds since 1970; the beginning of the day where the time is not known.
    long time(int act) {
        return times[act];
    }

    boolean isTimed(int act) {
        return timed.get(act);
    }

    boolean isAnyTimed() {
        return !timed.isEmpty();
    }

    /// The hour of an act that is [timed][#isTimed].
    int hour(int act) {
        return (int) Math.floorMod(times[act], 86_400L) / 3_600;
    }

    Entry entry(int act) {
        return rows.get(act).entry();
    }

    /// The amount in minor units, above zero for what came in.
    long amount(int act) {
        return entry(act).amount();
    }

    /// The amount in whole units of its currency, without a sign.
    double units(int act) {
        return Math.abs(amount(act)) / Math.pow(10, account(ledger, act).decimals());
    }

    private Account account(Ledger of, int act) {
        return of.accounts().get(account(act));
    }

    /// A fact about a row; empty where nobody has it.
    String fact(int act, String name) {
        String given = known.get(act).getOrDefault(name, "");
        if (!given.isEmpty()) {
            return given;
        }
        return switch (name) {
            case "channel" -> channel(entry(act));
            case "country" -> country(entry(act).other().account());
            default -> "";
        };
    }

    /// Whether any row has a fact.
    boolean has(String name) {
        for (int act = 0; act < size(); act++) {
            if (!fact(act, name).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /// The country of an IBAN; empty for other numbers.
    static String country(String account) {
        return IBAN.matcher(account).matches() ? account.substring(0, 2) : "";
    }

    /// By which way money came or went, from the bank's code; a transfer where the other side has an account.
    private static String channel(Entry entry) {
        String code = entry.code().toUpperCase(Locale.ROOT);
        if (code.contains("CWDL") || code.contains("NATM") || code.equals("ATM")) {
            return "atm";
        }
        if (code.contains("CDPT") || code.contains("CASH") || code.contains("/CNTR")) {
            return "cash";
        }
        if (code.contains("CCRD") || code.contains("MCRD") || code.contains("POSD")) {
            return "card";
        }
        if (code.contains("DDT") || code.contains("NDDT")) {
            return "debit";
        }
        if (code.contains("CHRG") || code.contains("NCHG") || entry.kind() == Entry.Kind.FEE) {
            return "fee";
        }
        if (code.contains("CHQ") || code.contains("NCHK")) {
            return "cheque";
        }
        return code.contains("CDT")
                        || code.contains("NTRF")
                        || !entry.other().account().isEmpty()
                ? "transfer"
                : "";
    }

    /// Who stands at the other side, by the account or else by the name, in small letters.
    String other(int act) {
        return lower(entry(act).other().label());
    }

    /// A fact about an account; empty where nobody has it.
    String holder(int account, String name) {
        Account of = ledger.accounts().get(account);
        Map<String, String> all = facts.accounts().getOrDefault(of.party().account(), Map.of());
        String given = all.getOrDefault(name, "");
        return given.isEmpty() && name.equals("country") ? country(of.party().account()) : given;
    }

    /// The values of a fact about an account that may have several, in small letters.
    List<String> holders(int account, String name) {
        List<String> values = new ArrayList<>();
        for (String value : holder(account, name).split(";")) {
            if (!value.isBlank()) {
                values.add(lower(value));
            }
        }
        return values;
    }

    /// Whether any account has a fact.
    boolean hasHolder(String name) {
        for (int account = 0; account < accounts(); account++) {
            if (!holder(account, name).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /// Whether somebody is the holder of an account that facts are known of, as a person.
    boolean isPerson(int act) {
        String account = entry(act).other().account();
        return "person".equals(facts.accounts().getOrDefault(account, Map.of()).get("kind"));
    }

    /// The last day of all rows.
    LocalDate lastDay() {
        return rows.stream()
                .map(row -> row.entry().booked())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH);
    }

    /// The day of an act.
    LocalDate day(int act) {
        return entry(act).booked();
    }
}
