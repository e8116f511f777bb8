package clew.platform.packs;

import clew.platform.packs.InstalledPack.Origin;
import clew.platform.packs.PackRows.By;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Installs packs, puts them to use, goes back and removes: the same for pages, programs and the command line, and
/// without a question who asks.
@Component
class PackShelf {

    private final PackRows rows;
    private final PackParts parts;
    private final PackSigning signing;
    private final TransactionTemplate together;
    private final Clock clock;

    PackShelf(PackRows rows, PackParts parts, PackSigning signing, TransactionTemplate together, Clock clock) {
        this.rows = rows;
        this.parts = parts;
        this.signing = signing;
        this.together = together;
        this.clock = clock;
    }

    List<InstalledPack> installed() {
        return rows.all();
    }

    PackRef inUse() {
        return rows.inUse().orElseThrow();
    }

    List<PackUse> history() {
        return rows.uses();
    }

    Optional<PackRef> previous() {
        return PackHistory.previous(rows.uses());
    }

    /// Checks and installs a ZIP file: all of it or nothing.
    PackReading<Pack> install(byte[] zip, By by) {
        PackReading<Pack> read = parts.read(zip, signing);
        if (read instanceof PackReading.Sound<Pack>(Pack pack)) {
            install(pack, by);
        }
        return read;
    }

    /// Installs a pack that was read and found sound.
    void install(Pack pack, By by) {
        together.executeWithoutResult(_ -> {
            if (!rows.insert(pack, Origin.INSTALLED, now(), by)) {
                boolean same = rows.find(pack.ref()).orElseThrow().hash().equals(pack.hash());
                throw new PackRefused(
                        same ? "packs.refused.there" : "packs.refused.other",
                        pack.ref().toString());
            }
        });
    }

    /// Puts a pack to use, unless somebody else changed what is in use meanwhile.
    void activate(PackRef pack, PackRef seen, By by) {
        together.executeWithoutResult(_ -> {
            rows.queue();
            stillInUse(seen);
            if (rows.find(pack).isEmpty()) {
                throw new PackRefused("packs.refused.unknown", pack.toString());
            }
            if (seen.equals(pack)) {
                throw new PackRefused("packs.refused.inUse", pack.toString());
            }
            rows.use(pack, PackUse.Act.ACTIVATED, now(), by);
        });
    }

    /// Goes back one step and says where that led.
    PackRef rollBack(PackRef seen, By by) {
        return Objects.requireNonNull(together.execute(_ -> {
            rows.queue();
            stillInUse(seen);
            PackRef back = previous().orElseThrow(() -> new PackRefused("packs.refused.nothingBefore"));
            rows.use(back, PackUse.Act.ROLLED_BACK, now(), by);
            return back;
        }));
    }

    /// Removes a pack that was never in use and did not come with the product.
    void remove(PackRef pack) {
        together.executeWithoutResult(_ -> {
            rows.queue();
            if (rows.uses().stream().anyMatch(use -> use.pack().equals(pack))) {
                throw new PackRefused("packs.refused.used", pack.toString());
            }
            if (rows.find(pack).filter(each -> each.origin() == Origin.SHIPPED).isPresent()) {
                throw new PackRefused("packs.refused.shipped", pack.toString());
            }
            rows.remove(pack);
        });
    }

    private void stillInUse(PackRef seen) {
        PackRef now = rows.inUse().orElseThrow();
        if (!now.equals(seen)) {
            throw new PackRefused("packs.refused.changed", seen.toString(), now.toString());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
