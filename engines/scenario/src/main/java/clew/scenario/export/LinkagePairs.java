package clew.scenario.export;

import static clew.scenario.export.WorldExport.field;
import static clew.scenario.export.WorldExport.text;

import clew.scenario.chance.Streams;
import clew.scenario.world.ReadWorld;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// Pairs of records of which it is known whether both are of one person, to measure linkage on.
///
/// A record is what one piece of evidence says of a person: a name as that official spelt it, and where the
/// piece has them the day of birth and the sex, with the [Errors] of typing on top. Whom a piece is about is
/// what the table of pieces says. For each person with several records, each record is paired with the next of
/// the same person: a match. For each match there are two that are none: one *hard*, with a record of another
/// person whose family name begins with the same three letters or who was born in the same year, and one
/// *random*.
final class LinkagePairs {

    private static final int LETTERS = 3;
    private static final int TRIES = 40;

    private final ReadWorld world;
    private final Errors errors;
    private final Streams streams;
    private int written;

    LinkagePairs(ReadWorld world, Errors errors) {
        this.world = world;
        this.errors = errors;
        this.streams = new Streams(Long.parseUnsignedLong(world.hash().substring(0, 16), 16));
    }

    /// What one piece says of a person.
    private record Found(String piece, String arrival, String body, String name, String born, String sex) {

        private String block() {
            String family = name.substring(name.indexOf(' ') + 1);
            return family.length() < LETTERS ? family : family.substring(0, LETTERS);
        }

        private List<String> cells() {
            return List.of(piece, body, name, born, sex);
        }
    }

    void write(OutputStream out) throws IOException {
        SortedMap<Integer, List<Found>> persons = new TreeMap<>();
        List<Found> all = new ArrayList<>();
        Map<String, List<Found>> blocks = new HashMap<>();
        for (Map<String, String> piece : world.table("pieces.csv")) {
            if (!text(piece, "arrival").isEmpty() && !field(piece, "name").isEmpty()) {
                Found found = found(piece);
                all.add(found);
                persons.computeIfAbsent(Integer.valueOf(found.arrival()), _ -> new ArrayList<>())
                        .add(found);
                blocks.computeIfAbsent(found.block(), _ -> new ArrayList<>()).add(found);
                if (!found.born().isEmpty()) {
                    blocks.computeIfAbsent(found.born().substring(0, 4), _ -> new ArrayList<>())
                            .add(found);
                }
            }
        }
        Csv table = new Csv(out, head());
        for (List<Found> of : persons.values()) {
            for (int i = 1; i < of.size(); i++) {
                pairs(of.get(i - 1), of.get(i), all, blocks, table);
            }
        }
        table.end();
    }

    private static List<String> head() {
        List<String> head = new ArrayList<>(List.of("pair", "match", "kind"));
        for (String side : List.of("left", "right")) {
            for (String column : List.of("piece", "body", "name", "born", "sex")) {
                head.add(side + "_" + column);
            }
        }
        head.add("world");
        head.add("mark");
        return head;
    }

    private Found found(Map<String, String> piece) {
        RandomGenerator chance = streams.of("linkage", Long.parseLong(text(piece, "number")));
        return new Found(
                text(piece, "number"),
                text(piece, "arrival"),
                text(piece, "held_by"),
                errors.name(field(piece, "name"), chance),
                errors.born(field(piece, "born"), chance),
                field(piece, "sex"));
    }

    private void pairs(Found one, Found other, List<Found> all, Map<String, List<Found>> blocks, Csv table)
            throws IOException {
        RandomGenerator chance = streams.of("linkage.pair", Long.parseLong(other.piece()));
        row("yes", "match", one, other, table);
        List<Found> near = new ArrayList<>(blocks.getOrDefault(one.block(), List.of()));
        if (!one.born().isEmpty()) {
            near.addAll(blocks.getOrDefault(one.born().substring(0, 4), List.of()));
        }
        another(one, near, chance, "hard", table);
        another(one, all, chance, "random", table);
    }

    /// A record of somebody else; none where there is nobody else near.
    private void another(Found one, List<Found> among, RandomGenerator chance, String kind, Csv table)
            throws IOException {
        for (int i = 0; i < TRIES && !among.isEmpty(); i++) {
            Found other = among.get(chance.nextInt(among.size()));
            if (!other.arrival().equals(one.arrival())) {
                row("no", kind, one, other, table);
                return;
            }
        }
    }

    private void row(String match, String kind, Found one, Found other, Csv table) throws IOException {
        List<String> row = new ArrayList<>(List.of(Integer.toString(++written), match, kind));
        row.addAll(one.cells());
        row.addAll(other.cells());
        row.add(world.hash().substring(0, 16));
        row.add(world.manifest().getOrDefault("mark", ""));
        table.row(row);
    }
}
