package clew.money.report;

import clew.money.flag.Hit;
import clew.money.flag.RedFlag;
import clew.money.flag.Role;
import clew.money.flag.Screened;
import clew.money.flag.Shape;
import clew.money.ledger.Account;
import clew.money.ledger.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What a screening found, as one HTML file: accounts that look like victims' first, then those to whom their
/// money goes, then each flag with its rows, threshold, peers and source, the shapes, and what was not computed.
public final class FlagsPage {

    private final Screened screened;
    private final Page page = new Page("Red flags");

    private FlagsPage(Screened screened) {
        this.screened = screened;
    }

    /// The page of a screening.
    public static String of(Screened screened) {
        return new FlagsPage(screened).write();
    }

    private String write() {
        page.says(
                "A flag is a reason to look, and never a finding about a person. It points at conduct; what it rests on"
                        + " stands beside it.");
        victims();
        controllers();
        hits();
        shapes();
        notComputed();
        return page.finish();
    }

    private void victims() {
        List<Role.Victim> victims = screened.roles().stream()
                .filter(Role.Victim.class::isInstance)
                .map(Role.Victim.class::cast)
                .toList();
        page.part("Accounts of people who may need protection");
        if (victims.isEmpty()) {
            page.says("None of these accounts looks as if its holder's money were taken from them.");
            return;
        }
        page.append("<div class=\"protect\">")
                .says(
                        "What comes in here is gone within a day, to one and the same, and next to nothing is spent on living. That"
                                + " is how accounts of people look whose pay is taken. Do not close or restrict these accounts"
                                + " for what is flagged on them: speak with those who protect victims first.")
                .append("</div>");
        victims(victims);
    }

    private void victims(List<Role.Victim> victims) {
        page.head(
                "The strongest first",
                List.of("Account", "Gone within a day", "To one and the same", "For living", "Score"));
        for (Role.Victim victim : victims) {
            page.cells(victim.account().label());
            page.number(percent(victim.emptied()))
                    .number(percent(victim.toOne()))
                    .number(percent(victim.living()))
                    .number(number(victim.score()))
                    .endRow();
        }
        page.end();
    }

    private void controllers() {
        List<Role.Controller> controllers = screened.roles().stream()
                .filter(Role.Controller.class::isInstance)
                .map(Role.Controller.class::cast)
                .toList();
        if (!controllers.isEmpty()) {
            page.part("To whom their money goes");
            page.head("The largest sums first", List.of("Who", "From accounts", "Sum"));
            for (Role.Controller one : controllers) {
                page.cells(
                        one.account().party().name().isEmpty()
                                ? one.account().label()
                                : one.account().label() + " ("
                                        + one.account().party().name() + ")",
                        one.from().stream().map(Account::label).collect(Collectors.joining(", ")));
                page.number(one.account().write(one.amount()) + " "
                                + one.account().currency())
                        .endRow();
            }
            page.end();
        }
    }

    private void hits() {
        page.part("Flags");
        page.says("%d of %d flags were computed; they were found %d times."
                .formatted(
                        screened.flags() - screened.notComputed().size(),
                        screened.flags(),
                        screened.hits().size()));
        Map<Account, List<Hit>> byAccount = screened.hits().stream()
                .collect(Collectors.groupingBy(Hit::account, LinkedHashMap::new, Collectors.toList()));
        byAccount.forEach((account, hits) -> {
            page.append("<h3>").append(Html.text(account.label())).append("</h3>");
            if (hits.getFirst().isProtective()) {
                page.says("Looks like the account of somebody to protect: read these as what is done to its holder.");
            }
            hits.forEach(this::hit);
        });
    }

    private void hit(Hit hit) {
        page.append("<details><summary>")
                .append(Html.text(hit.flag().indicator()))
                .append(hit.from() == null ? "" : Html.text(" (%s to %s)".formatted(hit.from(), hit.to())))
                .append("</summary>");
        page.head("What was measured", List.of("Measure", "Value", "Threshold"));
        for (Hit.Measured measured : hit.measured()) {
            page.cells(measured.measure());
            page.number(number(measured.value()))
                    .number(measured.operator() + " " + number(measured.threshold()))
                    .endRow();
        }
        page.end();
        page.says(peers(hit));
        page.says("Source: %s, %s (%s).%s"
                .formatted(
                        hit.flag().source(),
                        hit.flag().category(),
                        hit.flag().basis(),
                        hit.flag().note().isEmpty() ? "" : " " + hit.flag().note() + "."));
        rows(hit.rows());
        page.append("</details>");
    }

    private static String peers(Hit hit) {
        return hit.peers().isEnough()
                ? "Peers by the first measure: %d accounts, the middle one %s, nineteen in twenty up to %s."
                        .formatted(
                                hit.peers().peers(),
                                number(hit.peers().median()),
                                number(hit.peers().most95()))
                : "Too few peers to compare with (%d).".formatted(hit.peers().peers());
    }

    private void rows(List<Integer> rows) {
        if (!rows.isEmpty()) {
            page.head("Rows", List.of("Booked", "Account", "Amount", "Other side", "Text", "Where it stands"));
            rows.forEach(this::row);
            page.end();
        }
    }

    private void row(int place) {
        Row row = screened.ledger().rows().get(place);
        Account account = screened.ledger().accounts().get(row.account());
        page.cells(row.entry().booked().toString(), account.label());
        page.number(account.write(row.entry().amount()))
                .cellsOn(
                        row.entry().other().label(),
                        row.entry().text(),
                        "%s, row %d, line %d"
                                .formatted(
                                        screened.ledger()
                                                .sources()
                                                .get(row.source())
                                                .name(),
                                        row.number(),
                                        row.entry().place().line()));
        page.endRow();
    }

    private void shapes() {
        page.part("Shapes of payments");
        if (screened.shapes().isEmpty()) {
            page.says("None was found.");
            return;
        }
        for (Shape shape : screened.shapes()) {
            page.append("<details><summary>")
                    .append(Html.text(words(shape) + ": " + accounts(shape)))
                    .append("</summary>");
            rows(shape.rows());
            page.append("</details>");
        }
    }

    private static String accounts(Shape shape) {
        int most = 8;
        String first = shape.accounts().stream().limit(most).map(Account::label).collect(Collectors.joining(", "));
        return shape.accounts().size() > most
                ? first + " and " + (shape.accounts().size() - most) + " more"
                : first;
    }

    private static String words(Shape shape) {
        return switch (shape.typology()) {
            case FAN_IN -> "Paid by many";
            case FAN_OUT -> "Pays many";
            case GATHER_SCATTER -> "Gathers and scatters";
            case SCATTER_GATHER -> "Scatters, and it is gathered";
            case CYCLE -> "Goes round";
            case BIPARTITE -> "Several pay the same several others";
            case STACK -> "Several pay the same others, twice in a row";
            case PEEL_CHAIN -> "A part is peeled off at each step";
            case ROUND_TRIP -> "Comes back by way of others";
            case RAPID_PASS_THROUGH -> "Goes out at once";
        };
    }

    private void notComputed() {
        if (!screened.notComputed().isEmpty()) {
            page.part("Not computed");
            page.says("These flags need what nobody has said. That they are not above says nothing.");
            page.head("Flags and what they need", List.of("Flag", "Needs"));
            screened.notComputed().forEach((RedFlag flag, Set<String> needs) -> {
                page.cells(flag.indicator(), String.join("; ", needs));
                page.endRow();
            });
            page.end();
        }
    }

    private static String percent(double part) {
        return "%.0f %%".formatted(100 * part);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.2f", value);
    }
}
