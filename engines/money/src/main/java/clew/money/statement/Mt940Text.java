package clew.money.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a bank wrote into `:86:`, in one of three ways.
///
/// German banks: three digits, then fields of a mark and two digits
/// (`166?00GUTSCHRIFT?20SVWZ+rent?31DE..?32NAME`), in the text of which SEPA words stand (`EREF+`, `SVWZ+`).
/// Dutch banks: words between slashes (`/IBAN/../NAME/../REMI/..`). Everybody else: plain text.
final class Mt940Text {

    private static final Pattern GERMAN = Pattern.compile("^\\d{3}([?~>@+])\\d\\d.*", Pattern.DOTALL);
    private static final Pattern SEPA = Pattern.compile("(EREF|KREF|MREF|CRED|SVWZ|ABWA|ABWE|IBAN|BIC)[+]");
    private static final Pattern SLASHED = Pattern.compile(
            "/(TRTP|IBAN|BIC|NAME|REMI|EREF|ORDP|BENM|CNTP|RTRN|ID|ADDR|ISDT|CSID|MARF|TRCD|PREF|ULTD|ULTB)/");

    private String account = "";
    private String bank = "";
    private String name = "";
    private String reference = "";
    private String words = "";

    Mt940Text(List<String> lines) {
        String whole = String.join("", lines);
        Matcher german = GERMAN.matcher(whole);
        if (german.matches()) {
            german(whole, german.group(1));
        } else if (SLASHED.matcher(whole).find()) {
            slashed(whole);
        } else {
            words = String.join(" ", lines).strip();
        }
        if (reference.equals("NOTPROVIDED")) {
            reference = "";
        }
    }

    Party other() {
        return new Party(account.replace(" ", ""), bank, name.strip());
    }

    String reference() {
        return reference;
    }

    String words() {
        return words;
    }

    private void german(String whole, String mark) {
        StringBuilder text = new StringBuilder();
        for (String field : whole.substring(3).split(Pattern.quote(mark) + "(?=\\d\\d)", -1)) {
            if (field.length() < 2) {
                continue;
            }
            int number = Integer.parseInt(field.substring(0, 2));
            String value = field.substring(2);
            switch (number) {
                case 30 -> bank = value;
                case 31 -> account = value;
                case 32, 33 -> name += value;
                default -> {
                    if ((number >= 20 && number <= 29) || (number >= 60 && number <= 63)) {
                        text.append(value);
                    }
                }
            }
        }
        sepa(text.toString());
    }

    /// The SEPA words in a text; without any it is the text.
    private void sepa(String text) {
        Matcher word = SEPA.matcher(text);
        if (!word.find()) {
            words = text.strip();
            return;
        }
        Map<String, String> parts = new HashMap<>();
        String key = word.group(1);
        int from = word.end();
        while (word.find()) {
            parts.put(key, text.substring(from, word.start()).strip());
            key = word.group(1);
            from = word.end();
        }
        parts.put(key, text.substring(from).strip());
        words = parts.getOrDefault("SVWZ", "");
        reference = parts.getOrDefault("EREF", "");
        account = account.isEmpty() ? parts.getOrDefault("IBAN", "") : account;
        bank = bank.isEmpty() ? parts.getOrDefault("BIC", "") : bank;
    }

    private void slashed(String whole) {
        Matcher word = SLASHED.matcher(whole);
        int from = -1;
        String key = "";
        int at = 0;
        while (word.find(at)) {
            if (from >= 0) {
                put(key, whole.substring(from, word.start()));
            }
            key = word.group(1);
            from = word.end();
            // Words share the slash between them: the one that ends a word may begin the next.
            at = word.end() - 1;
        }
        put(key, whole.substring(Math.min(from, whole.length())));
    }

    private void put(String key, String value) {
        switch (key) {
            case "IBAN" -> account = value;
            case "BIC" -> bank = value;
            case "NAME" -> name = value;
            case "EREF" -> reference = value.strip();
            case "REMI" -> words = value.replaceFirst("^(USTD|STRD)/+", "").strip();
            case "CNTP" -> counterparty(value);
            default -> {}
        }
    }

    /// `IBAN/BIC/NAME/...`, as ING writes it.
    private void counterparty(String value) {
        String[] parts = value.split("/", -1);
        account = parts[0];
        bank = parts.length > 1 ? parts[1] : "";
        name = parts.length > 2 ? parts[2] : "";
    }
}
