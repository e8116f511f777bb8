package clew.platform.access;

import java.util.List;

/// A sign-in that is no secret, because everything in the instance is fictional. The sign-in page offers each.
///
/// @param name who it is
/// @param what what they do and where
public record OpenAccount(String name, String what, String userName, String password) {

    /// The room that has such sign-ins provides the bean; without one there are none.
    public interface Source {

        /// The sign-ins, in the order in which a newcomer should try them.
        List<OpenAccount> openAccounts();
    }
}
