package clew.platform.web;

/// One line of "what waits for me" on the home page. A module contributes a bean per tile.
public interface HomeTile {

    /// Where on the page the tile stands; lower comes first.
    int order();

    /// The message key of the label, such as `referral.tile.toAnswer`.
    String labelKey();

    /// The path of the list behind the tile.
    String path();

    /// Whether the signed-in member may use what the tile leads to.
    boolean visible();

    /// How many things wait. Called only when [#visible()] is true.
    long count();

    /// Whether a count above zero is late and must be seen first.
    default boolean urgent() {
        return false;
    }
}
