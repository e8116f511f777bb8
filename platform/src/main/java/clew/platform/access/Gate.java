package clew.platform.access;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The one place where a page, an interface or an export asks whether the signed-in member may do what was asked, and
/// where the answer is put on the trail.
///
/// A rule of the policy may hold only where it was agreed: then what was agreed about the person behind the
/// subject is asked of [Disclosures], and what is shown on such a basis is noted there and on the trail.
///
/// For what is about to be created, and for a list of what the agency may see at all, the relation is
/// [Relation#OWNER]. For the directory and members it is `OWNER` where the agency is the member's own, else `NONE`.
@Component
public final class Gate {

    private final Policy policy;
    private final Sharing sharing;
    private final Trail trail;

    Gate(Policy policy, Sharing sharing, Trail trail) {
        this.policy = policy;
        this.sharing = sharing;
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

    /// Whether the member may do it by the mandate of their agency: to show or hide a link. Leaves nothing on
    /// the trail and opens nothing. What holds only where it was agreed is not allowed here, for nobody is
    /// named.
    public boolean allows(Relation relation, DataKind kind, Action action) {
        return Acting.member()
                .map(member -> policy.decide(member, relation, kind, action).allowed())
                .orElse(false);
    }

    /// Whether the member may do it to this subject: to show or hide a link. Leaves nothing on the trail and opens
    /// nothing.
    public boolean allows(Relation relation, DataKind kind, Action action, Subject subject) {
        return Acting.member()
                .map(member -> switch (policy.decide(member, relation, kind, action)) {
                    case Verdict.Allowed _ -> true;
                    case Verdict.IfAgreed _ -> sharing.open(member, subject).containsKey(kind);
                    case Verdict.Refused _ -> false;
                })
                .orElse(false);
    }

    /// Those of the given persons, whom other agencies keep, about whom the member may do it: for a list or a search.
    /// Leaves nothing on the trail and opens nothing.
    public Set<UUID> among(Relation relation, DataKind kind, Action action, Collection<UUID> persons) {
        return Acting.member()
                .map(member -> switch (policy.decide(member, relation, kind, action)) {
                    case Verdict.Allowed _ -> Set.copyOf(persons);
                    case Verdict.IfAgreed _ -> sharing.among(member, kind, persons);
                    case Verdict.Refused _ -> Set.<UUID>of();
                })
                .orElse(Set.of());
    }

    /// Lets the member pass or throws [AccessRefused]; the trail has an entry either way.
    public void require(Relation relation, DataKind kind, Action action, Subject subject) {
        Member member = member();
        Passage passage = Passage.decide(
                new Passage.Question(relation, kind, member.agencyKind().recipientClass(), subject.id() != null),
                policy.decide(member, relation, kind, action),
                () -> sharing.open(member, subject),
                () -> sharing.keptByService(subject));
        switch (passage) {
            case Passage.Open open -> passed(open, member, relation, kind, action, subject);
            case Passage.Shut shut -> {
                trail.judged(relation, kind, action, subject, shut.verdict());
                throw new AccessRefused(shut.hidden(), shut.verdict().reasons());
            }
        }
    }

    private void passed(
            Passage.Open open, Member member, Relation relation, DataKind kind, Action action, Subject subject) {
        Cover cover = open.cover();
        trail.judged(relation, kind, action, subject, open.verdict(), cover);
        if (cover != null) {
            sharing.shown(member, subject, kind, cover);
        }
    }

    /// Forgets what this request was told about consent: to be called where something was agreed or withdrawn.
    public void forgetAgreed() {
        Sharing.forget();
    }
}
