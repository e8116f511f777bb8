package clew.platform.access.signin;

import clew.platform.access.Account;
import clew.platform.access.Credentials;
import clew.platform.access.Members;
import clew.platform.access.Subject;
import clew.platform.access.Trail;
import clew.platform.access.limits.Lockout;
import clew.platform.access.sessions.KnownBrowsers;
import clew.platform.access.sessions.News;
import clew.platform.access.sessions.Way;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Checks a user name and a password, slowly for those who guess.
///
/// An unknown name, an account out of use, one whose invitation was not taken up and a wrong password are
/// answered alike and take alike long. A failure is on the trail; the name that was typed is not, for people
/// type passwords there.
@Component
class SignIn {

    private final Members members;
    private final Lockout lockout;
    private final KnownBrowsers browsers;
    private final News news;
    private final Trail trail;
    private final Steps steps;
    private final Clock clock;
    private final DaoAuthenticationProvider passwords;

    SignIn(
            Members members,
            Lockout lockout,
            KnownBrowsers browsers,
            News news,
            Trail trail,
            Steps steps,
            Clock clock,
            PasswordEncoder encoder) {
        this.members = members;
        this.lockout = lockout;
        this.browsers = browsers;
        this.news = news;
        this.trail = trail;
        this.steps = steps;
        this.clock = clock;
        this.passwords = new DaoAuthenticationProvider(this::load);
        this.passwords.setPasswordEncoder(encoder);
    }

    /// For the pages: whoever gives the right password is on the way in, no more.
    Authentication forPages(Authentication attempt) {
        return new HalfSignedIn(check(attempt), Way.PASSWORD, clock.instant()).authentication();
    }

    /// For programs: the right password is enough only where no second factor is asked for. Where one is, the
    /// answer is that of a wrong password, and a program needs an access token.
    Authentication forPrograms(Authentication attempt) {
        Credentials credentials = check(attempt);
        HalfSignedIn half = new HalfSignedIn(credentials, Way.PASSWORD, clock.instant());
        if (steps.next(half) != Steps.Step.ENTER) {
            record("sign-in.password-alone", credentials.userName());
            throw new BadCredentialsException("A second factor is asked for.");
        }
        return new SignedIn(credentials, Way.PROGRAM).authentication();
    }

    private Credentials check(Authentication attempt) {
        String userName = attempt.getName();
        From from = From.of(attempt);
        boolean known = !from.browser().isEmpty() && browsers.knows(userName.strip(), from.browser());
        Duration wait = lockout.passwordAttempt(userName, from.address(), known);
        if (wait.isPositive()) {
            record("sign-in.throttled", userName);
            throw new TooManyAttempts(wait);
        }
        try {
            Authentication done = passwords.authenticate(attempt);
            lockout.passwordRight(userName, from.address());
            return ((Checked) Objects.requireNonNull(done.getPrincipal(), "no principal")).credentials();
        } catch (AuthenticationException failed) {
            news.tellWhoHas(userName.strip(), News.What.FAILED_PASSWORD);
            record("sign-in.failed", userName);
            throw failed;
        }
    }

    private UserDetails load(String userName) {
        return members.credentials(userName)
                .map(Checked::new)
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
