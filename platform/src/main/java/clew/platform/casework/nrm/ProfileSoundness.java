package clew.platform.casework.nrm;

import clew.platform.casework.nrm.NrmProfile.Stage;
import clew.platform.casework.nrm.NrmProfile.Transition;
import clew.platform.packs.Entries;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a profile as a whole has to fulfil, beyond its single fields.
///
/// A person can always come back: no stage is a dead end, each can be reached, each case can be closed, a
/// negative decision can be appealed, and no decision takes a child out of the procedure.
final class ProfileSoundness {

    private final NrmProfile profile;
    private final Entries root;

    ProfileSoundness(NrmProfile profile, Entries root) {
        this.profile = profile;
        this.root = root;
    }

    void check() {
        Set<String> reached = reachable();
        for (Stage stage : profile.stages()) {
            if (!reached.contains(stage.id())) {
                root.fault("stages", "a decision that leads to the stage \"" + stage.id() + "\"");
            }
            if (!canClose(stage.id())) {
                root.fault("decisions", "a way from the stage \"" + stage.id() + "\" to a closed one");
            }
            if (profile.from(stage.id()).isEmpty()) {
                root.fault("decisions", "a way out of the stage \"" + stage.id() + "\": nobody is stuck");
            }
            if (stage.kind() == StageKind.NEGATIVE && !appealable(stage)) {
                root.fault("decisions", "an appeal against the stage \"" + stage.id() + "\"");
            }
        }
        profile.transitions().stream()
                .filter(each -> !each.adultsOnly() && kind(each.to()) == StageKind.WITHDRAWN)
                .forEach(each ->
                        root.fault("decisions", "adults-only at \"" + each.id() + "\": a child is never withdrawn"));
        beginsOpen("first-contact", profile.firstContact());
        beginsOpen("presumption", profile.presumption());
        if (profile.stages().stream().noneMatch(stage -> stage.kind().closes())) {
            root.fault("stages", "a stage of kind closed");
        }
    }

    private void beginsOpen(String name, String stage) {
        if (profile.findStage(stage).map(found -> found.kind().closes()).orElse(false)) {
            root.fault(name, "a stage that is not closed");
        }
    }

    private boolean appealable(Stage stage) {
        return profile.from(stage.id()).stream()
                .map(Transition::to)
                .flatMap(to -> profile.findStage(to).stream())
                .anyMatch(to -> to.kind() == StageKind.APPEAL);
    }

    private @Nullable StageKind kind(String stage) {
        return profile.findStage(stage).map(Stage::kind).orElse(null);
    }

    private boolean canClose(String stage) {
        return from(Set.of(stage)).stream().anyMatch(each -> kind(each) == StageKind.CLOSED);
    }

    private Set<String> reachable() {
        return from(new HashSet<>(List.of(profile.firstContact(), profile.presumption())));
    }

    /// The stages that can be reached from these, and these themselves.
    private Set<String> from(Set<String> start) {
        Set<String> reached = new HashSet<>(start);
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            Set<String> next =
                    profile.from(open.pop()).stream().map(Transition::to).collect(Collectors.toSet());
            for (String stage : next) {
                if (reached.add(stage)) {
                    open.push(stage);
                }
            }
        }
        return reached;
    }
}
