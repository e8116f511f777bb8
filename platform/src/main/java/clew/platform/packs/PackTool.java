package clew.platform.packs;

import clew.platform.database.Beside;
import clew.platform.database.Place;
import clew.platform.packs.PackRows.By;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What the command line does with packs: check a folder or a ZIP file, and list, install, put to use and take
/// back in the database of a place, beside a running Clew or where none is running. The history says that it
/// was the command line.
public final class PackTool {

    private final Place place;
    private final PackSigning signing;
    private final Clock clock;
    private final PackParts parts = PackParts.alone();

    /// @param keys the folder with the public keys that are trusted, or `null` where none is
    public PackTool(Place place, @Nullable Path keys, Clock clock) {
        this.place = place;
        this.signing = keys == null ? PackSigning.none() : PackSigning.trusting(keys, false);
        this.clock = clock;
    }

    /// What a place holds.
    public record Held(List<InstalledPack> packs, PackRef inUse, List<PackUse> history) {}

    /// Why something cannot be done: the key of a message, and what to put in.
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String key;
        private final transient List<Object> arguments;

        private Refused(PackRefused refused) {
            super(refused.reason().key(), refused);
            this.key = refused.reason().key();
            this.arguments = refused.reason().args();
        }

        /// The key of the message in the texts of the room.
        public String key() {
            return key;
        }

        /// What to put into the message.
        public Object[] arguments() {
            return arguments.toArray();
        }
    }

    /// Checks a folder or a ZIP file with what every room has to say about it.
    public PackReading<Pack> check(Path source) throws IOException {
        if (!Files.isDirectory(source)) {
            return parts.read(Files.readAllBytes(source), signing);
        }
        return switch (PackArchive.folder(source)) {
            case PackReading.Faulty<SortedMap<String, byte[]>>(List<PackFault> faults) ->
                new PackReading.Faulty<>(faults);
            case PackReading.Sound<SortedMap<String, byte[]>>(SortedMap<String, byte[]> files) ->
                parts.read(Map.copyOf(files), signing);
        };
    }

    /// Every pack of the place.
    public Held list() {
        return on(shelf -> new Held(shelf.installed(), shelf.inUse(), shelf.history()));
    }

    /// Installs a pack that was checked.
    public void install(Pack pack) {
        on(shelf -> {
            shelf.install(pack, By.nobody());
            return pack;
        });
    }

    /// Puts a pack to use.
    public PackRef activate(PackRef pack) {
        return on(shelf -> {
            shelf.activate(pack, shelf.inUse(), By.nobody());
            return pack;
        });
    }

    /// Goes back to the pack that was in use before.
    public PackRef rollBack() {
        return on(shelf -> shelf.rollBack(shelf.inUse(), By.nobody()));
    }

    private <T> T on(Function<PackShelf, T> work) {
        try {
            return Beside.write(
                    place,
                    source -> work.apply(new PackShelf(
                            new PackRows(JdbcClient.create(source)),
                            parts,
                            signing,
                            new TransactionTemplate(new DataSourceTransactionManager(source)),
                            clock)));
        } catch (PackRefused refused) {
            throw new Refused(refused);
        }
    }
}
