package clew.platform.access.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Checkpoints outside the database: as JSON that a person can read, in the directory `checkpoints`. The verification
/// holds them against the chain too, so who changes the database alone is found.
final class CheckpointFiles {

    private static final String FORMAT = "clew-checkpoint-1";

    private CheckpointFiles() {}

    /// The directory of checkpoints that belongs to a directory of keys.
    static Path beside(Path keys) {
        return keys.toAbsolutePath().normalize().resolveSibling("checkpoints");
    }

    static void write(Path directory, Checkpoint checkpoint) {
        try {
            Files.createDirectories(directory);
            Path file = directory.resolve("%012d-%s.json".formatted(checkpoint.position(), checkpoint.fingerprint()));
            Path fresh = Files.createTempFile(directory, "checkpoint", ".new");
            Files.write(fresh, json(checkpoint));
            Files.move(fresh, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException("The checkpoint could not be written to " + directory + ".", failed);
        }
    }

    /// The checkpoints in a directory; none where it is not there.
    static List<Checkpoint> in(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            List<Checkpoint> found = new ArrayList<>();
            for (Path file : files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                found.add(parse(Files.readString(file))
                        .orElseThrow(() -> new Unusable(file + " is not a checkpoint of Clew, or it is damaged.")));
            }
            return found;
        } catch (IOException failed) {
            throw new Unusable("The checkpoints in " + directory + " cannot be read.");
        }
    }

    /// A checkpoint from what somebody has: its code, or a file that holds its code or its JSON.
    static Checkpoint read(String fileOrCode) {
        Optional<Checkpoint> code = Checkpoint.parse(fileOrCode);
        if (code.isPresent()) {
            return code.get();
        }
        if (fileOrCode.strip().startsWith(Checkpoint.PREFIX)) {
            throw new Unusable("This is not the whole code of a checkpoint, or a character in it is wrong.");
        }
        try {
            return parse(Files.readString(Path.of(fileOrCode)))
                    .orElseThrow(() -> new Unusable(fileOrCode + " is not a checkpoint of Clew, or it is damaged."));
        } catch (IOException | java.nio.file.InvalidPathException failed) {
            throw new Unusable("The checkpoint " + fileOrCode + " cannot be read.");
        }
    }

    static byte[] json(Checkpoint checkpoint) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("format", FORMAT);
        fields.put("instance", checkpoint.instance().toString());
        fields.put("entries", checkpoint.position());
        fields.put("hash", Encoding.hex(checkpoint.hash()));
        fields.put("time", checkpoint.at().toString());
        fields.put("publicKey", Encoding.hex(checkpoint.publicKey()));
        fields.put("fingerprint", checkpoint.fingerprint());
        fields.put("signature", Encoding.hex(checkpoint.signature()));
        fields.put("code", checkpoint.code());
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(fields);
    }

    /// The code in it is what counts; the other fields are there for people and must say the same.
    private static Optional<Checkpoint> parse(String text) {
        if (!text.strip().startsWith("{")) {
            return Checkpoint.parse(text);
        }
        try {
            JsonNode json = JsonMapper.shared().readTree(text);
            return Checkpoint.parse(json.path("code").asString(""))
                    .filter(read -> read.position() == json.path("entries").asLong(-1)
                            && Encoding.hex(read.hash())
                                    .equals(json.path("hash").asString("")));
        } catch (JacksonException damaged) {
            return Optional.empty();
        }
    }
}
