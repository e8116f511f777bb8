package clew.platform.casework.nrm;

import clew.platform.packs.PackReading;
import clew.platform.packs.PackYaml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Reads profiles from files that people write, and says precisely what is wrong with those that are not sound.
public final class NrmProfiles {

    /// The name of the file in a pack that holds the profile.
    public static final String FILE = "nrm.yaml";

    private static final String MODEL = "/packs/model/1/nrm.yaml";

    private NrmProfiles() {}

    /// The model profile after the Council of Europe Convention that comes with the product.
    public static NrmProfile model() {
        return read(FILE, modelText()).orThrow();
    }

    /// The file of the [#model()], as it is shipped: a country begins with a copy of it.
    public static String modelText() {
        try (InputStream in = NrmProfiles.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + MODEL);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads a profile from the text of a file; the name is for the messages only.
    public static PackReading<NrmProfile> read(String file, String text) {
        return PackYaml.read(file, text, root -> new ProfileReader(root).read());
    }
}
