package clew.platform.access.signin;

import clew.platform.access.Account;
import clew.platform.access.Acting;
import clew.platform.access.Member;
import clew.platform.access.Members;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Binds the signed-in member, and with it the database's fence, around whatever answers a request.
///
/// The member is read anew each time: one who was put out of use, or whose password changed, is signed out by the next
/// request. Nobody signed in means nothing bound, and nothing visible.
final class ActingFilter extends OncePerRequestFilter {

    private final Members members;

    ActingFilter(Members members) {
        this.members = members;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignedIn> signedIn = SignedIn.current();
        if (signedIn.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Account> account = signedIn.flatMap(known -> members.acting(known.member(), known.stamp()));
        if (account.isEmpty()) {
            end(request);
            chain.doFilter(request, response);
            return;
        }
        pass(account.get().member(), request, response, chain);
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
