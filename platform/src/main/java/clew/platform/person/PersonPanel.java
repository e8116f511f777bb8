package clew.platform.person;

import clew.platform.directory.Reason;
import java.util.List;

/// What another room has to show on the page of a person. A room contributes a bean.
public interface PersonPanel {

    /// Where on the page the panel stands; lower comes first. Screenings 100, cases 200.
    int order();

    /// The message key of the heading.
    String headingKey();

    /// The lines for this person; an empty list shows [#emptyKey]. Called only when [#visible] is true.
    List<Line> lines(PersonId person);

    /// Whether the signed-in member may see the panel for this person.
    boolean visible(PersonId person);

    /// The message key of the sentence that stands for an empty list.
    String emptyKey();

    /// One line.
    ///
    /// @param text what it says
    /// @param path where it leads
    record Line(Reason text, String path) {}
}
