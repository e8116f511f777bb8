package clew.platform.recognition;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether it is safe to talk now, as the interviewer sees it. An unsafe answer suggests to pause, or to note
/// only what can be seen; it never blocks anything.
///
/// @param inPrivate whether nobody can see or hear the conversation
/// @param nobodyListens whether nobody seems to listen in or to wait for the person
/// @param trustedAdult whether a child has a guardian or another adult they trust with them; for an adult not asked
/// @param interpreting how they understand each other
/// @param interpreter who interprets: a name or a number of a service, or `null`
/// @param interpreterChosen whether the person agreed to this interpreter
/// @param wellEnough whether the person is well enough to talk now
/// @param note what else matters, or `null`
public record SafetyCheck(
        Checked inPrivate,
        Checked nobodyListens,
        Checked trustedAdult,
        Interpreting interpreting,
        @Nullable String interpreter,
        Checked interpreterChosen,
        Checked wellEnough,
        @Nullable String note) {

    /// What makes talking unsafe or unwise.
    public enum Concern {
        NOT_PRIVATE,
        SOMEBODY_LISTENS,
        CHILD_ALONE,
        NO_INTERPRETER,
        COMPANION_INTERPRETS,
        INTERPRETER_NOT_CHOSEN,
        NOT_WELL
    }

    /// Everything is as it should be, with no need of an interpreter.
    public static SafetyCheck safe() {
        return new SafetyCheck(
                Checked.YES,
                Checked.YES,
                Checked.YES,
                Interpreting.NOT_NEEDED,
                null,
                Checked.UNSURE,
                Checked.YES,
                null);
    }

    /// What speaks against talking now. What nobody is sure of counts as unsafe.
    ///
    /// @param child whether the person is a child or may be one
    public List<Concern> concerns(boolean child) {
        List<Concern> found = new ArrayList<>();
        unlessYes(inPrivate, Concern.NOT_PRIVATE, found);
        unlessYes(nobodyListens, Concern.SOMEBODY_LISTENS, found);
        if (child) {
            unlessYes(trustedAdult, Concern.CHILD_ALONE, found);
        }
        unlessYes(wellEnough, Concern.NOT_WELL, found);
        switch (interpreting) {
            case NOT_NEEDED -> {}
            case MISSING, UNSURE -> found.add(Concern.NO_INTERPRETER);
            case COMPANION -> found.add(Concern.COMPANION_INTERPRETS);
            case PRESENT, REMOTE -> unlessYes(interpreterChosen, Concern.INTERPRETER_NOT_CHOSEN, found);
        }
        return List.copyOf(found);
    }

    private static void unlessYes(Checked answer, Concern concern, List<Concern> found) {
        if (answer != Checked.YES) {
            found.add(concern);
        }
    }
}
