package clew.platform.access.signin;

import clew.platform.access.Credentials;
import clew.platform.access.Member;
import clew.platform.access.sessions.Way;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// A signed-in session for tests of pages, without going through the sign-in page.
public final class Session {

    private Session() {}

    /// The request comes from this member, whose password was never changed. Use with `csrf()` for what changes
    /// something.
    public static RequestPostProcessor of(Member member) {
        return of(member, 0);
    }

    /// The request comes from this member, whose password was set so many times.
    public static RequestPostProcessor of(Member member, int stamp) {
        SignedIn signedIn = new SignedIn(new Credentials(member.id(), member.name(), "", stamp), Way.PROGRAM);
        return SecurityMockMvcRequestPostProcessors.authentication(signedIn.authentication());
    }
}
