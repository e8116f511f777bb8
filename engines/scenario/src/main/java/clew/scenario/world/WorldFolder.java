package clew.scenario.world;

import clew.scenario.evidence.Piece;
import clew.scenario.order.Order;
import clew.scenario.pack.Agency;
import clew.scenario.pack.Pack;
import clew.scenario.pack.PackFiles;
import com.google.crypto.tink.subtle.AesSiv;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A world in a folder: there as a whole, or not there.
///
/// It is written beside its place under a name that begins with a point, and moved when it is complete;
/// whatever
/// interrupts the writing leaves no folder of the name that was asked for. What the folder holds is in
/// docs/reference/world-format.md; the sums of all files are in `SHA256SUMS`, as `sha256sum --check` reads
/// them.
public final class WorldFolder {

    static final String FORMAT = "clew-world-1";
    static final String MANIFEST = "world.csv";
    static final String SUMS = "SHA256SUMS";
    static final String TRUTH = "truth.sealed";
    static final String WORLD = "world/";
    static final String KNOWLEDGE = "knowledge/";
    static final String PACK = "pack/";

    private WorldFolder() {}

    /// Makes a world and writes it.
    ///
    /// @param passphrase with which the truth is sealed; it is overwritten
    /// @return the hash of the world
    /// @throws WorldFault if the folder is there already and not empty, or the passphrase is too short
    /// @throws IOException if it cannot be written
    public static String make(Path folder, PackFiles files, Pack pack, Order order, char[] passphrase)
            throws IOException {
        return make(folder, files, pack, order, passphrase, _ -> {});
    }

    /// The same, for somebody who waits.
    ///
    /// @param progress is told now and then how many transactions are written
    public static String make(
            Path folder, PackFiles files, Pack pack, Order order, char[] passphrase, LongConsumer progress)
            throws IOException {
        if (passphrase.length < Seal.LEAST) {
            throw new WorldFault("The passphrase has " + passphrase.length + " characters, expected at least "
                    + Seal.LEAST + ". Take five or six words that do not belong together.");
        }
        mustBeFree(folder);
        try {
            return write(folder, files, pack, Worlds.make(pack, order), passphrase, progress);
        } finally {
            Arrays.fill(passphrase, ' ');
        }
    }

    static String write(Path folder, PackFiles files, Pack pack, Made made, char[] passphrase, LongConsumer progress)
            throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        Files.createDirectories(target.getParent());
        Path beside = Files.createTempDirectory(target.getParent(), "." + target.getFileName() + "-");
        try {
            String hash = fill(beside, files, pack, made, passphrase, progress);
            Files.deleteIfExists(target);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
            return hash;
        } finally {
            delete(beside);
        }
    }

    private static String fill(
            Path beside, PackFiles files, Pack pack, Made made, char[] passphrase, LongConsumer progress)
            throws IOException {
        Sums sums = new Sums(beside);
        String salt = hash(made.world(), new WorldTables(pack, made.world()).all());
        AesSiv key = Seal.with(passphrase, HexFormat.of().parseHex(salt));
        Optional<MoneyFiles> money = money(beside, pack, made, salt, key, progress);
        money.ifPresent(it -> it.written().forEach((name, sum) -> sums.written(name, sum.sha256())));
        World world = money.map(MoneyFiles::filled).orElse(made.world());
        SortedMap<String, byte[]> tables = new WorldTables(pack, world).all();
        String hash = money.map(it -> hash(hash(world, tables), it)).orElse(salt);
        sums.put(MANIFEST, manifest(pack, world, hash, money.map(MoneyFiles::transactions)));
        for (String name : files.names()) {
            sums.put(PACK + name, files.content(name));
        }
        for (var table : tables.entrySet()) {
            sums.put(WORLD + table.getKey(), table.getValue());
        }
        knowledge(pack, world, hash, sums);
        sums.put(TRUTH, Seal.close(Bundle.of(new TruthTables(made.truth()).all()), salt, key));
        Files.write(beside.resolve(SUMS), sums.text());
        return hash;
    }

    private static Set<String> banks(Pack pack) {
        return pack.agencies().values().stream()
                .filter(agency -> agency.kind() == Agency.Kind.BANK)
                .map(Agency::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The money, unless none was ordered.
    private static Optional<MoneyFiles> money(
            Path beside, Pack pack, Made made, String salt, AesSiv key, LongConsumer progress) throws IOException {
        if (made.truth().order().transactions() == 0) {
            return Optional.empty();
        }
        String mark = pack.text(pack.languages().getFirst(), "exercise.mark");
        MoneyFiles money = new MoneyFiles(made.money(), made.world(), banks(pack), mark);
        money.write(beside, salt, key, progress);
        return Optional.of(money);
    }

    private static void mustBeFree(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> there = Files.list(folder)) {
                if (there.findAny().isPresent()) {
                    throw new WorldFault(folder + " is there already and not empty; expected a new folder.");
                }
            }
        } else if (Files.exists(folder)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
    }

    /// What each body knows: the pieces that it holds, as a table and as documents in every language of the
    /// pack.
    private static void knowledge(Pack pack, World world, String hash, Sums sums) throws IOException {
        WorldTables tables = new WorldTables(pack, world);
        for (String agency : pack.agencies().keySet()) {
            List<Piece> held = world.heldBy(agency);
            for (var table : tables.of(held).entrySet()) {
                sums.put(KNOWLEDGE + agency + "/" + table.getKey(), table.getValue());
            }
            for (String language : pack.languages()) {
                Documents documents = new Documents(pack, language, hash);
                String text =
                        held.stream().map(piece -> documents.of(piece).text()).collect(Collectors.joining("\n"));
                sums.put(KNOWLEDGE + agency + "/documents." + language + ".txt", utf8(text));
            }
        }
    }

    private static byte[] manifest(Pack pack, World world, String hash, Optional<Long> transactions) {
        return Tables.of(
                List.of("field", "value"),
                Stream.of(
                        List.of("format", FORMAT),
                        List.of("mark", pack.text(pack.languages().getFirst(), "exercise.mark")),
                        List.of("engine", Worlds.VERSION),
                        List.of("pack", world.pack()),
                        List.of("version", world.version()),
                        List.of("pack_sha256", world.packHash()),
                        List.of("world_sha256", hash),
                        List.of("start", world.start().toString()),
                        List.of("days", Integer.toString(world.days())),
                        List.of("arrivals", Integer.toString(world.arrivals().size())),
                        List.of("pieces", Integer.toString(world.pieces().size())),
                        List.of("transactions", Long.toString(transactions.orElse(0L)))));
    }

    /// The hash of a world: of the engine's version, the pack, the days, and everything that there is. It is
    /// not made of the seed, which a short hash would let somebody guess.
    private static String hash(World world, SortedMap<String, byte[]> tables) {
        MessageDigest digest = Sha256.start();
        digest.update(utf8(String.join(
                "\n",
                FORMAT,
                Worlds.VERSION,
                world.packHash(),
                world.start().toString(),
                Integer.toString(world.days()),
                "")));
        tables.forEach((name, content) -> {
            digest.update(utf8(name + "\n" + content.length + "\n"));
            digest.update(content);
        });
        return Sha256.hex(digest.digest());
    }

    /// The hash of a world with money, whose files are too long to be kept: of its hash without, their lengths
    /// and
    /// sums.
    private static String hash(String without, MoneyFiles money) {
        MessageDigest digest = Sha256.start();
        digest.update(utf8(without + "\n"));
        money.written().forEach((name, sum) -> {
            if (name.startsWith(WORLD)) {
                digest.update(utf8(name + "\n" + sum.bytes() + "\n" + sum.sha256() + "\n"));
            }
        });
        return Sha256.hex(digest.digest());
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /// Files that were written, with their sums.
    private static final class Sums {
        private final Path folder;
        private final SortedMap<String, String> sums = new TreeMap<>();

        Sums(Path folder) {
            this.folder = folder;
        }

        void put(String name, byte[] content) throws IOException {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            sums.put(name, Sha256.of(content));
        }

        /// A file that was written by somebody else.
        void written(String name, String sha256) {
            sums.put(name, sha256);
        }

        byte[] text() {
            List<String> lines = new ArrayList<>();
            sums.forEach((name, sum) -> lines.add(sum + "  " + name + "\n"));
            return utf8(String.join("", lines));
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
