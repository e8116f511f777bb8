package clew.platform.access.signin;

import clew.platform.access.Account;
import clew.platform.access.Members;
import clew.platform.access.Subject;
import clew.platform.access.Trail;
import java.util.Map;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/// Checks a user name and a password, slowly for those who guess.
///
/// An unknown name, an account out of use, one whose invitation was not taken up and a wrong password are answered
/// alike
/// and take alike long. A failure is on the trail; the name that was typed is not, for people type passwords there.
@Component
class SignIn implements AuthenticationProvider {

    private final Members members;
    private final Throttle throttle;
    private final Trail trail;
    private final DaoAuthenticationProvider passwords;

    SignIn(Members members, Throttle throttle, Trail trail, PasswordEncoder encoder) {
        this.members = members;
        this.throttle = throttle;
        this.trail = trail;
        this.passwords = new DaoAuthenticationProvider(this::load);
        this.passwords.setPasswordEncoder(encoder);
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String userName = attempt.getName();
        String address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        if (throttle.waits(userName, address)) {
            record("sign-in.throttled", userName);
            throw new TooManyAttempts();
        }
        try {
            Authentication done = passwords.authenticate(attempt);
            throttle.succeeded(userName, address);
            return done;
        } catch (AuthenticationException failed) {
            throttle.failed(userName, address);
            record("sign-in.failed", userName);
            throw failed;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private UserDetails load(String userName) {
        return members.credentials(userName)
                .map(SignedIn::new)
                .orElseThrow(() -> new UsernameNotFoundException("No such member."));
    }

    private void record(String what, String userName) {
        members.byUserName(userName)
                .map(Account::member)
                .ifPresentOrElse(
                        member -> trail.refused(member, what),
                        () -> trail.record(what, Subject.none(), Map.of("known", "no")));
    }
}
