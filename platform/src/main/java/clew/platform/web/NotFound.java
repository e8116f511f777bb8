package clew.platform.web;

/// Says that nothing is here, nothing that the asker may know of, or nothing any more. Rendered as 404.
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// A thing of this kind is not here. The kind is a word such as `case`, never a name or an id.
    public NotFound(String kind) {
        super("No such " + kind, null, false, false);
    }
}
