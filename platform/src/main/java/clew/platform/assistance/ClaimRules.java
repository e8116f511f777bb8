package clew.platform.assistance;

import clew.platform.assistance.claim.Interest;
import clew.platform.assistance.claim.Surcharges;
import clew.platform.assistance.claim.Surcharges.Mark;
import clew.platform.web.Choice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The surcharges and rates of interest that stand in files beside the code, with their sources.
@Component
class ClaimRules {

    private final Map<String, WageRule> wages = new LinkedHashMap<>();
    private final Map<String, List<Interest.Rate>> rates = new LinkedHashMap<>();
    private final Map<String, String> rateTitles = new LinkedHashMap<>();

    /// A set of surcharges, with the normal hours of a week.
    record WageRule(String title, BigDecimal normalHours, Surcharges surcharges) {}

    ClaimRules() {
        for (DataTable.Row row : DataTable.rows("assistance/wage-rules.csv")) {
            Surcharges surcharges = new Surcharges(
                    number(row, "overtime"),
                    number(row, "first hours"),
                    number(row, "beyond"),
                    number(row, "night"),
                    number(row, "rest day"),
                    row.text("source"),
                    Mark.valueOf(row.text("mark")));
            wages.put(row.text("id"), new WageRule(row.text("title"), number(row, "normal hours"), surcharges));
        }
        for (DataTable.Row row : DataTable.rows("assistance/interest-rates.csv")) {
            Interest.Rate rate = new Interest.Rate(
                    LocalDate.parse(row.text("from")),
                    number(row, "percent"),
                    row.text("source"),
                    Mark.valueOf(row.text("mark")));
            rates.merge(row.text("id"), List.of(rate), ClaimRules::both);
            rateTitles.put(row.text("id"), row.text("title"));
        }
    }

    List<Choice> wageChoices() {
        return wages.entrySet().stream()
                .map(each -> Choice.of(each.getKey(), each.getValue().title()))
                .toList();
    }

    List<Choice> rateChoices() {
        return rateTitles.entrySet().stream()
                .map(each -> Choice.of(each.getKey(), each.getValue()))
                .toList();
    }

    WageRule wage(String id) {
        return wages.getOrDefault(id, new WageRule("", new BigDecimal(40), Surcharges.none()));
    }

    List<Interest.Rate> rates(String id) {
        return rates.getOrDefault(id, List.of());
    }

    private static List<Interest.Rate> both(List<Interest.Rate> there, List<Interest.Rate> more) {
        return java.util.stream.Stream.concat(there.stream(), more.stream()).toList();
    }

    private static BigDecimal number(DataTable.Row row, String column) {
        return new BigDecimal(row.text(column));
    }
}
