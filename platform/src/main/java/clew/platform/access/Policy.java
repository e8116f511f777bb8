package clew.platform.access;

import clew.platform.directory.Reason;
import java.util.List;
import org.springframework.stereotype.Component;

/// Decides what a member may do: role × relation of the agency × class of the agency × kind of data → actions, by the
/// rules of `access/policy.csv`. What no rule allows is refused. There is no rule that forbids, so more roles never
/// mean less. A rule holds by the agency's mandate, or only where it was agreed ([Verdict.IfAgreed]).
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
        List<PolicyRule> holding = rules.stream()
                .filter(rule -> who.roles().stream()
                        .anyMatch(role ->
                                rule.covers(role, relation, who.agencyKind().recipientClass(), kind, action)))
                .toList();
        if (holding.isEmpty()) {
            return new Verdict.Refused(refusals(who, relation, kind, action));
        }
        List<Reason> mandate = reasons(holding, false);
        return mandate.isEmpty() ? new Verdict.IfAgreed(reasons(holding, true)) : new Verdict.Allowed(mandate);
    }

    private static List<Reason> reasons(List<PolicyRule> rules, boolean agreed) {
        return rules.stream()
                .filter(rule -> rule.agreed() == agreed)
                .map(rule -> Reason.of("access.policy.allowed", rule.line(), rule.why()))
                .toList();
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
