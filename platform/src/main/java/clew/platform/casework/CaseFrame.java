package clew.platform.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands above every page about a case: where this is, who it is about, and the pages beside it. Drawn by the
/// fragment `casework/parts :: frame`.
///
/// @param title the name or pseudonym, or the reference where the member may not know who it is
/// @param facts short facts for the identity bar
/// @param crumbs where this page is
/// @param sections the pages beside this one
/// @param signs what must be seen on every page about the case
public record CaseFrame(
        CaseFile file,
        String title,
        List<String> facts,
        List<Crumb> crumbs,
        List<Link> sections,
        List<CaseSign.Sign> signs) {

    /// One step of "where this page is"; the last has no address.
    public record Crumb(String text, @Nullable String href) {}

    /// A link to a page beside this one.
    public record Link(String labelKey, String path, boolean current) {}
}
