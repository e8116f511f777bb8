package clew.recognition;

import java.util.List;

/// Reads the instruments that come with Clew.
final class ShippedInstruments {

    private ShippedInstruments() {}

    static Instruments load() {
        return new Instruments(List.of());
    }
}
