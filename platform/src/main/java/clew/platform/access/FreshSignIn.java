package clew.platform.access;

/// Asks the signed-in member to confirm that it is them before an act that cannot be undone or that opens much:
/// erasing a person, keys, the factors of sign-in. A browser that was left open must not be enough for those.
///
/// Call [#require()] first thing in the handler, for the page that leads to the act (GET) and for the act
/// itself (POST). The member is led to a page that asks for the password, a code or a passkey, and from there
/// back to what was asked.
public interface FreshSignIn {

    /// Returns if the member proved who they are within the last five minutes; throws [FreshSignInNeeded] otherwise.
    ///
    /// A program that sends a password with each request is fresh; one with an access token never is, and it is
    /// refused.
    void require();
}
