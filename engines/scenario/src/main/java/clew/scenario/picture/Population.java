package clew.scenario.picture;

import clew.scenario.pack.Pack;
import clew.scenario.pack.State;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Who arrived and when, as the facilities wrote it down.
final class Population {

    private static final int WIDE = 960;
    private static final int HIGH = 320;
    private static final int FLOOR = 270;
    private static final int LEFT = 60;
    private static final int MOST_BARS = 60;
    private static final int YEARS = 5;

    private final Pack pack;
    private final Saying saying;
    private final List<Map<String, String>> arrivals;

    Population(Pack pack, Saying saying, List<Map<String, String>> arrivals) {
        this.pack = pack;
        this.saying = saying;
        this.arrivals = arrivals;
    }

    /// How many came, by the State that they come from; each bar is a day, or several where there are many
    /// days.
    Section curve(LocalDate start, int days) {
        int each = Math.max(1, (days + MOST_BARS - 1) / MOST_BARS);
        Tally tally = new Tally();
        for (Map<String, String> row : arrivals) {
            long day = ChronoUnit.DAYS.between(
                    start, LocalDate.parse(text(row, "at").substring(0, 10)));
            tally.add(bar(day / each), state(text(row, "country")), 1);
        }
        int bars = (days + each - 1) / each;
        Svg svg = new Svg(WIDE, HIGH, saying.say("curve.title"));
        grid(tally.most(), svg);
        List<String> states = new ArrayList<>(pack.states().keySet());
        for (int i = 0; i < bars; i++) {
            stack(i, bars, start.plusDays((long) i * each), states, tally, svg);
        }
        legend(states, svg);
        return new Section(
                "curve",
                saying.say("curve.title"),
                saying.say("curve.lead", each),
                svg.toString(),
                head(states),
                rows(tally, states, start, each));
    }

    private void stack(int i, int bars, LocalDate day, List<String> states, Tally tally, Svg svg) {
        double step = (WIDE - LEFT - 20.0) / bars;
        double x = LEFT + i * step;
        double y = FLOOR;
        for (int s = 0; s < states.size(); s++) {
            double much = tally.at(bar(i), states.get(s));
            double tall = tally.most() == 0 ? 0 : much / tally.most() * (FLOOR - 30.0);
            y -= tall;
            if (much > 0) {
                svg.box(
                        x + 0.5,
                        y,
                        step - 1,
                        tall,
                        "c" + s,
                        day + " " + name(states.get(s)) + ": " + saying.number(much));
            }
        }
        if (i % Math.max(1, bars / 8) == 0) {
            svg.text(x, FLOOR + 18.0, "start", "label", day.toString());
        }
    }

    private void grid(double most, Svg svg) {
        for (int i = 0; i <= 4; i++) {
            double y = FLOOR - i * (FLOOR - 30.0) / 4;
            svg.line(LEFT, y, WIDE - 20.0, y, "grid", 1);
            svg.text(LEFT - 8.0, y + 4, "end", "label", saying.number(most * i / 4));
        }
    }

    private void legend(List<String> states, Svg svg) {
        double x = LEFT;
        for (int s = 0; s < states.size(); s++) {
            svg.box(x, HIGH - 18.0, 12, 12, "c" + s, name(states.get(s)));
            svg.text(x + 17, HIGH - 7.0, "start", "label", name(states.get(s)));
            x += 42 + 8.2 * name(states.get(s)).length();
        }
    }

    private List<String> head(List<String> states) {
        List<String> head = new ArrayList<>(List.of(saying.say("curve.from-day")));
        states.forEach(state -> head.add(name(state)));
        return head;
    }

    private List<List<String>> rows(Tally tally, List<String> states, LocalDate start, int each) {
        List<List<String>> rows = new ArrayList<>();
        for (String bar : tally.rows()) {
            List<String> row = new ArrayList<>(
                    List.of(start.plusDays(Long.parseLong(bar) * each).toString()));
            states.forEach(state -> row.add(saying.number(tally.at(bar, state))));
            rows.add(row);
        }
        return rows;
    }

    /// How many of each age and sex; where somebody is neither, they stand in the table only.
    Section pyramid() {
        Tally tally = new Tally();
        arrivals.forEach(row -> tally.add(bar(age(row) / YEARS), text(row, "sex"), 1));
        int oldest = tally.rows().isEmpty() ? 0 : Integer.parseInt(tally.rows().getLast());
        Svg svg = new Svg(WIDE, 40 + (oldest + 1) * 22, saying.say("pyramid.title"));
        for (int i = 0; i <= oldest; i++) {
            steps(i, 22.0 * (oldest - i) + 26, tally, svg);
        }
        svg.text(WIDE / 2.0 - 60, 16, "end", "label strong", saying.word("sex", "FEMALE"));
        svg.text(WIDE / 2.0 + 60, 16, "start", "label strong", saying.word("sex", "MALE"));
        List<String> sexes = tally.columns();
        List<String> head = new ArrayList<>(List.of(saying.say("pyramid.age")));
        sexes.forEach(sex -> head.add(saying.word("sex", sex)));
        return new Section(
                "pyramid",
                saying.say("pyramid.title"),
                saying.say("pyramid.lead"),
                svg.toString(),
                head,
                tally.rows().stream().map(bar -> ages(bar, sexes, tally)).toList());
    }

    private List<String> ages(String bar, List<String> sexes, Tally tally) {
        List<String> row = new ArrayList<>(List.of(ages(Integer.parseInt(bar))));
        sexes.forEach(sex -> row.add(saying.number(tally.at(bar, sex))));
        return row;
    }

    private static int age(Map<String, String> row) {
        LocalDate arrived = LocalDate.parse(text(row, "at").substring(0, 10));
        return Period.between(LocalDate.parse(text(row, "born")), arrived).getYears();
    }

    private void steps(int i, double y, Tally tally, Svg svg) {
        double unit = 360 / Math.max(1, tally.mostCell());
        double women = tally.at(bar(i), "FEMALE");
        double men = tally.at(bar(i), "MALE");
        String child = i * YEARS < 18 ? " child" : "";
        svg.text(WIDE / 2.0, y + 13, "middle", "label", ages(i));
        svg.box(
                WIDE / 2.0 - 50 - women * unit,
                y,
                women * unit,
                18,
                "c0" + child,
                ages(i) + ": " + saying.number(women));
        svg.box(WIDE / 2.0 + 50, y, men * unit, 18, "c2" + child, ages(i) + ": " + saying.number(men));
        count(WIDE / 2.0 - 54 - women * unit, y + 13, "end", women, svg);
        count(WIDE / 2.0 + 54 + men * unit, y + 13, "start", men, svg);
    }

    private void count(double x, double y, String anchor, double much, Svg svg) {
        if (much > 0) {
            svg.text(x, y, anchor, "label", saying.number(much));
        }
    }

    private static String ages(int group) {
        return group * YEARS + "–" + (group * YEARS + YEARS - 1);
    }

    private static String bar(long number) {
        return String.format(Locale.ROOT, "%03d", number);
    }

    private String state(String code) {
        return pack.states().values().stream()
                .filter(state -> state.code().equals(code))
                .map(State::id)
                .findFirst()
                .orElse(code);
    }

    private String name(String state) {
        return saying.name("state", state);
    }

    private static String text(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }
}
