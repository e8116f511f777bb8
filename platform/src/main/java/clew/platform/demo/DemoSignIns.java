package clew.platform.demo;

import java.util.List;

/// The members of the fictional reception centre, with their passwords: the demonstration has no secret.
public interface DemoSignIns {

    /// The sign-ins, in the order in which a newcomer should try them.
    List<SignIn> signIns();

    /// One member of the fictional reception centre.
    ///
    /// @param name the fictional person's name
    /// @param role what that person does and where, such as "First responder, Port reception centre"
    /// @param userName what to type as user name
    /// @param password what to type as password
    record SignIn(String name, String role, String userName, String password) {}
}
