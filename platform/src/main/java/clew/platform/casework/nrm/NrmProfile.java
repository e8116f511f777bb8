package clew.platform.casework.nrm;

import clew.platform.access.Role;
import clew.platform.directory.AgencyKind;
import clew.platform.directory.ServiceKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The National Referral Mechanism of one jurisdiction, at one date: stages, decisions, grounds and entitlements.
///
/// It is data, read and checked by [NrmProfiles]; a case keeps the id and version it was opened under.
///
/// @param id short name that stays the same over all versions
/// @param version as the keeper of the profile numbers it
/// @param date when this version was written
/// @param title for humans
/// @param jurisdiction the country or region it holds for
/// @param language of all texts in it, as a BCP 47 tag
/// @param source the law or handbook it was made from
/// @param licence under which it may be copied
/// @param firstContact the stage in which a case opened by hand begins
/// @param presumption the stage in which a case begins after a human raised a presumption
/// @param laws the legal hooks, each with its reliability
/// @param minimum assistance that continues in every stage, whatever is decided
/// @param entitlements what comes in addition, named by the stages
/// @param stages in the order of the usual way through
/// @param transitions the decisions that lead from stage to stage
public record NrmProfile(
        String id,
        String version,
        LocalDate date,
        String title,
        String jurisdiction,
        String language,
        String source,
        String licence,
        String firstContact,
        String presumption,
        List<Law> laws,
        List<Entitlement> minimum,
        List<Entitlement> entitlements,
        List<Stage> stages,
        List<Transition> transitions) {

    /// Copies the lists, so that a profile never changes once it is read.
    public NrmProfile {
        laws = List.copyOf(laws);
        minimum = List.copyOf(minimum);
        entitlements = List.copyOf(entitlements);
        stages = List.copyOf(stages);
        transitions = List.copyOf(transitions);
    }

    /// A legal hook: the article, what it says in plain words, and how far that has been checked.
    public record Law(String id, String title, String text, Reliability reliability) {}

    /// Something a person is entitled to, and the kinds of service that give it.
    public record Entitlement(
            String id,
            String name,
            Set<ServiceKind> services,
            @Nullable String law) {
        /// Copies the services.
        public Entitlement {
            services = Set.copyOf(services);
        }
    }

    /// A stage of the way.
    ///
    /// @param reviewAfterDays calendar days after which somebody must look again, or `null` where none is set
    /// @param entitled ids of the entitlements that hold here besides the minimum
    public record Stage(
            String id,
            String name,
            StageKind kind,
            String text,
            @Nullable Integer reviewAfterDays,
            List<String> entitled,
            @Nullable String law) {
        /// Copies the entitlements.
        public Stage {
            entitled = List.copyOf(entitled);
        }
    }

    /// A decision that leads from one stage to another.
    ///
    /// @param from the stages in which it may be taken
    /// @param to the stage it leads to
    /// @param newCase whether it opens a linked case in that stage and leaves the old one as it is
    /// @param power the permission that it needs
    /// @param deciders who may take it; one of them suffices
    /// @param grounds to choose from; at least one is needed
    /// @param reasonRequired whether it needs an explanation in words
    /// @param evidenceRequired whether it needs at least one piece of evidence
    /// @param adultsOnly whether it is closed for a child and for anybody whose age is uncertain
    /// @param notBeforeDays calendar days that must have passed in the stage, or `null` where none must
    /// @param informed who is told
    public record Transition(
            String id,
            String name,
            String text,
            Set<String> from,
            String to,
            boolean newCase,
            Power power,
            List<Decider> deciders,
            List<Ground> grounds,
            boolean reasonRequired,
            boolean evidenceRequired,
            boolean adultsOnly,
            @Nullable Integer notBeforeDays,
            Set<Informed> informed,
            @Nullable String law) {
        /// Copies the collections.
        public Transition {
            from = Set.copyOf(from);
            deciders = List.copyOf(deciders);
            grounds = List.copyOf(grounds);
            informed = Set.copyOf(informed);
        }
    }

    /// Who may decide: agencies of these kinds (empty: any agency that takes part in the case) and one of these
    /// roles.
    public record Decider(Set<AgencyKind> agencies, Set<Role> roles) {
        /// Copies the sets.
        public Decider {
            agencies = Set.copyOf(agencies);
            roles = Set.copyOf(roles);
        }
    }

    /// A ground on which a decision may rest.
    public record Ground(String id, String name) {}

    /// The stage of that id; a case can only be in a stage of its own profile.
    public Stage stage(String id) {
        return findStage(id).orElseThrow(() -> new IllegalStateException("profile " + this.id + " has no stage " + id));
    }

    /// The stage of that id, if there is one.
    public Optional<Stage> findStage(String id) {
        return stages.stream().filter(stage -> stage.id().equals(id)).findFirst();
    }

    /// The transition of that id, if there is one.
    public Optional<Transition> transition(String id) {
        return transitions.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /// The law of that id, if there is one.
    public Optional<Law> law(@Nullable String id) {
        return laws.stream().filter(law -> law.id().equals(id)).findFirst();
    }

    /// What the person is entitled to in a stage, besides the minimum.
    public List<Entitlement> entitledIn(String stage) {
        List<String> ids = stage(stage).entitled();
        return entitlements.stream().filter(each -> ids.contains(each.id())).toList();
    }

    /// The transitions that start in a stage.
    public List<Transition> from(String stage) {
        return transitions.stream().filter(each -> each.from().contains(stage)).toList();
    }
}
