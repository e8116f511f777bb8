package clew.platform.access.signin;

import clew.platform.access.FreshSignInNeeded;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/// The answer to a request that needs a member and has none: a page leads to sign-in, the interface says 401,
/// and a part of a page (htmx) makes the whole page go to sign-in. A form whose token against forgery is
/// missing or old is answered likewise when nobody is signed in: the usual reason is a session that has ended.
/// Who is on the way in is led to the next step; who must confirm that it is them, to the page that asks, and a
/// form that they sent is kept meanwhile.
final class Unauthenticated implements AuthenticationEntryPoint, AccessDeniedHandler {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        boolean confirm = reason instanceof FreshSignInNeeded;
        if (path(request).startsWith("/api/")) {
            problem(response, confirm);
        } else if (confirm) {
            keep(request);
            lead(request, response, ConfirmController.PATH);
        } else {
            lead(request, response, "/sign-in");
        }
    }

    private static void problem(HttpServletResponse response, boolean confirm) throws IOException {
        int status = confirm ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_UNAUTHORIZED;
        response.setStatus(status);
        if (!confirm) {
            response.addHeader("WWW-Authenticate", "Basic realm=\"Clew\", charset=\"UTF-8\"");
            response.addHeader("WWW-Authenticate", "Bearer realm=\"Clew\"");
        }
        String title = confirm ? "Forbidden" : "Unauthorized";
        String detail = confirm
                ? "This needs a member who has just confirmed who they are. Do it on the pages."
                : "Sign in, or send an access token (Bearer), or a user name and a password (HTTP Basic) if the member "
                        + "has no second factor.";
        response.setContentType("application/problem+json");
        response.getWriter()
                .write("{\"type\":\"about:blank\",\"title\":\"" + title + "\",\"status\":" + status + ",\"detail\":\""
                        + detail + "\"}");
    }

    /// The filters have put the member aside before they ask here: whose session it is, the session says.
    private static void keep(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return;
        }
        SignedIn.in(session)
                .ifPresent(signedIn -> KeptWork.of(request, KeptWork.Why.CONFIRM)
                        .ifPresent(work -> {
                            session.setAttribute(
                                    KeptWork.OWNER, signedIn.member().value());
                            session.setAttribute(KeptWork.ATTRIBUTE, work);
                        }));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        boolean csrf = denied instanceof CsrfException;
        if (HalfSignedIn.current().isPresent() && !csrf) {
            if (path(request).startsWith("/api/")) {
                problem(response, false);
            } else {
                lead(request, response, "/sign-in/second");
            }
        } else if (SignedIn.current().isPresent() || path(request).startsWith("/api/")) {
            request.setAttribute(WebAttributes.ACCESS_DENIED_403, denied);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            lead(request, response, "/sign-in?ended");
        }
    }

    private static void lead(HttpServletRequest request, HttpServletResponse response, String target)
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
