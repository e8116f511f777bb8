package clew.platform.casework;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Relation;
import clew.platform.casework.nrm.NrmProfile;
import clew.platform.casework.nrm.NrmProfile.Entitlement;
import clew.platform.casework.nrm.NrmProfile.Stage;
import clew.platform.recognition.ScreeningDecision;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A case as its page shows it to one member: nothing is in it that the member may not know.
///
/// @param title the name or pseudonym, or the reference where the member may not know who it is
/// @param facts short texts for the identity bar
/// @param readable the compartments that the member may read
/// @param writable the compartments that the member may write
record CaseView(
        CaseFile file,
        Relation relation,
        String title,
        List<String> facts,
        NrmProfile profile,
        Stage stage,
        List<Step> path,
        List<Due> due,
        List<Need> needs,
        List<Decided> decisions,
        List<CaseNote> notes,
        List<Part> parts,
        List<CaseMoves.Choice> choices,
        Set<DataKind> readable,
        Set<DataKind> writable,
        boolean mayRefer,
        @Nullable CaseFile earlier,
        List<CaseFile> later) {

    /// One step of the way through the stages.
    record Step(Stage stage, Where where) {}

    /// Where a step lies, seen from the stage the case is in.
    enum Where {
        BEHIND,
        HERE,
        AHEAD,
        PASSED_BY;

        public String key() {
            return "casework.path." + name();
        }
    }

    /// Something that is to be done by a day.
    ///
    /// @param day or `null` if none is set
    /// @param text its words
    record Due(@Nullable LocalDate day, String text, boolean late) {}

    /// A decision with the names of its grounds and stages, and who has to be told.
    ///
    /// @param computed what was decided and computed at the screening, or `null` where there is none to be seen
    record Decided(
            CaseDecision decision,
            List<String> grounds,
            String stage,
            List<String> informed,
            @Nullable ScreeningDecision computed) {}

    /// An agency that takes part.
    record Part(String agency, Relation relation) {}

    /// Whether the member may open the page of the person.
    public boolean showsPerson() {
        return readable.contains(DataKind.IDENTITY);
    }

    /// What the person is entitled to in this stage besides the minimum.
    public List<Entitlement> entitled() {
        return profile.entitledIn(stage.id());
    }

    /// Whether a need can be added or changed.
    public boolean mayKeepNeeds() {
        return writable.contains(DataKind.NEED);
    }

    /// Whether needs are shown.
    public boolean showsNeeds() {
        return readable.contains(DataKind.NEED);
    }

    /// Whether some note can be written.
    public boolean mayNote() {
        return CaseNote.KINDS.stream().anyMatch(writable::contains);
    }

    /// Whether the urgency, the next step and who is responsible can be changed.
    public boolean mayEdit() {
        return writable.contains(DataKind.PROCESS);
    }

    /// What can be decided now by this member.
    public List<CaseMoves.Choice> open() {
        return choices.stream().filter(CaseMoves.Choice::open).toList();
    }

    /// What cannot be decided now by this member, with the reasons.
    public List<CaseMoves.Choice> shut() {
        return choices.stream().filter(choice -> !choice.open()).toList();
    }

    static Set<DataKind> kinds(CaseDesk desk, CaseId id, Relation relation, Action action) {
        return Set.copyOf(desk.kinds(id, relation, action));
    }
}
