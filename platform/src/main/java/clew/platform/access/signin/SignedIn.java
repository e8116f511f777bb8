package clew.platform.access.signin;

import clew.platform.access.Credentials;
import clew.platform.access.MemberId;
import clew.platform.access.sessions.Way;
import jakarta.servlet.http.HttpSession;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/// Who a session belongs to, and by what they proved it. It holds no roles and no agency: those are read anew
/// for every request, so that a change counts at once.
final class SignedIn implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private final UUID member;
    private final int stamp;
    private final Way way;

    SignedIn(Credentials credentials, Way way) {
        this.member = credentials.id().value();
        this.stamp = credentials.stamp();
        this.way = way;
    }

    /// Who the current request's session belongs to.
    static Optional<SignedIn> current() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    static Optional<SignedIn> of(@Nullable Authentication known) {
        return known != null && known.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }

    /// Whose session this is, whatever the current request takes itself for.
    static Optional<SignedIn> in(HttpSession session) {
        return session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                        instanceof SecurityContext context
                ? of(context.getAuthentication())
                : Optional.empty();
    }

    Authentication authentication() {
        return UsernamePasswordAuthenticationToken.authenticated(this, null, List.of());
    }

    MemberId member() {
        return new MemberId(member);
    }

    int stamp() {
        return stamp;
    }

    Way way() {
        return way;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && member.equals(that.member);
    }

    @Override
    public int hashCode() {
        return member.hashCode();
    }

    @Override
    public String toString() {
        return "Member " + member;
    }
}
