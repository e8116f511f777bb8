package clew.recognition;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A collection of instruments, found by id and version.
///
/// @param all the instruments in the order in which a screen offers them
public record Instruments(List<Instrument> all) {

    public Instruments {
        all = List.copyOf(all);
    }

    /// The instruments that come with Clew, in all their versions. Read and checked once.
    public static Instruments shipped() {
        return ShippedInstruments.ALL;
    }

    /// The newest version of an instrument.
    public Optional<Instrument> newest(String id) {
        return all.stream()
                .filter(instrument -> instrument.id().equals(id))
                .max(Comparator.comparing(Instrument::date).thenComparing(Instrument::version));
    }

    /// One version of an instrument.
    public Optional<Instrument> find(String id, String version) {
        return all.stream()
                .filter(instrument -> instrument.id().equals(id))
                .filter(instrument -> instrument.version().equals(version))
                .findFirst();
    }

    /// These instruments and one more, which must not have the id and version of another.
    public Instruments with(Instrument another) {
        if (find(another.id(), another.version()).isPresent()) {
            throw new IllegalArgumentException("there is already an instrument " + another);
        }
        return new Instruments(Stream.concat(all.stream(), Stream.of(another)).toList());
    }
}
