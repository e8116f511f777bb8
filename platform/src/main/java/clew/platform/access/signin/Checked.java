package clew.platform.access.signin;

import clew.platform.access.Credentials;
import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/// A member's password on its way to be compared. It lives as long as the comparison, and is kept in no session.
final class Checked implements UserDetails {

    private static final long serialVersionUID = 1L;

    private final transient Credentials credentials;

    Checked(Credentials credentials) {
        this.credentials = credentials;
    }

    Credentials credentials() {
        return credentials;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public String getPassword() {
        return credentials.encodedPassword();
    }

    @Override
    public String getUsername() {
        return credentials.userName();
    }
}
