package clew.recognition;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// Reads the instruments that come with Clew.
final class ShippedInstruments {

    /// The files, in the order in which a screen offers them.
    private static final List<String> FILES = List.of(
            "clew-act-means-purpose.csv",
            "ilo-forced-labour.csv",
            "delphi-adult-labour.csv",
            "delphi-child-labour.csv",
            "delphi-adult-sexual.csv",
            "delphi-child-sexual.csv");

    static final Instruments ALL =
            new Instruments(FILES.stream().map(ShippedInstruments::read).toList());

    private ShippedInstruments() {}

    private static Instrument read(String file) {
        try (InputStream in = ShippedInstruments.class.getResourceAsStream("instruments/" + file)) {
            if (in == null) {
                throw new FileNotFoundException("the instrument " + file + " is missing from this build");
            }
            return InstrumentReader.read(file, in).orThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
