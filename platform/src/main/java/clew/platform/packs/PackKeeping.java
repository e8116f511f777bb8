package clew.platform.packs;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Gate;
import clew.platform.access.Member;
import clew.platform.access.Relation;
import clew.platform.access.Subject;
import clew.platform.access.Trail;
import clew.platform.packs.PackRows.By;
import clew.platform.web.NotFound;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What an administrator does with packs; every member may read them, because they say what rules hold.
@Component
class PackKeeping {

    private final Packs packs;
    private final PackShelf shelf;
    private final PackParts parts;
    private final Gate gate;
    private final Trail trail;

    PackKeeping(Packs packs, PackShelf shelf, PackParts parts, Gate gate, Trail trail) {
        this.packs = packs;
        this.shelf = shelf;
        this.parts = parts;
        this.gate = gate;
        this.trail = trail;
    }

    List<InstalledPack> installed() {
        require(Action.READ);
        return packs.installed();
    }

    PackRef current() {
        return packs.current();
    }

    List<PackUse> history() {
        require(Action.READ);
        return shelf.history();
    }

    boolean mayChange() {
        return gate.allows(Relation.OWNER, DataKind.PACK, Action.WRITE);
    }

    InstalledPack installed(PackRef pack) {
        require(Action.READ);
        return packs.find(pack).orElseThrow(() -> new NotFound("pack"));
    }

    Pack whole(PackRef pack) {
        require(Action.READ);
        return packs.whole(pack).orElseThrow(() -> new NotFound("pack"));
    }

    /// What would be different under a pack, measured against another.
    PackComparison compare(PackRef from, PackRef to) {
        return PackComparison.of(whole(from), whole(to), parts);
    }

    List<PackItem> items(Pack pack) {
        return parts.items(pack);
    }

    /// The pack that a roll-back leads to.
    Optional<PackRef> previous() {
        return shelf.previous();
    }

    void beforeChange() {
        require(Action.WRITE);
    }

    /// Installs a pack from a ZIP file. Nothing is put to use by that.
    PackReading<Pack> install(byte[] zip) {
        require(Action.IMPORT);
        PackReading<Pack> read = shelf.install(zip, by());
        switch (read) {
            case PackReading.Sound<Pack>(Pack pack) -> tell("pack.installed", pack.ref(), pack.hash());
            case PackReading.Faulty<Pack>(List<PackFault> faults) ->
                trail.record("pack.refused", Subject.none(), Map.of("faults", Integer.toString(faults.size())));
        }
        return read;
    }

    /// Puts a pack to use in place of the one that the member saw in use.
    void activate(PackRef pack, PackRef seen) {
        require(Action.WRITE);
        InstalledPack found = packs.find(pack).orElseThrow(() -> new NotFound("pack"));
        shelf.activate(pack, seen, by());
        tell("pack.activated", pack, found.hash());
    }

    /// Goes back to the pack that was in use before the one that the member saw in use.
    PackRef rollBack(PackRef seen) {
        require(Action.WRITE);
        PackRef pack = shelf.rollBack(seen, by());
        tell("pack.rolled-back", pack, packs.find(pack).orElseThrow().hash());
        return pack;
    }

    /// Removes a pack that was never in use.
    void remove(PackRef pack) {
        require(Action.WRITE);
        InstalledPack found = packs.find(pack).orElseThrow(() -> new NotFound("pack"));
        shelf.remove(pack);
        tell("pack.removed", pack, found.hash());
    }

    byte[] export(PackRef pack) {
        require(Action.READ);
        return PackArchive.zip(packs.whole(pack).orElseThrow(() -> new NotFound("pack")));
    }

    private void tell(String what, PackRef pack, String hash) {
        trail.record(what, Subject.none(), Map.of("pack", pack.id(), "version", pack.version(), "hash", hash));
    }

    private By by() {
        Member member = gate.member();
        return new By(member.id().value(), member.name(), member.agency().value());
    }

    private void require(Action action) {
        gate.require(Relation.OWNER, DataKind.PACK, action, Subject.none());
    }
}
