package clew.money.report;

import clew.money.inquiry.History;
import clew.money.inquiry.History.Step;
import clew.money.ledger.Account;
import java.time.LocalDate;
import java.util.Locale;

/// An account over time, as a picture: what it held as a line, and below it, filled, how much of that was claimed
/// money. Days stand in their true distance; a gap of the statements is a hatched stretch.
final class Timeline {

    private static final int WIDTH = 1100;
    private static final int HEIGHT = 220;
    private static final int LEFT = 90;
    private static final int TOP = 14;
    private static final int BOTTOM = 30;

    private final History history;
    private final LocalDate first;
    private final long days;
    private final long most;

    private Timeline(History history) {
        this.history = history;
        first = history.steps().getFirst().day();
        days = Math.max(1, history.steps().getLast().day().toEpochDay() - first.toEpochDay());
        most = Math.max(
                1,
                Math.max(
                        history.opening(),
                        history.steps().stream().mapToLong(Step::balance).max().orElse(1)));
    }

    /// The picture of a history that is not empty.
    static String of(History history) {
        return new Timeline(history).draw();
    }

    private double x(LocalDate day) {
        return LEFT + (WIDTH - LEFT - 20.0) * (day.toEpochDay() - first.toEpochDay()) / days;
    }

    private double y(long amount) {
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - (double) Math.max(0, amount) / most);
    }

    private String draw() {
        StringBuilder balance = new StringBuilder();
        StringBuilder claimed = new StringBuilder();
        move(balance, first, history.opening(), "M");
        move(claimed, first, 0, "M");
        long held = history.opening();
        long of = 0;
        StringBuilder gaps = new StringBuilder();
        for (Step step : history.steps()) {
            move(balance, step.day(), held, "L");
            move(balance, step.day(), step.balance(), "L");
            move(claimed, step.day(), of, "L");
            move(claimed, step.day(), step.claimedBalance(), "L");
            held = step.balance();
            of = step.claimedBalance();
            if (step.other().kind() == Account.Kind.GAP) {
                gaps.append(gap(step.day()));
            }
        }
        move(claimed, history.steps().getLast().day(), 0, "L");
        return """
                <svg viewBox="0 0 %d %d" role="img" aria-label="%s">%s<path class="band" style="fill:var(--band);fill-opacity:.45" \
                d="%sZ"/><path d="%s" style="fill:none;stroke:var(--ink)"/>%s</svg>
                """.formatted(WIDTH, HEIGHT, label(), gaps, claimed, balance, axis());
    }

    private static void move(StringBuilder path, double x, double y, String how) {
        path.append(String.format(Locale.ROOT, "%s%.1f %.1f", how, x, y));
    }

    private void move(StringBuilder path, LocalDate day, long amount, String how) {
        move(path, x(day), y(amount), how);
    }

    private String gap(LocalDate day) {
        return String.format(
                Locale.ROOT,
                "<line x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"%2$d\" y2=\"%3$d\" stroke=\"var(--doubt)\" stroke-width=\"4\""
                        + " stroke-dasharray=\"4 4\"><title>gap</title></line>",
                x(day),
                TOP,
                HEIGHT - BOTTOM);
    }

    private String label() {
        return Html.text(
                "Account %s over time: what it held, and how much of it was claimed money; the greatest balance was %s %s"
                        .formatted(
                                history.account().label(),
                                history.account().write(most),
                                history.account().currency()));
    }

    private String axis() {
        int low = HEIGHT - BOTTOM;
        return String.format(
                Locale.ROOT,
                "<line x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\" stroke=\"var(--line)\"/>"
                        + "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text><text x=\"%d\" y=\"%d\" text-anchor=\"end\">0</text>"
                        + "<text x=\"%d\" y=\"%d\">%s</text><text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>",
                LEFT,
                WIDTH - 20,
                low,
                low,
                LEFT - 8,
                TOP + 10,
                history.account().write(most),
                LEFT - 8,
                low,
                LEFT,
                HEIGHT - 8,
                first,
                WIDTH - 20,
                HEIGHT - 8,
                history.steps().getLast().day());
    }
}
