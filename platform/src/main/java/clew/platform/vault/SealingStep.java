package clew.platform.vault;

/// A piece of work that a room has to do once when an earlier Clew has left texts in clear, after they are sealed.
public interface SealingStep {

    /// What it is called in the table of what is done; never changed.
    String name();

    /// Does the next part in one transaction; says whether there is more.
    boolean next();
}
