package clew.platform.referral;

import clew.platform.access.DataKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A snapshot of what is shared, made at sending and never changed.
///
/// Labels are message keys, so each reader sees them in their own language; values are as recorded.
public record Packet(List<Part> parts) {

    /// Nothing is shared.
    public static final Packet EMPTY = new Packet(List.of());

    public Packet {
        parts = List.copyOf(parts);
    }

    /// What is shared of one kind of data.
    public record Part(DataKind kind, List<Line> lines) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /// One fact: the key of its label, and its value, which is itself a message key if `coded`.
    public record Line(String label, String value, boolean coded) {

        static Line words(String label, String value) {
            return new Line(label, value, false);
        }

        static Line code(String label, String key) {
            return new Line(label, key, true);
        }
    }

    /// Whether the packet holds nothing.
    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /// Only what is of these kinds.
    Packet only(Set<DataKind> some) {
        return new Packet(
                parts.stream().filter(part -> some.contains(part.kind())).toList());
    }

    /// The kinds of data in it.
    public Set<DataKind> kinds() {
        return parts.stream().map(Part::kind).collect(Collectors.toUnmodifiableSet());
    }
}
