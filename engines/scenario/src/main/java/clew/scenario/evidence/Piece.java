package clew.scenario.evidence;

import clew.scenario.pack.Artefact;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A piece of evidence that a body holds.
///
/// @param number in the order of the days, from 1; it says nothing else
/// @param agency the body that holds it
/// @param day on which the body had it
/// @param arrival the number of the arrival that it is about; 0 for nobody who arrived
/// @param fields what stands in the open places of its document
/// @param signs the indicators that whoever reads it can find in it
public record Piece(
        int number,
        Artefact artefact,
        String agency,
        int day,
        int arrival,
        SortedMap<String, Field> fields,
        List<Seen> signs,
        Grade grade) {

    /// Copies.
    public Piece {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        signs = List.copyOf(signs);
    }

    /// The same with some places filled in otherwise.
    public Piece saying(SortedMap<String, Field> other) {
        SortedMap<String, Field> now = new TreeMap<>(fields);
        now.putAll(other);
        return new Piece(number, artefact, agency, day, arrival, now, signs, grade);
    }

    Piece numbered(int other) {
        return new Piece(other, artefact, agency, day, arrival, fields, signs, grade);
    }
}
