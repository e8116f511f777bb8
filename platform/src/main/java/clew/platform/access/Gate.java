package clew.platform.access;

import java.util.Optional;
import org.springframework.stereotype.Component;

/// The one place where a page, an interface or an export asks whether the signed-in member may do what was asked, and
/// where the answer is put on the trail.
///
/// For what is about to be created, and for a list of what the agency may see at all, the relation is
/// [Relation#OWNER]. For the directory and members it is `OWNER` where the agency is the member's own, else `NONE`.
@Component
public final class Gate {

    private final Policy policy;
    private final Trail trail;

    Gate(Policy policy, Trail trail) {
        this.policy = policy;
        this.trail = trail;
    }

    /// The signed-in member; throws where there is none.
    public Member member() {
        return Acting.member().orElseThrow(NotSignedIn::new);
    }

    /// The signed-in member, if any.
    public Optional<Member> somebody() {
        return Acting.member();
    }

    /// Whether the member may do it: to show or hide a link. Leaves nothing on the trail and opens nothing.
    public boolean allows(Relation relation, DataKind kind, Action action) {
        return Acting.member()
                .map(member -> policy.decide(member, relation, kind, action).allowed())
                .orElse(false);
    }

    /// Whether the member may do it to this subject: to show or hide a link. Leaves nothing on the trail and opens
    /// nothing.
    public boolean allows(Relation relation, DataKind kind, Action action, Subject subject) {
        return allows(relation, kind, action);
    }

    /// Lets the member pass or throws [AccessRefused]; the trail has an entry either way.
    public void require(Relation relation, DataKind kind, Action action, Subject subject) {
        Verdict verdict = policy.decide(member(), relation, kind, action);
        trail.judged(relation, kind, action, subject, verdict);
        switch (verdict) {
            case Verdict.Allowed _ -> {}
            case Verdict.Refused refused ->
                throw new AccessRefused(
                        relation == Relation.NONE && kind.personal() && subject.id() != null, refused.reasons());
        }
    }
}
