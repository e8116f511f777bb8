package clew.platform.access.members;

import clew.platform.access.Account;
import clew.platform.access.FreshSignIn;
import clew.platform.access.MemberId;
import clew.platform.access.Members;
import clew.platform.access.Subject;
import clew.platform.access.Trail;
import clew.platform.access.factors.SecondFactors;
import clew.platform.access.limits.Lockout;
import clew.platform.access.providers.LinkedSubjects;
import clew.platform.access.sessions.KnownBrowsers;
import clew.platform.access.sessions.News;
import clew.platform.access.sessions.Sessions;
import clew.platform.access.tokens.AccessTokens;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// What an administrator may do about another member's sign-in: the gate first, and for what takes a protection
/// away a fresh proof that it is the administrator. The member is told when they sign in next.
@Service
class SignInKeeping {

    private final MemberKeeping keeping;
    private final FreshSignIn fresh;
    private final Members members;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final KnownBrowsers browsers;
    private final AccessTokens tokens;
    private final LinkedSubjects links;
    private final Lockout lockout;
    private final News news;
    private final Trail trail;

    SignInKeeping(
            MemberKeeping keeping,
            FreshSignIn fresh,
            Members members,
            SecondFactors factors,
            Sessions sessions,
            KnownBrowsers browsers,
            AccessTokens tokens,
            LinkedSubjects links,
            Lockout lockout,
            News news,
            Trail trail) {
        this.keeping = keeping;
        this.fresh = fresh;
        this.members = members;
        this.factors = factors;
        this.sessions = sessions;
        this.browsers = browsers;
        this.tokens = tokens;
        this.links = links;
        this.lockout = lockout;
        this.news = news;
        this.trail = trail;
    }

    State read(MemberId id) {
        Account account = keeping.beforeChanging(id);
        return new State(
                account,
                factors.has(id),
                sessions.of(id).size(),
                tokens.of(id).size(),
                links.of(id).stream().map(LinkedSubjects.Linked::issuer).collect(Collectors.toSet()));
    }

    /// Takes the second factor away. Not one's own: that asks for the password and a code, on the account page.
    boolean resetFactor(MemberId id) {
        keeping.beforeChanging(id);
        fresh.require();
        if (keeping.isMe(id)) {
            return false;
        }
        factors.reset(id);
        tokens.revokeAll(id);
        return true;
    }

    /// Signs a member out everywhere: pages by their next request, programs for good.
    void signOut(MemberId id) {
        keeping.beforeChanging(id);
        members.endSessions(id);
        tokens.revokeAll(id);
        browsers.forget(id);
        news.tell(id, News.What.SIGNED_OUT);
    }

    /// Lets a member try again who must wait after too many failures.
    void liftLock(MemberId id) {
        Account account = keeping.beforeChanging(id);
        lockout.lift(account.userName(), id.toString());
        trail.record("sign-in.lock-lifted", Subject.of("member", id.value()));
    }

    /// Links an account of a provider; false if it signs in as somebody else.
    boolean link(MemberId id, String issuer, String subject) {
        keeping.beforeChanging(id);
        fresh.require();
        boolean done = links.link(id, issuer, subject);
        if (done) {
            news.tell(id, News.What.PROVIDER_CHANGED);
        }
        return done;
    }

    void unlink(MemberId id, String issuer) {
        keeping.beforeChanging(id);
        fresh.require();
        if (links.unlink(id, issuer)) {
            news.tell(id, News.What.PROVIDER_CHANGED);
        }
    }

    /// What an administrator sees of a member's sign-in: counts and yes or no.
    record State(Account account, boolean factor, int sessions, int tokens, Set<String> issuers) {}
}
