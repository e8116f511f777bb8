package clew.platform.access.signin;

import clew.platform.access.Credentials;
import clew.platform.access.MemberId;
import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;

/// Who a session belongs to. It holds no roles and no agency: those are read anew for every request, so that a change
/// counts at once.
final class SignedIn implements UserDetails, CredentialsContainer {

    @Serial
    private static final long serialVersionUID = 1L;

    private final UUID member;
    private final String userName;
    private final int stamp;
    private @Nullable String encodedPassword;

    SignedIn(Credentials credentials) {
        this.member = credentials.id().value();
        this.userName = credentials.userName();
        this.stamp = credentials.stamp();
        this.encodedPassword = credentials.encodedPassword();
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

    MemberId member() {
        return new MemberId(member);
    }

    int stamp() {
        return stamp;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public @Nullable String getPassword() {
        return encodedPassword;
    }

    @Override
    public String getUsername() {
        return userName;
    }

    @Override
    public void eraseCredentials() {
        encodedPassword = null;
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
