package clew.scenario.world;

import clew.scenario.evidence.Field;
import clew.scenario.evidence.Piece;
import clew.scenario.pack.Pack;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A world as tables: who arrived, and all pieces. What a body knows is the rows of the second that it holds.
final class WorldTables {

    static final String ARRIVALS = "arrivals.csv";
    static final String PIECES = "pieces.csv";
    static final String SIGNS = "signs.csv";

    static final List<String> ARRIVAL_COLUMNS = List.of(
            "number",
            "party",
            "at",
            "facility",
            "place",
            "name",
            "own_script",
            "sex",
            "born",
            "child",
            "people",
            "country",
            "language",
            "papers",
            "alone",
            "hurt",
            "mark");

    static final List<String> PIECE_COLUMNS =
            List.of("number", "kind", "held_by", "date", "arrival", "reliability", "fields", "mark");

    private static final List<String> SIGN_COLUMNS = List.of("piece", "instrument", "indicator", "mark");

    private final Pack pack;
    private final World world;
    private final String language;
    private final String mark;

    WorldTables(Pack pack, World world) {
        this.pack = pack;
        this.world = world;
        this.language = pack.languages().getFirst();
        this.mark = pack.text(language, "exercise.mark");
    }

    /// The tables by the names of their files.
    SortedMap<String, byte[]> all() {
        SortedMap<String, byte[]> all = of(world.pieces());
        all.put(ARRIVALS, Tables.of(ARRIVAL_COLUMNS, world.arrivals().stream().map(this::arrival)));
        return all;
    }

    /// The tables of some of its pieces.
    SortedMap<String, byte[]> of(List<Piece> pieces) {
        return new TreeMap<>(Map.of(
                PIECES, Tables.of(PIECE_COLUMNS, pieces.stream().map(this::piece)),
                SIGNS, Tables.of(SIGN_COLUMNS, pieces.stream().flatMap(this::signs))));
    }

    private List<String> arrival(Registered it) {
        LocalDateTime at = world.start().plusDays(it.day()).atTime(LocalTime.of(it.minute() / 60, it.minute() % 60));
        String state = Worlds.known(pack.peoples(), it.people()).state();
        return List.of(
                Integer.toString(it.number()),
                Integer.toString(it.party()),
                at.toString(),
                it.facility(),
                pack.text(language, "place." + it.facility()),
                it.name(),
                Documents.name(it.language(), it.given(), it.family(), it.name()),
                it.sex().name(),
                it.born().toString(),
                yes(it.child()),
                it.people(),
                Worlds.known(pack.states(), state).code(),
                it.language(),
                yes(it.papers()),
                yes(it.alone()),
                yes(it.hurt()),
                mark);
    }

    private List<String> piece(Piece it) {
        return List.of(
                Integer.toString(it.number()),
                it.artefact().name().toLowerCase(Locale.ROOT),
                it.agency(),
                world.start().plusDays(it.day()).toString(),
                it.arrival() == 0 ? "" : Integer.toString(it.arrival()),
                it.grade().name().toLowerCase(Locale.ROOT),
                it.fields().entrySet().stream()
                        .filter(field -> !field.getKey().equals("signs"))
                        .map(field -> field.getKey() + "=" + said(field.getValue()))
                        .collect(Collectors.joining("; ")),
                mark);
    }

    private Stream<List<String>> signs(Piece piece) {
        return piece.signs().stream()
                .map(sign -> List.of(Integer.toString(piece.number()), sign.instrument(), sign.indicator(), mark));
    }

    private String said(Field field) {
        return switch (field) {
            case Field.Plain(String text) -> text;
            case Field.Key(String key) -> pack.text(language, key);
            case Field.Named named -> named.latin();
            case Field.Lines(var lines) -> lines.stream().map(this::said).collect(Collectors.joining(", "));
        };
    }

    private static String yes(boolean it) {
        return it ? "yes" : "no";
    }
}
