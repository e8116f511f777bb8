package clew.platform.publication;

import clew.platform.web.NotFound;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a cell counts, whatever table it stands in: registered victims or an event, and the categories they are in.
///
/// @param what `registered`, or the name of an [Event]
record CellName(String what, Map<Dimension, String> in) {

    static final String REGISTERED = "registered";

    /// Copies.
    CellName {
        in = Map.copyOf(in);
    }

    /// All persons.
    static CellName all(String what) {
        return new CellName(what, Map.of());
    }

    /// The same, in a category.
    CellName and(Dimension dimension, String category) {
        Map<Dimension, String> more = new EnumMap<>(Dimension.class);
        more.putAll(in);
        more.put(dimension, category);
        return new CellName(what, more);
    }

    /// The same, without a dimension.
    CellName without(Dimension dimension) {
        Map<Dimension, String> fewer = new EnumMap<>(Dimension.class);
        fewer.putAll(in);
        fewer.remove(dimension);
        return new CellName(what, fewer);
    }

    /// Whether a row is counted here.
    boolean counts(FrozenRow row, String home) {
        boolean population =
                what.equals(REGISTERED) ? row.status() != null : row.events().contains(Event.valueOf(what));
        return population
                && in.entrySet().stream()
                        .allMatch(each -> each.getKey().of(row, home).equals(each.getValue()));
    }

    /// As it is kept, such as `registered;SEX=FEMALE`.
    @Override
    public String toString() {
        return what
                + new TreeMap<>(in)
                        .entrySet().stream()
                                .map(each -> ";" + each.getKey() + "=" + each.getValue())
                                .collect(Collectors.joining());
    }

    /// Reads what [#toString] wrote.
    ///
    /// @throws NotFound for anything else
    static CellName read(String text) {
        String[] parts = text.split(";", -1);
        try {
            CellName name = all(parts[0]);
            if (!parts[0].equals(REGISTERED)) {
                Event.valueOf(parts[0]);
            }
            for (int i = 1; i < parts.length; i++) {
                int at = parts[i].indexOf('=');
                name = name.and(Dimension.valueOf(parts[i].substring(0, Math.max(0, at))), parts[i].substring(at + 1));
            }
            return Objects.requireNonNull(name);
        } catch (IllegalArgumentException _) {
            throw new NotFound("cell");
        }
    }
}
