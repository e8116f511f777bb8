package clew.platform.casework;

import clew.platform.casework.nrm.NrmProfile;
import clew.platform.casework.nrm.NrmProfiles;
import clew.platform.packs.Pack;
import clew.platform.packs.PackFault;
import clew.platform.packs.PackItem;
import clew.platform.packs.PackPart;
import clew.platform.packs.PackReading;
import clew.platform.packs.PackTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Reads `nrm.yaml` of a pack: the stages, decisions, grounds, entitlements and laws; and sees that the names
/// in other languages are names of something.
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
            case PackReading.Sound<NrmProfile>(NrmProfile profile) -> {
                List<PackFault> faults = new ArrayList<>(compare(pack, profile));
                pack.files().forEach((file, text) -> names(profile, file, text, faults));
                yield faults;
            }
        };
    }

    @Override
    public List<PackItem> items(String name, String text) {
        return switch (NrmProfiles.read(name, text)) {
            case PackReading.Faulty<NrmProfile> _ -> List.of();
            case PackReading.Sound<NrmProfile>(NrmProfile profile) -> ProfileItems.of(profile);
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

    private static void names(NrmProfile profile, String file, String text, List<PackFault> faults) {
        if (!file.startsWith("texts/") || !PackTexts.read(file, text).found().isEmpty()) {
            return;
        }
        PackTexts.read(file, text).orThrow().texts().forEach((key, value) -> {
            String id = key.substring(key.indexOf('.') + 1);
            boolean known = switch (key.substring(0, key.indexOf('.'))) {
                case "stage" -> profile.findStage(id).isPresent();
                case "decision" -> profile.transition(id).isPresent();
                case "entitlement" -> entitlement(profile, id);
                default -> true;
            };
            if (!known) {
                faults.add(new PackFault(file, line(text, key), key, value, "the id of something in nrm.yaml"));
            }
        });
    }

    private static boolean entitlement(NrmProfile profile, String id) {
        return profile.minimum().stream().anyMatch(each -> each.id().equals(id))
                || profile.entitlements().stream().anyMatch(each -> each.id().equals(id));
    }

    private static int line(String text, String key) {
        return (int) text.lines().takeWhile(line -> !line.startsWith(key)).count() + 1;
    }
}
