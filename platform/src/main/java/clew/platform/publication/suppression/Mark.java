package clew.platform.publication.suppression;

/// What becomes of a cell. A reader of what is published cannot tell the two kinds of suppression apart.
public enum Mark {
    /// It is published as it is.
    OPEN,
    /// It is suppressed because it is small.
    PRIMARY,
    /// It is suppressed because a small one could be computed from it.
    SECONDARY
}
