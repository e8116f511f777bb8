package clew.platform.access.signin;

import clew.platform.access.Credentials;
import clew.platform.access.MemberId;
import clew.platform.access.Members;
import clew.platform.access.Subject;
import clew.platform.access.Trail;
import clew.platform.access.limits.Limit;
import clew.platform.access.limits.Limits;
import clew.platform.access.limits.Network;
import clew.platform.access.sessions.Way;
import clew.platform.access.tokens.AccessTokens;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Takes the access token of a program (RFC 6750, in the header only: an address would keep it in logs). A token that
/// does not work leaves nobody signed in, and the request is answered with 401.
@Component
final class TokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final AccessTokens tokens;
    private final Members members;
    private final Limits limits;
    private final Trail trail;

    TokenFilter(AccessTokens tokens, Members members, Limits limits, Trail trail) {
        this.tokens = tokens;
        this.members = members;
        this.limits = limits;
        this.trail = trail;
    }

    static boolean isToken(String header) {
        return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        if (header == null || !isToken(header)) {
            chain.doFilter(request, response);
            return;
        }
        String network = Network.of(request.getRemoteAddr());
        if (limits.spent(Limit.TOKEN, network)) {
            response.sendError(429);
            return;
        }
        Optional<Credentials> who = member(header.substring(SCHEME.length()).strip());
        if (who.isPresent()) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new SignedIn(who.get(), Way.TOKEN).authentication());
            SecurityContextHolder.setContext(context);
        } else {
            limits.take(Limit.TOKEN, network);
            trail.record("access-token.unknown", Subject.none(), Map.of());
        }
        chain.doFilter(request, response);
    }

    private Optional<Credentials> member(String token) {
        Optional<MemberId> member = token.startsWith(AccessTokens.START) ? tokens.use(token) : Optional.empty();
        return member.flatMap(members::standing);
    }
}
