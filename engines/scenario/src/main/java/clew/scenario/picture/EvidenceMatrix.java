package clew.scenario.picture;

import clew.scenario.pack.Agency;
import clew.scenario.pack.Pack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Who holds what: kinds of body by kinds of piece, each field as dark as there are many. Nobody holds all of
/// it.
final class EvidenceMatrix {

    private static final int CELL = 82;
    private static final int LEFT = 190;
    private static final int TOP = 62;
    private static final int TALL = 30;

    private EvidenceMatrix() {}

    static Section of(Pack pack, Saying saying, List<Map<String, String>> pieces) {
        Tally kinds = new Tally();
        Tally bodies = new Tally();
        for (Map<String, String> piece : pieces) {
            String holder = Objects.requireNonNull(piece.get("held_by"));
            String kind = Objects.requireNonNull(piece.get("kind"));
            Agency agency = pack.agencies().get(holder);
            kinds.add(agency == null ? holder : agency.kind().name(), kind, 1);
            bodies.add(holder, kind, 1);
        }
        List<String> columns = kinds.columns();
        return new Section(
                "evidence",
                saying.say("evidence.title"),
                saying.say("evidence.lead"),
                drawing(kinds, columns, saying),
                head(columns, saying),
                rows(bodies, columns, saying));
    }

    private static String drawing(Tally kinds, List<String> columns, Saying saying) {
        int wide = LEFT + columns.size() * CELL + 20;
        Svg svg = new Svg(wide, TOP + kinds.rows().size() * TALL + 10, saying.say("evidence.title"));
        for (int c = 0; c < columns.size(); c++) {
            heading(LEFT + c * CELL, saying.word("piece", columns.get(c)), svg);
        }
        for (int r = 0; r < kinds.rows().size(); r++) {
            String row = kinds.rows().get(r);
            svg.text(LEFT - 10.0, TOP + r * TALL + 20.0, "end", "label", saying.word("body", row));
            for (int c = 0; c < columns.size(); c++) {
                cell(LEFT + c * CELL, TOP + r * TALL, kinds.at(row, columns.get(c)), kinds.mostCell(), saying, svg);
            }
        }
        return svg.toString();
    }

    /// Words under each other, so that nothing has to be turned to be read.
    private static void heading(int x, String words, Svg svg) {
        String[] lines = words.split(" ", -1);
        for (int i = 0; i < lines.length; i++) {
            svg.text(x + CELL / 2.0, TOP - 8.0 - (lines.length - 1 - i) * 15, "middle", "label", lines[i]);
        }
    }

    private static void cell(int x, int y, double many, double most, Saying saying, Svg svg) {
        int dark = many == 0 ? 0 : 1 + (int) Math.floor(3.99 * Math.sqrt(many / most));
        svg.box(x + 1.0, y + 1.0, CELL - 2.0, TALL - 2.0, "heat h" + dark, saying.number(many));
        if (many > 0) {
            svg.text(x + CELL / 2.0, y + 20.0, "middle", "label on" + dark, saying.number(many));
        }
    }

    private static List<String> head(List<String> columns, Saying saying) {
        List<String> head = new ArrayList<>(List.of(saying.say("evidence.body")));
        columns.forEach(column -> head.add(saying.word("piece", column)));
        return head;
    }

    private static List<List<String>> rows(Tally bodies, List<String> columns, Saying saying) {
        List<List<String>> rows = new ArrayList<>();
        for (String body : bodies.rows()) {
            List<String> row = new ArrayList<>(List.of(saying.name("agency", body)));
            columns.forEach(column -> row.add(saying.number(bodies.at(body, column))));
            rows.add(row);
        }
        return rows;
    }
}
