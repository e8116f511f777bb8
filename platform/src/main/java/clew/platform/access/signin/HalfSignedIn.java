package clew.platform.access.signin;

import clew.platform.access.Credentials;
import clew.platform.access.MemberId;
import clew.platform.access.sessions.Way;
import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/// Somebody who gave one proof and may have to give another. No page and no interface takes them for signed in;
/// they can do nothing but go on signing in, for a quarter of an hour.
final class HalfSignedIn implements Serializable {

    static final Duration LIFE = Duration.ofMinutes(15);

    @Serial
    private static final long serialVersionUID = 1L;

    private final UUID member;
    private final int stamp;
    private final Way way;
    private final Instant since;

    HalfSignedIn(Credentials credentials, Way way, Instant since) {
        this.member = credentials.id().value();
        this.stamp = credentials.stamp();
        this.way = way;
        this.since = since;
    }

    /// Who is on the way in, in the current request's session.
    static Optional<HalfSignedIn> current() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    static Optional<HalfSignedIn> of(@Nullable Authentication known) {
        return known != null && known.getPrincipal() instanceof HalfSignedIn half
                ? Optional.of(half)
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

    boolean over(Instant now) {
        return since.plus(LIFE).isBefore(now);
    }

    @Override
    public String toString() {
        return "Half signed in " + member;
    }
}
