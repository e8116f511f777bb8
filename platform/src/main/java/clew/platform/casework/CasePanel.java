package clew.platform.casework;

import clew.platform.directory.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What another room has to show on the overview of a case. A room contributes a bean.
public interface CasePanel {

    /// Where the panel stands; lower comes first.
    int order();

    /// The message key of the heading.
    String headingKey();

    /// The message key of the sentence that stands for an empty list; it says what to do.
    String emptyKey();

    /// Whether the signed-in member may see the panel for this case. Must leave no trail entry.
    boolean visible(CaseFile file);

    /// The lines, the most pressing first. Called only when [#visible] is true; asks the gate, which writes the
    /// trail.
    List<Line> lines(CaseFile file);

    /// One line.
    ///
    /// @param text what it says
    /// @param urgent whether it must be seen first
    /// @param path where it leads, or `null` if nowhere
    record Line(Reason text, boolean urgent, @Nullable String path) {}
}
