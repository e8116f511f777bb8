package clew.platform.access;

import clew.platform.directory.Reason;
import clew.platform.directory.RecipientClass;
import java.util.List;
import org.springframework.stereotype.Component;

/// Decides what a member may do: role × relation of the agency × class of the agency × kind of data → actions, by the
/// rules of `access/policy.csv`. What no rule allows is refused. There is no rule that forbids, so more roles never
/// mean less.
@Component
public final class Policy {

    private final List<PolicyRule> rules;

    /// The policy that is shipped.
    public Policy() {
        this(PolicyFile.shipped());
    }

    Policy(List<PolicyRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /// Whether `who`, whose agency is `relation` to the subject, may take `action` on its data of `kind`, and why.
    public Verdict decide(Member who, Relation relation, DataKind kind, Action action) {
        RecipientClass recipient = who.agencyKind().recipientClass();
        List<Reason> allowing = rules.stream()
                .filter(rule ->
                        who.roles().stream().anyMatch(role -> rule.covers(role, relation, recipient, kind, action)))
                .map(rule -> Reason.of("access.policy.allowed", rule.line(), rule.why()))
                .toList();
        return allowing.isEmpty()
                ? new Verdict.Refused(refusals(who, relation, kind, action))
                : new Verdict.Allowed(allowing);
    }

    private static List<Reason> refusals(Member who, Relation relation, DataKind kind, Action action) {
        Reason does = Reason.of(action.key());
        Reason data = Reason.of(kind.key());
        Reason as = Reason.of(relation.key());
        Reason agency = Reason.of(who.agencyKind().recipientClass().key());
        if (who.roles().isEmpty()) {
            return List.of(Reason.of("access.policy.noRole"));
        }
        return who.roles().stream()
                .map(role -> Reason.of("access.policy.refused", Reason.of(role.key()), agency, as, does, data))
                .toList();
    }
}
