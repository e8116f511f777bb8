package clew.platform.access.signin;

import clew.platform.access.Account;
import clew.platform.access.Acting;
import clew.platform.access.Member;
import clew.platform.access.Members;
import clew.platform.access.sessions.Sessions;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Binds the signed-in member, and with it the database's fence, around whatever answers a request.
///
/// The member is read anew each time: one who was put out of use, whose password changed, whose session was
/// ended from elsewhere, or who must by now prove more than this session did, is signed out by the next
/// request. Nobody signed in means nothing bound, and nothing visible.
@Component
final class ActingFilter extends OncePerRequestFilter {

    private final Members members;
    private final Sessions sessions;
    private final Steps steps;

    ActingFilter(Members members, Sessions sessions, Steps steps) {
        this.members = members;
        this.sessions = sessions;
        this.steps = steps;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignedIn> signedIn = SignedIn.current();
        if (signedIn.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Account> account = acting(signedIn.get(), request);
        if (account.isEmpty()) {
            end(request);
            chain.doFilter(request, response);
            return;
        }
        pass(account.get().member(), request, response, chain);
    }

    private Optional<Account> acting(SignedIn signedIn, HttpServletRequest request) {
        return members.acting(signedIn.member(), signedIn.stamp())
                .filter(_ -> !signedIn.way().session() || listed(signedIn, request))
                .filter(account -> !steps.tooWeak(signedIn.way(), account.member()));
    }

    private boolean listed(SignedIn signedIn, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && sessions.alive(session.getId(), signedIn.member());
    }

    private static void pass(Member member, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Acting.as(member, () -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException expected) {
            throw expected;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
