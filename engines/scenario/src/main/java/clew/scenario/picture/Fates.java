package clew.scenario.picture;

import static clew.scenario.picture.Truths.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/// What became of those who set out, and how well what can be seen of them tells victims from others.
final class Fates {

    private static final int WIDE = 960;
    /// Below every share: nothing is divided by nought where nobody arrived.
    private static final double LEAST = 1e-9;

    private static final String VICTIM = "trafficking";
    private static final String ELEVEN = "ilo-forced-labour";

    private final Saying saying;
    private final Truths truths;

    Fates(Saying saying, Truths truths) {
        this.saying = saying;
        this.truths = truths;
    }

    /// How many of each nature, and by which process.
    Section bars() {
        Tally tally = new Tally();
        truths.table("fates.csv").forEach(fate -> tally.add(text(fate, "nature"), text(fate, "process"), 1));
        List<String> natures = tally.rows().stream()
                .sorted(Comparator.comparingDouble((String nature) -> -tally.row(nature)))
                .toList();
        List<List<String>> rows = new ArrayList<>();
        for (String nature : natures) {
            tally.columns().stream()
                    .filter(process -> tally.at(nature, process) > 0)
                    .forEach(process -> rows.add(
                            List.of(saying.word("nature", nature), process, saying.number(tally.at(nature, process)))));
        }
        return new Section(
                "fates",
                saying.say("fates.title"),
                saying.say("fates.lead"),
                bars(natures, tally),
                List.of(saying.say("spells.nature"), saying.say("fates.process"), saying.say("fates.people")),
                rows);
    }

    private String bars(List<String> natures, Tally tally) {
        Svg svg = new Svg(WIDE, 20 + natures.size() * 34, saying.say("fates.title"));
        for (int i = 0; i < natures.size(); i++) {
            String nature = natures.get(i);
            String name = saying.word("nature", nature);
            double wide = 560 * tally.row(nature) / tally.most();
            svg.text(270, 34.0 * i + 28, "end", "label", name);
            svg.box(280, 34.0 * i + 10, wide, 26, nature.equals(VICTIM) ? "c1" : "c0", name);
            svg.text(286 + wide, 34.0 * i + 28, "start", "label strong", saying.number(tally.row(nature)));
        }
        return svg.toString();
    }

    /// How many of the ILO's eleven signs stand in the pieces of each who arrived, victims and others, with the
    /// area under the ROC curve: the share of pairs of a victim and another in which the victim has more, a tie
    /// counting half (Mann and Whitney 1947).
    Section signs(List<Map<String, String>> pieces, List<Map<String, String>> signs) {
        Map<String, Integer> counts = counts(pieces, signs);
        Map<String, String> natures = truths.natures();
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        long[] victims = new long[most + 1];
        long[] others = new long[most + 1];
        truths.persons()
                .forEach((arrival, person) ->
                        (VICTIM.equals(natures.get(person)) ? victims : others)[counts.getOrDefault(arrival, 0)]++);
        List<List<String>> rows = IntStream.rangeClosed(0, most)
                .mapToObj(i -> List.of(Integer.toString(i), saying.number(victims[i]), saying.number(others[i])))
                .toList();
        return new Section(
                "signs",
                saying.say("signs.title"),
                saying.say("signs.lead", area(victims, others)),
                columns(victims, others),
                List.of(saying.say("signs.signs"), saying.say("signs.victims"), saying.say("signs.others")),
                rows);
    }

    private String columns(long[] victims, long[] others) {
        double highest = Math.max(highest(victims), highest(others));
        Svg svg = new Svg(WIDE, 320, saying.say("signs.title"));
        for (int i = 0; i < victims.length; i++) {
            column(i, victims.length - 1, highest, victims, others, svg);
        }
        svg.box(WIDE - 300.0, 12, 12, 12, "c1", saying.say("signs.victims"));
        svg.text(WIDE - 282.0, 23, "start", "label", saying.say("signs.victims"));
        svg.box(WIDE - 150.0, 12, 12, 12, "c0", saying.say("signs.others"));
        svg.text(WIDE - 132.0, 23, "start", "label", saying.say("signs.others"));
        return svg.toString();
    }

    private static Map<String, Integer> counts(List<Map<String, String>> pieces, List<Map<String, String>> signs) {
        Map<String, String> about = new HashMap<>();
        pieces.forEach(piece -> about.put(text(piece, "number"), text(piece, "arrival")));
        Map<String, Integer> counts = new HashMap<>();
        signs.stream()
                .filter(sign -> text(sign, "instrument").equals(ELEVEN))
                .forEach(sign -> counts.merge(about.getOrDefault(text(sign, "piece"), ""), 1, Integer::sum));
        counts.remove("");
        return counts;
    }

    /// Each side as a share of its own, since others are many more.
    private void column(int i, int most, double highest, long[] victims, long[] others, Svg svg) {
        double step = (WIDE - 60.0) / (most + 1);
        double x = 40 + i * step;
        double victim = share(victims, i) / Math.max(highest, LEAST);
        double other = share(others, i) / Math.max(highest, LEAST);
        svg.box(x, 280 - 240 * victim, step / 2 - 3, 240 * victim, "c1", saying.number(victims[i]));
        svg.box(x + step / 2 - 2, 280 - 240 * other, step / 2 - 3, 240 * other, "c0", saying.number(others[i]));
        svg.text(x + step / 2, 300, "middle", "label", Integer.toString(i));
        svg.line(30, 280, WIDE - 20.0, 280, "grid", 1);
    }

    private static double highest(long[] all) {
        return IntStream.range(0, all.length)
                .mapToDouble(i -> share(all, i))
                .max()
                .orElse(1);
    }

    private static double share(long[] all, int i) {
        long sum = Arrays.stream(all).sum();
        return sum == 0 ? 0 : (double) all[i] / sum;
    }

    private String area(long[] victims, long[] others) {
        double won = 0;
        long pairs = 0;
        for (int of = 0; of < victims.length; of++) {
            for (int than = 0; than < others.length; than++) {
                long these = victims[of] * others[than];
                pairs += these;
                won += these * (of > than ? 1 : of == than ? 0.5 : 0);
            }
        }
        return pairs == 0 ? saying.say("signs.none") : String.format(Locale.ROOT, "%.2f", won / pairs);
    }
}
