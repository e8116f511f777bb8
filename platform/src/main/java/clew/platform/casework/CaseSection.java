package clew.platform.casework;

/// A page about a case that another room keeps: a link beside overview and timeline. A room contributes a bean.
public interface CaseSection {

    /// Where the link stands; lower comes first. Overview and timeline stand before all of them.
    ///
    /// Consent 100, clocks 200, child 300, assistance 400, contact 500.
    int order();

    /// What tells the section apart, such as `consent`: the page says with it which link is the current one.
    String name();

    /// The message key of the text.
    String labelKey();

    /// The path of the page for this case.
    String path(CaseId id);

    /// Whether the signed-in member may open it. Must be cheap and leave no trail entry.
    boolean visible(CaseFile file);
}
