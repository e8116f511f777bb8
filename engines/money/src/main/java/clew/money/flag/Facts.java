package clew.money.flag;

import clew.money.Problem;
import clew.money.ledger.Refused;
import clew.money.statement.StatementFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// What is known beside the statements: about accounts and their holders, and about single rows. Two tables (CSV
/// with a head, UTF-8); columns that are not there are facts that nobody has, and flags that need them say so.
///
/// @param accounts for each account, by its number, its facts by their names
/// @param rows for each row, as `FILE#ROW`, its facts by their names
public record Facts(Map<String, Map<String, String>> accounts, Map<String, Map<String, String>> rows) {

    /// Nothing is known.
    public static final Facts NONE = new Facts(Map.of(), Map.of());

    /// The columns of a table about accounts: several values of one stand with semicolons between them.
    public static final Set<String> ACCOUNT_COLUMNS = Set.copyOf(List.of(
            "account",
            "holder",
            "kind",
            "sector",
            "employees",
            "born",
            "opened",
            "city",
            "country",
            "income",
            "licence",
            "employer",
            "introducer",
            "phone",
            "email",
            "address",
            "document",
            "device",
            "mandate",
            "opens",
            "closes"));

    /// The columns of a table about rows.
    public static final Set<String> ROW_COLUMNS = Set.of(
            "file",
            "row",
            "time",
            "channel",
            "mcc",
            "city",
            "country",
            "terminal",
            "card",
            "device",
            "depositor",
            "purpose");

    /// Facts about accounts, with those about rows that these have.
    ///
    /// @throws IOException where the disk fails
    /// @throws Refused where anything in it cannot be read; it says all of it
    public Facts withAccounts(StatementFile file) throws IOException, Refused {
        Map<String, Map<String, String>> read = new LinkedHashMap<>();
        new Table(file, ACCOUNT_COLUMNS, Set.of("account"))
                .read(facts ->
                        read.putIfAbsent(facts.getOrDefault("account", ""), facts) == null ? "" : "each account once");
        return new Facts(read, rows);
    }

    /// Facts about rows, with those about accounts that these have.
    ///
    /// @throws IOException where the disk fails
    /// @throws Refused where anything in it cannot be read; it says all of it
    public Facts withRows(StatementFile file) throws IOException, Refused {
        Map<String, Map<String, String>> read = new LinkedHashMap<>();
        new Table(file, ROW_COLUMNS, Set.of("file", "row"))
                .read(facts -> read.putIfAbsent(facts.get("file") + "#" + facts.get("row"), facts) == null
                        ? ""
                        : "each row once");
        return new Facts(accounts, read);
    }

    private interface Taken {
        /// Takes the facts of a row; what was expected instead where they cannot be taken, else empty.
        String take(Map<String, String> facts);
    }

    /// One table, read as a whole or refused with all that is wrong.
    private static final class Table {
        private final StatementFile file;
        private final Set<String> known;
        private final Set<String> needed;
        private final List<Problem> problems = new ArrayList<>();

        Table(StatementFile file, Set<String> known, Set<String> needed) {
            this.file = file;
            this.known = known;
            this.needed = needed;
        }

        void read(Taken taken) throws IOException, Refused {
            var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
            CSVFormat format = CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setTrim(true)
                    .setIgnoreEmptyLines(true)
                    .get();
            try (CSVParser table =
                    CSVParser.parse(new BufferedReader(new InputStreamReader(file.open(), decoder)), format)) {
                columns(table.getHeaderNames());
                for (CSVRecord row : problems.isEmpty() ? table : List.<CSVRecord>of()) {
                    row(row, table.getCurrentLineNumber(), taken);
                }
            } catch (CharacterCodingException wrong) {
                problem(0, "encoding", "", "UTF-8");
            } catch (IllegalArgumentException | UncheckedIOException wrong) {
                problem(0, "head", String.valueOf(wrong.getMessage()), "a table (CSV) with a head, each column once");
            }
            if (!problems.isEmpty()) {
                throw new Refused(problems);
            }
        }

        private void problem(long line, String field, String value, String expected) {
            problems.add(new Problem(file.name(), line, field, value, expected));
        }

        private void columns(List<String> names) {
            for (String name : names) {
                if (!known.contains(name)) {
                    problem(1, name, name, "one of " + String.join(", ", new TreeSet<>(known)));
                }
            }
            for (String name : needed) {
                if (!names.contains(name)) {
                    problem(1, name, "", "a column of this name");
                }
            }
        }

        private void row(CSVRecord row, long line, Taken taken) {
            if (!row.isConsistent()) {
                problem(line, "row", Integer.toString(row.size()), "as many values as the head has columns");
                return;
            }
            Map<String, String> facts = new LinkedHashMap<>();
            row.toMap().forEach((name, value) -> {
                String expected = Fact.wrong(name, value);
                if (!value.isEmpty() && !expected.isEmpty()) {
                    problem(line, name, value, expected);
                } else if (!value.isEmpty()) {
                    facts.put(name, value);
                }
            });
            String expected = facts.keySet().containsAll(needed)
                    ? taken.take(facts)
                    : "a value of " + String.join(" and ", needed);
            if (!expected.isEmpty()) {
                problem(line, String.join(", ", needed), row.values().length == 0 ? "" : row.get(0), expected);
            }
        }
    }
}
