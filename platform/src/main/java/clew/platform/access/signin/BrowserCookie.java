package clew.platform.access.signin;

import clew.platform.access.RandomToken;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// The cookie by which a browser is known again. It is random, says nothing about anybody, and lets nobody in.
final class BrowserCookie {

    static final String NAME = "clew-known";
    private static final Duration LIFE = Duration.ofDays(400);

    private BrowserCookie() {}

    /// What the browser sends; empty if nothing that Clew could have made.
    static String read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? ""
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .filter(value -> value.matches("[A-Za-z0-9_-]{43}"))
                        .findFirst()
                        .orElse("");
    }

    /// What the browser sends, or a new one that it is told to send from now on.
    static String readOrMake(HttpServletRequest request, HttpServletResponse response) {
        String known = read(request);
        String value = known.isEmpty() ? RandomToken.make() : known;
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, value)
                        .path(request.getContextPath() + "/sign-in")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(LIFE)
                        .build()
                        .toString());
        return value;
    }
}
