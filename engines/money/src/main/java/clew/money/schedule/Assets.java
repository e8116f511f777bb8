package clew.money.schedule;

import clew.money.Problem;
import clew.money.ledger.Account;
import clew.money.ledger.Ledger;
import clew.money.ledger.Payment;
import clew.money.ledger.Refused;
import clew.money.ledger.Row;
import clew.money.schedule.Asset.Standing;
import clew.money.statement.StatementFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// The assets of a case: the accounts of its ledger with what they hold at the end, and what a table (CSV, UTF-8)
/// says of them and of things that were paid for.
public final class Assets {

    /// The columns of the table: `asset`, and `account` or `paid_by` (`FILE#ROW`, several with `;`), must be there.
    private static final Set<String> COLUMNS = Set.copyOf(List.of(
            "asset",
            "account",
            "paid_by",
            "owner",
            "standing",
            "value",
            "valued_on",
            "income",
            "encumbrance",
            "location",
            "urgency"));

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();

    private final Ledger ledger;
    private final StatementFile file;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Integer> rowsTaken = new HashSet<>();

    private Assets(Ledger ledger, StatementFile file) {
        this.ledger = ledger;
        this.file = file;
    }

    /// The accounts of the ledger alone, of whom nobody has said anything: all are the defendant's.
    public static List<Asset> of(Ledger ledger) {
        List<Asset> assets = new ArrayList<>();
        for (int account = 0; account < ledger.accounts().size(); account++) {
            if (ledger.accounts().get(account).kind() == Account.Kind.STATEMENT) {
                Account of = ledger.accounts().get(account);
                assets.add(new Asset(
                        of.label(),
                        of,
                        true,
                        List.of(),
                        "",
                        Standing.DEFENDANT,
                        balance(ledger, account),
                        null,
                        0,
                        0,
                        "",
                        ""));
            }
        }
        return assets;
    }

    /// The accounts of the ledger as a table says more of them, and the things that it names.
    ///
    /// @throws IOException where the disk fails
    /// @throws Refused where anything in it cannot be read; it says all of it
    public static List<Asset> of(Ledger ledger, StatementFile file) throws IOException, Refused {
        return new Assets(ledger, file).read();
    }

    private static long balance(Ledger ledger, int account) {
        long balance = ledger.openings().get(account);
        for (Payment payment : ledger.payments()) {
            balance += payment.payee() == account ? payment.amount() : 0;
            balance -= payment.payer() == account ? payment.amount() : 0;
        }
        return balance;
    }

    private List<Asset> read() throws IOException, Refused {
        List<Asset> named = new ArrayList<>();
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        try (CSVParser table =
                CSVParser.parse(new BufferedReader(new InputStreamReader(file.open(), decoder)), FORMAT)) {
            for (String name : table.getHeaderNames()) {
                expect(COLUMNS.contains(name), 1, name, name, "one of " + String.join(", ", new TreeSet<>(COLUMNS)));
            }
            for (CSVRecord row : problems.isEmpty() ? table : List.<CSVRecord>of()) {
                Asset asset = asset(row, table.getCurrentLineNumber());
                if (asset != null) {
                    named.add(asset);
                }
            }
        } catch (CharacterCodingException wrong) {
            expect(false, 0, "encoding", "", "UTF-8");
        } catch (IllegalArgumentException | UncheckedIOException wrong) {
            expect(false, 0, "head", String.valueOf(wrong.getMessage()), "a table (CSV) with a head");
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return withTheOthers(named);
    }

    /// The accounts that the table does not name stand behind what it names.
    private List<Asset> withTheOthers(List<Asset> named) {
        List<Asset> all = new ArrayList<>(named);
        for (Asset account : of(ledger)) {
            if (named.stream()
                    .noneMatch(asset -> asset.isAccount() && asset.money().equals(account.money()))) {
                all.add(account);
            }
        }
        return all;
    }

    private boolean expect(boolean holds, long line, String field, String value, String expected) {
        if (!holds) {
            problems.add(new Problem(file.name(), line, field, value, expected));
        }
        return holds;
    }

    private static String text(CSVRecord row, String column) {
        return row.isMapped(column) && row.isSet(column) ? row.get(column) : "";
    }

    private @Nullable Asset asset(CSVRecord row, long line) {
        int before = problems.size();
        expect(row.isConsistent(), line, "row", "" + row.size(), "as many values as the head has columns");
        String name = text(row, "asset");
        expect(!name.isEmpty(), line, "asset", "", "a name");
        Asset account = text(row, "account").isEmpty() ? null : account(row, line);
        List<Integer> paid = text(row, "paid_by").isEmpty() ? List.of() : paidBy(row, line);
        expect(account == null != paid.isEmpty(), line, "account, paid_by", name, "an account or the rows that paid");
        if (problems.size() > before) {
            return null;
        }
        Asset asset = account != null
                ? asset(row, line, account.money(), List.of(), account.value())
                : asset(
                        row,
                        line,
                        ledger.accounts().get(ledger.rows().get(paid.getFirst()).account()),
                        paid,
                        paid.stream().mapToLong(this::amount).sum());
        return problems.size() > before ? null : asset;
    }

    private Asset asset(CSVRecord row, long line, Account money, List<Integer> paid, long known) {
        return new Asset(
                text(row, "asset"),
                money,
                paid.isEmpty(),
                paid,
                text(row, "owner"),
                standing(row, line),
                amount(row, line, "value", money, known),
                day(row, line),
                amount(row, line, "income", money, 0),
                amount(row, line, "encumbrance", money, 0),
                text(row, "location"),
                text(row, "urgency"));
    }

    private long amount(int row) {
        return Math.abs(ledger.rows().get(row).entry().amount());
    }

    private @Nullable Asset account(CSVRecord row, long line) {
        String number = text(row, "account").replace(" ", "");
        List<Asset> found = of(ledger).stream()
                .filter(asset -> asset.money().label().equals(number))
                .toList();
        return expect(found.size() == 1, line, "account", number, "the number of one account of the statements")
                ? found.getFirst()
                : null;
    }

    private List<Integer> paidBy(CSVRecord row, long line) {
        List<Integer> rows = new ArrayList<>();
        for (String pointer : text(row, "paid_by").split(";")) {
            int place = place(pointer.strip());
            boolean out = place >= 0 && ledger.rows().get(place).entry().amount() < 0;
            if (expect(out, line, "paid_by", pointer, "FILE#ROW of a row by which money went out")
                    && expect(rowsTaken.add(place), line, "paid_by", pointer, "each row for one asset")) {
                rows.add(place);
            }
        }
        boolean one = rows.stream()
                        .map(place -> ledger.rows().get(place).account())
                        .map(account -> ledger.accounts().get(account).currency())
                        .distinct()
                        .count()
                <= 1;
        expect(one, line, "paid_by", text(row, "paid_by"), "rows of one currency");
        return rows;
    }

    private int place(String pointer) {
        for (int place = 0; place < ledger.rows().size(); place++) {
            Row row = ledger.rows().get(place);
            if (pointer.equals(ledger.sources().get(row.source()).name() + "#" + row.number())) {
                return place;
            }
        }
        return -1;
    }

    private Standing standing(CSVRecord row, long line) {
        String value = text(row, "standing");
        return switch (value) {
            case "", "defendant" -> Standing.DEFENDANT;
            case "third_party" -> Standing.THIRD_PARTY;
            case "good_faith" -> Standing.GOOD_FAITH;
            default -> {
                expect(false, line, "standing", value, "defendant, third_party or good_faith");
                yield Standing.DEFENDANT;
            }
        };
    }

    private long amount(CSVRecord row, long line, String column, Account money, long otherwise) {
        String value = text(row, column);
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            BigDecimal units = new BigDecimal(value).movePointRight(money.decimals());
            if (units.signum() >= 0 && units.precision() - units.scale() <= 15) {
                return units.longValueExact();
            }
        } catch (ArithmeticException | NumberFormatException wrong) {
            // Said below, with the others.
        }
        expect(false, line, column, value, "an amount such as 1234.56, not below zero, in " + money.currency());
        return otherwise;
    }

    private @Nullable LocalDate day(CSVRecord row, long line) {
        String value = text(row, "valued_on");
        try {
            return value.isEmpty() ? null : LocalDate.parse(value);
        } catch (DateTimeException wrong) {
            expect(false, line, "valued_on", value, "a day such as 2026-03-31");
            return null;
        }
    }
}
