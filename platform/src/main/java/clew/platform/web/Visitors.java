package clew.platform.web;

import java.util.Optional;

/// Tells the frame who is signed in. The module that owns sign-in provides the bean.
public interface Visitors {

    /// The visitor of the current request, or empty when nobody is signed in.
    Optional<Visitor> current();
}
