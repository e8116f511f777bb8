package clew.platform.access.signin;

import clew.platform.access.Member;
import clew.platform.access.Members;
import clew.platform.access.factors.FactorPolicy;
import clew.platform.access.factors.SecondFactors;
import clew.platform.access.sessions.Way;
import org.springframework.stereotype.Component;

/// What somebody who gave one proof must do next.
///
/// - Who proved two factors at once (a passkey, a provider that says so) comes in.
/// - Who has a second factor gives it, whether or not one is asked of them.
/// - Who has none and needs one sets one up before anything else.
/// - Everybody else comes in.
@Component
class Steps {

    private final Members members;
    private final SecondFactors factors;
    private final FactorPolicy policy;

    Steps(Members members, SecondFactors factors, FactorPolicy policy) {
        this.members = members;
        this.factors = factors;
        this.policy = policy;
    }

    Step next(HalfSignedIn half) {
        if (half.way().strong()) {
            return Step.ENTER;
        }
        if (factors.has(half.member())) {
            return Step.CODE;
        }
        return policy.requires(members.get(half.member()).member()) ? Step.ENROL : Step.ENTER;
    }

    /// Whether a session that began in this way is too weak for what is asked of the member by now.
    boolean tooWeak(Way way, Member member) {
        return way.session() && !way.strong() && policy.requires(member);
    }

    /// What is next.
    enum Step {
        ENTER,
        CODE,
        ENROL
    }
}
