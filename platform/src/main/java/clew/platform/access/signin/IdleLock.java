package clew.platform.access.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Signs a member out who did nothing for a while, or whose sign-in is too long ago, without losing what they were
/// writing. Both times are those of NIST SP 800-63B for its second level: 30 minutes, 12 hours.
///
/// The session stays, but nobody is signed in to it. A form that arrives then is kept in it ([KeptWork]) for the same
/// member only: when they sign in again they are shown that it is there and may send it; anybody else who signs in at
/// that browser gets a new session in which nothing of it is left.
@Component
final class IdleLock extends OncePerRequestFilter {

    private static final String LAST_SEEN = "clew.lastSeen";
    private static final String SINCE = "clew.signedInSince";

    private final Clock clock;
    private final Duration idle;
    private final Duration longest;

    IdleLock(
            Clock clock,
            @Value("${clew.session.idle:30m}") Duration idle,
            @Value("${clew.session.longest:12h}") Duration longest) {
        this.clock = clock;
        this.idle = idle;
        this.longest = longest;
    }

    /// The member has proved in full who they are: the time of the session runs anew from its next request.
    static void restart(HttpSession session) {
        session.removeAttribute(SINCE);
        session.removeAttribute(LAST_SEEN);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            SignedIn.current().ifPresent(signedIn -> look(request, session, signedIn));
        }
        chain.doFilter(request, response);
    }

    private void look(HttpServletRequest request, HttpSession session, SignedIn signedIn) {
        Instant now = clock.instant();
        if (longAgo(session, LAST_SEEN, idle, now) || longAgo(session, SINCE, longest, now)) {
            lock(request, session, signedIn);
            return;
        }
        session.setAttribute(LAST_SEEN, now);
        if (session.getAttribute(SINCE) == null) {
            session.setAttribute(SINCE, now);
        }
    }

    private static boolean longAgo(HttpSession session, String what, Duration most, Instant now) {
        return session.getAttribute(what) instanceof Instant then
                && then.plus(most).isBefore(now);
    }

    private static void lock(HttpServletRequest request, HttpSession session, SignedIn signedIn) {
        restart(session);
        session.removeAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        session.setAttribute(KeptWork.OWNER, signedIn.member().value());
        KeptWork.of(request, KeptWork.Why.ENDED).ifPresent(work -> session.setAttribute(KeptWork.ATTRIBUTE, work));
        SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
    }
}
