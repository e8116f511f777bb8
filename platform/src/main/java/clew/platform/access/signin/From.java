package clew.platform.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.springframework.security.core.Authentication;

/// Where an attempt to sign in comes from.
///
/// @param address the address of the computer that asks
/// @param browser what the browser's cookie says; empty if it has none
record From(String address, String browser) implements Serializable {

    static From of(HttpServletRequest request) {
        return new From(request.getRemoteAddr(), BrowserCookie.read(request));
    }

    static From of(Authentication attempt) {
        return attempt.getDetails() instanceof From from ? from : new From("", "");
    }
}
