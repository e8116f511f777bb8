package clew.platform.access.signin;

import clew.platform.access.MemberId;
import clew.platform.access.Members;
import clew.platform.access.Trail;
import clew.platform.access.limits.Lockout;
import clew.platform.access.sessions.News;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/// Compares the password of a member who is signed in already, as slowly for those who guess as at sign-in.
@Component
class PasswordProof {

    private final Members members;
    private final Lockout lockout;
    private final News news;
    private final Trail trail;

    PasswordProof(Members members, Lockout lockout, News news, Trail trail) {
        this.members = members;
        this.lockout = lockout;
        this.news = news;
        this.trail = trail;
    }

    /// Says at the field `password` what is wrong with it, if anything.
    void check(MemberId me, String password, HttpServletRequest request, Errors errors) {
        check(me, password, "password", request, errors);
    }

    /// Says at a field what is wrong with the password, if anything.
    void check(MemberId me, String password, String field, HttpServletRequest request, Errors errors) {
        String userName = members.get(me).userName();
        String address = request.getRemoteAddr();
        Duration wait = lockout.passwordAttempt(userName, address, true);
        if (wait.isPositive()) {
            errors.rejectValue(field, "access.signIn.wait", new Object[] {TooManyAttempts.minutes(wait)}, "");
        } else if (members.hasPassword(me, password)) {
            lockout.passwordRight(userName, address);
        } else {
            news.tell(me, News.What.FAILED_PASSWORD);
            trail.refused(members.get(me).member(), "sign-in.failed");
            errors.rejectValue(field, "access.password.notYours", "access.password.notYours");
        }
    }
}
