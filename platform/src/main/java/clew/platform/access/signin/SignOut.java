package clew.platform.access.signin;

import clew.platform.access.Account;
import clew.platform.access.Members;
import clew.platform.access.Trail;
import clew.platform.access.sessions.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/// Takes the session off the list and puts the sign-out on the trail, before the session is put away.
@Component
class SignOut implements LogoutHandler {

    private final Members members;
    private final Sessions sessions;
    private final Trail trail;

    SignOut(Members members, Sessions sessions, Trail trail) {
        this.members = members;
        this.sessions = sessions;
        this.trail = trail;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        HttpSession session = request.getSession(false);
        SignedIn.of(authentication).ifPresent(signedIn -> {
            if (session != null) {
                sessions.end(signedIn.member(), Sessions.key(session.getId()));
            }
            members.find(signedIn.member()).map(Account::member).ifPresent(member -> trail.record(member, "sign-out"));
        });
    }
}
