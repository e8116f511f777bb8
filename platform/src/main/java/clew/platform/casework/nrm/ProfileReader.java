package clew.platform.casework.nrm;

import clew.platform.access.Role;
import clew.platform.casework.nrm.NrmProfile.Decider;
import clew.platform.casework.nrm.NrmProfile.Entitlement;
import clew.platform.casework.nrm.NrmProfile.Ground;
import clew.platform.casework.nrm.NrmProfile.Law;
import clew.platform.casework.nrm.NrmProfile.Stage;
import clew.platform.casework.nrm.NrmProfile.Transition;
import clew.platform.directory.AgencyKind;
import clew.platform.directory.ServiceKind;
import clew.platform.packs.Entries;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Turns the nodes of a profile file into a profile, and notes whatever does not hold together.
final class ProfileReader {

    private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

    private final Entries root;
    private final Set<String> laws = new LinkedHashSet<>();
    private final Set<String> entitlements = new LinkedHashSet<>();
    private final Set<String> stages = new LinkedHashSet<>();

    ProfileReader(Entries root) {
        this.root = root;
    }

    NrmProfile read() {
        List<Law> lawList = each("laws", this::law);
        List<Entitlement> minimum = each("minimum-assistance", this::entitlement);
        List<Entitlement> more = root.has("entitlements") ? each("entitlements", this::entitlement) : List.of();
        List<Stage> stageList = stages();
        List<Transition> transitions = each("decisions", this::transition);
        NrmProfile profile = new NrmProfile(
                id(root, new HashSet<>()),
                root.text("version"),
                root.date("date"),
                root.text("title"),
                root.text("jurisdiction"),
                root.text("language"),
                root.text("source"),
                root.text("licence"),
                known(root, "first-contact", stages, "stage"),
                known(root, "presumption", stages, "stage"),
                lawList,
                minimum,
                more,
                stageList,
                transitions);
        check(profile);
        return profile;
    }

    /// Reads the ids first, because decisions and stages may name a stage that comes later.
    private List<Stage> stages() {
        List<Entries> all = root.maps("stages");
        all.forEach(stage -> stages.add(stage.has("id") ? stage.text("id") : ""));
        return each("stages", all, this::stage);
    }

    private void check(NrmProfile profile) {
        root.refuseTheRest();
        new ProfileSoundness(profile, root).check();
    }

    private interface Part<T> {
        T read(Entries entries, Set<String> ids);
    }

    private <T> List<T> each(String name, Part<T> part) {
        return each(name, root.maps(name), part);
    }

    private <T> List<T> each(String name, List<Entries> all, Part<T> part) {
        List<T> list = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Entries entries : all) {
            list.add(part.read(entries, ids));
            entries.refuseTheRest();
        }
        if (list.isEmpty()) {
            root.fault(name, "a list with at least one entry");
        }
        return list;
    }

    private Law law(Entries entries, Set<String> ids) {
        Law law = new Law(
                id(entries, ids),
                entries.text("title"),
                entries.text("text"),
                entries.one("reliability", Reliability.class, Reliability.CHECK_BEFORE_RELEASE));
        laws.add(law.id());
        return law;
    }

    private Entitlement entitlement(Entries entries, Set<String> ids) {
        Entitlement entitlement = new Entitlement(
                id(entries, ids), entries.text("name"), entries.some("services", ServiceKind.class), law(entries));
        if (!entitlements.add(entitlement.id())) {
            entries.fault("id", "an id that no other entitlement has");
        }
        return entitlement;
    }

    private Stage stage(Entries entries, Set<String> ids) {
        List<String> entitled = entries.texts("entitled");
        for (String id : entitled) {
            if (!entitlements.contains(id)) {
                entries.fault("entitled", "entitlements of this file, which \"" + id + "\" is not");
            }
        }
        return new Stage(
                id(entries, ids),
                entries.text("name"),
                entries.one("kind", StageKind.class, StageKind.DETECTED),
                entries.text("text"),
                entries.days("review-after-days"),
                entitled,
                law(entries));
    }

    private Transition transition(Entries entries, Set<String> ids) {
        Set<String> from = new LinkedHashSet<>(entries.texts("from"));
        if (from.isEmpty() || !stages.containsAll(from)) {
            entries.fault("from", "a list of stages of this file: " + String.join(", ", stages));
        }
        return new Transition(
                id(entries, ids),
                entries.text("name"),
                entries.text("text"),
                from,
                known(entries, "to", stages, "stage"),
                entries.yes("new-case"),
                entries.one("power", Power.class, Power.CONCLUDE),
                deciders(entries),
                grounds(entries),
                entries.yes("reason-required"),
                entries.yes("evidence-required"),
                entries.yes("adults-only"),
                entries.days("not-before-days"),
                entries.some("informed", Informed.class),
                law(entries));
    }

    private List<Decider> deciders(Entries entries) {
        List<Decider> deciders = new ArrayList<>();
        for (Entries each : entries.maps("deciders")) {
            Decider decider = new Decider(each.some("agencies", AgencyKind.class), each.some("roles", Role.class));
            if (decider.roles().isEmpty()) {
                each.fault("roles", "at least one role");
            }
            each.refuseTheRest();
            deciders.add(decider);
        }
        if (deciders.isEmpty()) {
            entries.fault("deciders", "at least one entry with agencies and roles");
        }
        return deciders;
    }

    private List<Ground> grounds(Entries entries) {
        Set<String> ids = new HashSet<>();
        List<Ground> grounds = new ArrayList<>();
        for (Entries each : entries.maps("grounds")) {
            grounds.add(new Ground(id(each, ids), each.text("name")));
            each.refuseTheRest();
        }
        if (grounds.isEmpty()) {
            entries.fault("grounds", "at least one ground");
        }
        return grounds;
    }

    private @Nullable String law(Entries entries) {
        if (!entries.has("law")) {
            entries.optionalText("law");
            return null;
        }
        return known(entries, "law", laws, "law");
    }

    private static String known(Entries entries, String name, Set<String> ids, String what) {
        String id = entries.text(name);
        if (!id.isEmpty() && !ids.contains(id)) {
            entries.fault(name, "a " + what + " of this file: " + ids.stream().collect(Collectors.joining(", ")));
        }
        return id;
    }

    private static String id(Entries entries, Set<String> taken) {
        String id = entries.text("id");
        if (!id.isEmpty() && !id.matches(ID)) {
            entries.fault("id", "small letters, digits and hyphens");
        } else if (!id.isEmpty() && !taken.add(id)) {
            entries.fault("id", "an id that is used once");
        }
        return id;
    }
}
