package clew.platform.casework.nrm;

import clew.platform.casework.nrm.Entries.Faults;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/// Reads profiles from files that people write, and says precisely what is wrong with those that are not sound.
public final class NrmProfiles {

    private static final int LARGEST_BYTES = 1_000_000;
    private static final String MODEL = "/profiles/nrm/coe-model-1.yaml";

    private NrmProfiles() {}

    /// The model profile after the Council of Europe Convention that comes with the product.
    public static NrmProfile model() {
        return read("coe-model-1.yaml", modelText()).orThrow();
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
    public static ProfileReading read(String file, String text) {
        return parse(file, text);
    }

    /// Reads a profile file; a file that cannot be opened is an [IOException], a bad one is a list of faults.
    public static ProfileReading read(Path file) throws IOException {
        Path name = file.getFileName();
        String shown = name == null ? file.toString() : name.toString();
        if (Files.size(file) > LARGEST_BYTES) {
            return faulty(new ProfileFault(
                    shown, 1, "the file", Files.size(file) + " bytes", "at most " + LARGEST_BYTES + " bytes"));
        }
        try {
            return parse(
                    shown,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                            .toString());
        } catch (CharacterCodingException e) {
            return faulty(new ProfileFault(shown, 1, "the file", "another encoding", "text in UTF-8"));
        }
    }

    private static ProfileReading parse(String file, String text) {
        List<ProfileFault> faults = new ArrayList<>();
        Node node;
        try {
            node = compose(text);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            return faulty(new ProfileFault(file, line, "the file", problem(e.getProblem()), "well-formed YAML"));
        } catch (YAMLException e) {
            return faulty(new ProfileFault(file, 1, "the file", problem(e.getMessage()), "well-formed YAML"));
        }
        if (node == null) {
            return faulty(new ProfileFault(file, 1, "the file", "", "a profile"));
        }
        NrmProfile profile = new ProfileReader(node, new Faults(file, faults)).read();
        return faults.isEmpty() ? new ProfileReading.Sound(profile) : new ProfileReading.Faulty(faults);
    }

    private static @Nullable Node compose(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(20);
        options.setCodePointLimit(LARGEST_BYTES);
        return new Yaml(new SafeConstructor(options)).compose(new java.io.StringReader(text));
    }

    private static String problem(@Nullable String problem) {
        return problem == null ? "" : problem;
    }

    private static ProfileReading faulty(ProfileFault fault) {
        return new ProfileReading.Faulty(List.of(fault));
    }
}
