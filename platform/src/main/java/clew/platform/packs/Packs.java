package clew.platform.packs;

import clew.platform.packs.InstalledPack.Origin;
import clew.platform.packs.PackRows.By;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The packs of this instance: the door of the room.
///
/// What is new is begun under the pack in use; what exists stays under the pack that it was begun under, whose files
/// can be read as long as the instance lives. The texts of a pack never change, so a reader may keep what it made of
/// them; which pack is in use may change at any moment, so nobody may keep that.
@Component
public final class Packs {

    private static final Logger LOG = LoggerFactory.getLogger(Packs.class);
    private static final PackRef MODEL = new PackRef("model", "1");

    private final PackRows rows;

    Packs(PackRows rows, PackParts parts, TransactionTemplate together, Clock clock) {
        this.rows = rows;
        together.executeWithoutResult(
                _ -> ship(ShippedPacks.all(parts.all()), clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    /// The pack in use.
    public PackRef current() {
        return rows.inUse().orElseThrow();
    }

    /// The text of a file of an installed pack; empty where the pack does not have it, or where there is no such
    /// pack.
    public Optional<String> file(PackRef pack, String name) {
        return rows.file(pack, name);
    }

    /// The text of a file of an installed pack; empty where the pack does not have it, or where there is no such
    /// pack.
    public Optional<String> file(String packId, String version, String name) {
        return file(new PackRef(packId, version), name);
    }

    /// Every pack that is here, by id, the latest of each first.
    public List<InstalledPack> installed() {
        return rows.all();
    }

    /// A pack that is here.
    public Optional<InstalledPack> find(PackRef pack) {
        return rows.find(pack);
    }

    /// A whole pack that is here, with all its files.
    public Optional<Pack> whole(PackRef pack) {
        return rows.find(pack).map(each -> new Pack(each.head(), new TreeMap<>(rows.files(pack)), each.signer()));
    }

    /// The texts of an installed pack in a language; empty where it has none in it.
    public Optional<PackTexts> texts(PackRef pack, String language) {
        String name = TextPart.file(language);
        return file(pack, name).map(content -> PackTexts.read(name, content).orThrow());
    }

    /// The forms of an installed pack, in the order of their names.
    public List<PackForm> forms(PackRef pack) {
        return whole(pack).map(Packs::forms).orElse(List.of());
    }

    private static List<PackForm> forms(Pack pack) {
        return pack.files().entrySet().stream()
                .filter(file -> FormPart.isForm(file.getKey()))
                .map(file -> FormReader.read(
                                file.getKey(), file.getValue(), pack.head().languages())
                        .orThrow())
                .toList();
    }

    /// Installs what came with the product and is not here yet; the first start puts the model to use.
    private void ship(List<Pack> shipped, Instant now) {
        rows.queue();
        for (Pack pack : shipped) {
            Optional<InstalledPack> here = rows.find(pack.ref());
            if (here.isEmpty()) {
                rows.insert(pack, Origin.SHIPPED, now, By.nobody());
            } else if (!here.get().hash().equals(pack.hash())) {
                LOG.warn(
                        "The pack {} that is installed here is not the one that came with this Clew. The installed one"
                                + " stays, because records may have been written under it.",
                        pack.ref());
            }
        }
        if (rows.inUse().isEmpty()) {
            rows.use(MODEL, PackUse.Act.FIRST, now, By.nobody());
        }
    }
}
