package clew.platform.casework;

import clew.platform.casework.nrm.NrmProfile;
import clew.platform.casework.nrm.NrmProfiles;
import clew.platform.packs.Pack;
import clew.platform.packs.PackFault;
import clew.platform.packs.PackPart;
import clew.platform.packs.PackReading;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Reads `nrm.yaml` of a pack: the stages, decisions, grounds, entitlements and laws.
@Component
class NrmPart implements PackPart {

    @Override
    public boolean reads(String name) {
        return name.equals(NrmProfiles.FILE);
    }

    @Override
    public Set<String> required() {
        return Set.of(NrmProfiles.FILE);
    }

    @Override
    public List<PackFault> check(Pack pack, String name) {
        return switch (NrmProfiles.read(name, pack.file(name).orElseThrow())) {
            case PackReading.Faulty<NrmProfile>(List<PackFault> faults) -> faults;
            case PackReading.Sound<NrmProfile>(NrmProfile profile) -> compare(pack, profile);
        };
    }

    private static List<PackFault> compare(Pack pack, NrmProfile profile) {
        boolean same = profile.id().equals(pack.head().id())
                && profile.version().equals(pack.head().version());
        return same
                ? List.of()
                : List.of(new PackFault(
                        NrmProfiles.FILE,
                        1,
                        "id and version",
                        profile.id() + " " + profile.version(),
                        "those of the pack, " + pack.ref()));
    }
}
