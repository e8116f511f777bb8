package clew.platform.access.signin;

import clew.platform.access.limits.Limit;
import clew.platform.access.limits.Limits;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Keeps a member from reading the whole register by searching: so many searches a minute, pages and interface
/// together.
///
/// A search is whatever is sent to a path that ends with `/search`.
@Component
final class SearchLimit extends OncePerRequestFilter {

    private final Limits limits;

    SearchLimit(Limits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignedIn> who = SignedIn.current().filter(_ -> isSearch(request));
        if (who.isPresent() && !limits.take(Limit.SEARCH, who.get().member().toString())) {
            response.setHeader(
                    "Retry-After", Long.toString(Limit.SEARCH.within().toSeconds()));
            response.sendError(429);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isSearch(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getRequestURI().endsWith("/search");
    }
}
