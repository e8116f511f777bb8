package clew.platform.access;

/// Says that something was asked for that needs a member, and there is none: a page or a job that forgot to ask for
/// one.
final class NotSignedIn extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    NotSignedIn() {
        super("Nobody is signed in.");
    }
}
