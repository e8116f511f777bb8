package clew.platform.packs;

import java.util.List;
import java.util.stream.Collectors;

/// What came of reading a file of a pack, or a whole pack.
///
/// @param <T> what a sound one is read to
public sealed interface PackReading<T> {

    /// It is sound.
    record Sound<T>(T value) implements PackReading<T> {}

    /// It is unusable; every fault that was found is listed.
    record Faulty<T>(List<PackFault> faults) implements PackReading<T> {
        /// Copies the faults.
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /// The faults; none where it is sound.
    default List<PackFault> found() {
        return switch (this) {
            case Sound<T> _ -> List.of();
            case Faulty<T>(List<PackFault> faults) -> faults;
        };
    }

    /// What was read, or an exception that lists every fault.
    default T orThrow() {
        return switch (this) {
            case Sound<T>(T value) -> value;
            case Faulty<T>(List<PackFault> faults) ->
                throw new IllegalArgumentException(
                        faults.stream().map(PackFault::toString).collect(Collectors.joining("\n")));
        };
    }
}
