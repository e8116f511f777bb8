package clew.platform.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.access.AccessDeniedHandler;

/// The answer to a request that needs a member and has none: a page leads to sign-in, the interface says 401, and a
/// part
/// of a page (htmx) makes the whole page go to sign-in. A form whose token against forgery is missing or old is
/// answered
/// likewise when nobody is signed in: the usual reason is a session that has ended.
final class Unauthenticated implements AuthenticationEntryPoint, AccessDeniedHandler {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (path(request).startsWith("/api/")) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("WWW-Authenticate", "Basic realm=\"Clew\", charset=\"UTF-8\"");
            response.setContentType("application/problem+json");
            response.getWriter()
                    .write("{\"type\":\"about:blank\",\"title\":\"Unauthorized\",\"status\":401,"
                            + "\"detail\":\"Sign in, or send a user name and a password (HTTP Basic).\"}");
        } else {
            toSignIn(request, response, "/sign-in");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (SignedIn.current().isPresent() || path(request).startsWith("/api/")) {
            request.setAttribute(WebAttributes.ACCESS_DENIED_403, denied);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            toSignIn(request, response, "/sign-in?ended");
        }
    }

    private static void toSignIn(HttpServletRequest request, HttpServletResponse response, String target)
            throws IOException {
        String location = request.getContextPath() + target;
        if ("true".equals(request.getHeader("HX-Request"))) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("HX-Redirect", location);
        } else {
            response.sendRedirect(location);
        }
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
