package clew.scenario.world;

import clew.scenario.evidence.Field;
import clew.scenario.evidence.Piece;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// What there is in a world for somebody to find. Nothing in it tells more of the truth than a reader could
/// see.
///
/// @param pack the id of the pack
/// @param version the version of the pack
/// @param packHash SHA-256 of the pack
/// @param start the calendar day of day 0
/// @param days how many days it has
/// @param arrivals by their numbers
/// @param pieces by their numbers
public record World(
        String pack,
        String version,
        String packHash,
        LocalDate start,
        int days,
        List<Registered> arrivals,
        List<Piece> pieces) {

    /// Copies.
    public World {
        arrivals = List.copyOf(arrivals);
        pieces = List.copyOf(pieces);
    }

    /// The pieces that a body holds.
    public List<Piece> heldBy(String agency) {
        return pieces.stream().filter(piece -> piece.agency().equals(agency)).toList();
    }

    /// The same with other fields in some pieces, by their numbers.
    World saying(Map<Integer, SortedMap<String, Field>> fields) {
        List<Piece> now = pieces.stream()
                .map(piece -> {
                    SortedMap<String, Field> other = fields.get(piece.number());
                    return other == null ? piece : piece.saying(other);
                })
                .toList();
        return new World(pack, version, packHash, start, days, arrivals, now);
    }
}
