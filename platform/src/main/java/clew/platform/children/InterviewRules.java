package clew.platform.children;

import clew.platform.children.Interview.Again;
import clew.platform.directory.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When a child may be asked again.
///
/// As few interviews as strictly necessary, by the same person if possible, in a safe place, with somebody of
/// the child's choice (Directive 2011/36/EU, art. 15(3)-(4), check before release). A second interview is never
/// refused by a machine: it asks why, in a code that can be counted and in words, and the answer stays.
final class InterviewRules {

    private InterviewRules() {}

    /// What must be said before an interview can be kept.
    ///
    /// @param before how many interviews of this child there were, in every agency that the case knows
    /// @param why in words
    static List<Reason> missing(int before, @Nullable Again again, String why) {
        List<Reason> missing = new ArrayList<>();
        if (before > 0 && again == null) {
            missing.add(Reason.of("children.interview.again.missing", before));
        }
        if (before > 0 && why.isBlank()) {
            missing.add(Reason.of("children.interview.why.missing"));
        }
        return missing;
    }
}
