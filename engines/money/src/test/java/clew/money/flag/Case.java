package clew.money.flag;

import clew.money.ledger.Assembly;
import clew.money.ledger.Assumption;
import clew.money.ledger.Ledger;
import clew.money.ledger.Statements;
import clew.money.statement.Bytes;
import clew.money.statement.Currencies;
import clew.money.statement.TableMapping;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Accounts and rows, written down in a line: see `cases.txt`.
final class Case {

    private static final LocalDate BEGIN = LocalDate.parse("2026-03-01");

    private final Map<String, Map<String, String>> accounts = new LinkedHashMap<>();
    private final Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
    private final StringBuilder parameters = new StringBuilder();

    /// Reads the part of a line behind the name of the flag.
    static Case of(String text) {
        Case one = new Case();
        String account = "";
        for (String part : text.split(" ; ")) {
            String[] words = part.strip().split("\\s+");
            if (words[0].startsWith("!")) {
                for (String word : words) {
                    one.parameters.append(word.substring(1)).append('\n');
                }
            } else if (words[0].startsWith("@")) {
                account = words[0].substring(1);
                one.account(account, words);
            } else {
                one.row(account, words);
            }
        }
        return one;
    }

    private void account(String name, String[] words) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (int i = 1; i < words.length; i++) {
            String[] pair = words[i].split("=", 2);
            facts.put(
                    pair[0],
                    pair[1].replace('_', ' ').replace("nail bar", "nail_bar").replace("medical t", "medical_t"));
        }
        accounts.put(name, facts);
        rows.put(name, new ArrayList<>());
    }

    private void row(String account, String[] words) {
        int times = 1;
        int step = 0;
        for (String word : words) {
            if (word.matches("x\\d+/\\d+")) {
                times = Integer.parseInt(word.substring(1, word.indexOf('/')));
                step = Integer.parseInt(word.substring(word.indexOf('/') + 1));
            }
        }
        for (int i = 0; i < times; i++) {
            Map<String, String> row = new LinkedHashMap<>(Map.of("amount", words[0], "day", "0"));
            for (String word : words) {
                word(word.replace("#", Integer.toString(i)), row);
            }
            row.put("day", Integer.toString(Integer.parseInt(row.get("day")) + i * step));
            rows.get(account).add(row);
        }
    }

    private static final Map<String, String> LONG = Map.of(
            "n",
            "name",
            "a",
            "other",
            "t",
            "text",
            "m",
            "mcc",
            "ctry",
            "country",
            "T",
            "terminal",
            "c",
            "card",
            "by",
            "depositor",
            "city",
            "city");

    private static void word(String word, Map<String, String> row) {
        int colon = word.indexOf(':');
        if (colon > 0) {
            row.put(
                    LONG.get(word.substring(0, colon)),
                    word.substring(colon + 1).replace('_', ' '));
        } else if (word.matches("d\\d+")) {
            row.put("day", word.substring(1));
        } else if (word.matches("h\\d+")) {
            row.put("time", "%02d:00".formatted(Integer.parseInt(word.substring(1))));
        } else if (word.matches("[a-z]+")) {
            row.put("channel", word);
        }
    }

    Ledger ledger() throws Exception {
        StringBuilder csv = new StringBuilder("account,booked,amount,other,name,text\n");
        rows.forEach((account, all) -> {
            all.sort(Comparator.comparingInt((Map<String, String> row) -> Integer.parseInt(row.get("day")))
                    .thenComparing(row -> row.getOrDefault("time", "")));
            for (Map<String, String> row : all) {
                csv.append(String.join(
                                ",",
                                account,
                                BEGIN.plusDays(Integer.parseInt(row.get("day"))).toString(),
                                row.get("amount").replace("+", ""),
                                row.getOrDefault("other", ""),
                                row.getOrDefault("name", ""),
                                row.getOrDefault("text", "")))
                        .append('\n');
            }
        });
        TableMapping mapping = TableMapping.read(Bytes.of(
                "m",
                "currency=EUR\n"
                        + "column.account=account\ncolumn.booked=booked\ncolumn.amount=amount\ncolumn.other=other\n"
                        + "column.name=name\ncolumn.text=text\n"));
        return Assembly.of(
                Statements.read(List.of(Bytes.of("t.csv", csv.toString())), Currencies.ISO, mapping),
                Assumption.AS_FILED);
    }

    Facts facts() {
        Map<String, Map<String, String>> ofRows = new LinkedHashMap<>();
        int number = 0;
        for (List<Map<String, String>> all : rows.values()) {
            for (Map<String, String> row : all) {
                ofRows.put("t.csv#" + ++number, row);
            }
        }
        return new Facts(accounts, ofRows);
    }

    Parameters parameters() throws Exception {
        return Parameters.usual().with(Bytes.of("p.properties", parameters.toString()));
    }
}
