package clew.scenario.world;

import clew.scenario.pack.Pack;
import clew.scenario.pack.PackFiles;
import clew.scenario.pack.PackReader;
import clew.scenario.pack.ReadPack;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// A world that was written to a folder, read back.
///
/// @param manifest what `world.csv` says, by field
/// @param pack the pack that it was made of
public record ReadWorld(Path folder, Map<String, String> manifest, Pack pack) {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /// Copies.
    public ReadWorld {
        manifest = Map.copyOf(manifest);
    }

    /// Opens a folder, and sees that every file is what it was when it was written.
    ///
    /// @throws WorldFault if it is no world, or a file was changed, or is missing: it says which
    /// @throws IOException if it cannot be read
    public static ReadWorld open(Path folder) throws IOException {
        Map<String, byte[]> pack = new HashMap<>();
        for (Map.Entry<String, String> sum : sums(folder).entrySet()) {
            if (!sum(folder, sum.getKey()).equals(sum.getValue())) {
                throw new WorldFault(folder.resolve(sum.getKey())
                        + " is not what it was when the world was made: its SHA-256 is not the one in SHA256SUMS.");
            }
            if (sum.getKey().startsWith(WorldFolder.PACK)) {
                pack.put(sum.getKey().substring(WorldFolder.PACK.length()), content(folder, sum.getKey()));
            }
        }
        Map<String, String> manifest = new LinkedHashMap<>();
        rows(folder.resolve(WorldFolder.MANIFEST)).forEach(row -> manifest.put(row.get("field"), row.get("value")));
        if (!Objects.equals(manifest.get("format"), WorldFolder.FORMAT)) {
            throw new WorldFault(folder.resolve(WorldFolder.MANIFEST) + ": format is " + manifest.get("format")
                    + ", expected " + WorldFolder.FORMAT);
        }
        return switch (PackReader.read(new PackFiles(pack))) {
            case ReadPack.Accepted(Pack sound) -> new ReadWorld(folder, manifest, sound);
            case ReadPack.Refused refused ->
                throw new WorldFault("The pack of this world is not sound: "
                        + refused.problems().getFirst().message());
        };
    }

    /// The rows of a table of the world, such as `arrivals.csv`, each by its columns.
    public List<Map<String, String>> table(String name) throws IOException {
        return rows(folder.resolve(WorldFolder.WORLD + name));
    }

    /// The rows of a table of the world one by one, for what may be too long to be kept.
    ///
    /// @return to be closed
    public Stream<Map<String, String>> rows(String name) throws IOException {
        Reader reader = new InputStreamReader(
                Files.newInputStream(folder.resolve(WorldFolder.WORLD + name)), StandardCharsets.UTF_8);
        return FORMAT.parse(reader).stream().map(CSVRecord::toMap).onClose(() -> {
            try {
                reader.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    /// The columns of a table of the world.
    public List<String> columns(String name) throws IOException {
        try (Reader reader = new InputStreamReader(
                Files.newInputStream(folder.resolve(WorldFolder.WORLD + name)), StandardCharsets.UTF_8)) {
            return List.copyOf(FORMAT.parse(reader).getHeaderNames());
        }
    }

    /// The rows of a table of the truth, as [#truth] and [#money] give it.
    public static List<Map<String, String>> rows(byte[] table) throws IOException {
        return FORMAT.parse(new StringReader(new String(table, StandardCharsets.UTF_8))).stream()
                .map(CSVRecord::toMap)
                .toList();
    }

    /// The hash of the world.
    public String hash() {
        return Objects.requireNonNull(manifest.get("world_sha256"));
    }

    /// What is true, as tables by the names of their files.
    ///
    /// @throws WorldFault if the passphrase is another one
    public SortedMap<String, byte[]> truth(char[] passphrase) throws IOException {
        return Bundle.read(Seal.open(content(folder, WorldFolder.TRUTH), passphrase));
    }

    /// Whether this world has money.
    public boolean hasMoney() {
        return Files.exists(folder.resolve(WorldFolder.WORLD + MoneyFiles.TRANSACTIONS));
    }

    /// What is true of the money, piece by piece: it may be too long to be kept.
    ///
    /// @param taker is given the name of a file and the next bytes of it (docs/reference/world-money.md)
    /// @throws WorldFault if the passphrase is another one, or the world has no money
    public void money(char[] passphrase, BiConsumer<String, byte[]> taker) throws IOException {
        if (!hasMoney()) {
            throw new WorldFault(folder + " is a world without money.");
        }
        try (InputStream sealed = Files.newInputStream(folder.resolve(MoneyFiles.SEALED))) {
            SealedStream.read(sealed, passphrase, taker::accept);
        }
    }

    private static String sum(Path folder, String name) throws IOException {
        try {
            return Sha256.of(inside(folder, name));
        } catch (NoSuchFileException _) {
            throw missing(inside(folder, name));
        }
    }

    private static Path inside(Path folder, String name) {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder.normalize())) {
            throw new WorldFault(name + " is outside the world");
        }
        return file;
    }

    private static WorldFault missing(Path file) {
        return new WorldFault(file + " is missing: expected the folder of a world, as clew world new writes it.");
    }

    private static Map<String, String> sums(Path folder) throws IOException {
        Map<String, String> sums = new LinkedHashMap<>();
        String text = new String(content(folder, WorldFolder.SUMS), StandardCharsets.UTF_8);
        for (String line : text.lines().toList()) {
            int gap = line.indexOf("  ");
            if (gap != 64) {
                throw new WorldFault(folder.resolve(WorldFolder.SUMS) + ": " + line
                        + ": expected a SHA-256, two blanks and the name of a file");
            }
            sums.put(line.substring(gap + 2), line.substring(0, gap));
        }
        return sums;
    }

    private static byte[] content(Path folder, String name) throws IOException {
        Path file = inside(folder, name);
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException _) {
            throw missing(file);
        }
    }

    private static List<Map<String, String>> rows(Path file) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (Reader reader = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            for (CSVRecord record : FORMAT.parse(reader)) {
                rows.add(record.toMap());
            }
        }
        return rows;
    }
}
