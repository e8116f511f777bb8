package clew.platform.access;

import clew.platform.directory.Reason;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The one place where a page, an interface or an export asks whether the signed-in member may do what was asked, and
/// where the answer is put on the trail.
///
/// A rule of the policy may hold only where it was agreed: then what was agreed about the person behind the subject is
/// asked of [Disclosures], and what is shown on such a basis is noted there and on the trail.
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

    /// Whether the member may do it by the mandate of their agency: to show or hide a link. Leaves nothing on the trail
    /// and opens nothing. What holds only where it was agreed is not allowed here, for nobody is named.
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
        switch (policy.decide(member(), relation, kind, action)) {
            case Verdict.Allowed allowed -> trail.judged(relation, kind, action, subject, allowed);
            case Verdict.IfAgreed asked -> requireAgreed(relation, kind, action, subject, asked);
            case Verdict.Refused refused -> {
                trail.judged(relation, kind, action, subject, refused);
                throw new AccessRefused(hidden(relation, kind, subject), refused.reasons());
            }
        }
    }

    /// Forgets what this request was told about consent: to be called where something was agreed or withdrawn.
    public void forgetAgreed() {
        Sharing.forget();
    }

    private void requireAgreed(
            Relation relation, DataKind kind, Action action, Subject subject, Verdict.IfAgreed asked) {
        Map<DataKind, Cover> open = sharing.open(member(), subject);
        Cover cover = open.get(kind);
        if (cover == null) {
            Verdict.Refused refused = new Verdict.Refused(List.of(Reason.of("access.policy.notAgreed", Reason.of(kind.key()))));
            trail.judged(relation, kind, action, subject, refused);
            throw new AccessRefused(open.isEmpty() || hidden(relation, kind, subject), refused.reasons());
        }
        trail.judged(relation, kind, action, subject, new Verdict.Allowed(asked.reasons()), cover);
        sharing.shown(member(), subject, kind, cover);
    }

    /// Whether a refusal must not say that there is something: to whom is nothing to the person; and to a body of
    /// enforcement, whatever an agency that helps keeps of a person.
    private boolean hidden(Relation relation, DataKind kind, Subject subject) {
        if (!kind.personal() || subject.id() == null) {
            return false;
        }
        return relation == Relation.NONE
                || switch (member().agencyKind().recipientClass()) {
                    case POLICE, IMMIGRATION -> kind != DataKind.REFERRAL && sharing.keptByService(subject);
                    case SERVICE, STATISTICS -> false;
                };
    }
}
