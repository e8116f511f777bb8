package clew.platform.access;

import clew.platform.directory.Reason;
import clew.platform.directory.RecipientClass;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the gate does with a question: lets by, on what, or shuts, and whether the refusal may even say that there is
/// something. A pure function of what the policy says, of what is agreed, and of who keeps the data.
public sealed interface Passage {

    /// Let by.
    ///
    /// @param cover what was agreed, or `null` where the agency's mandate is enough
    record Open(Verdict.Allowed verdict, @Nullable Cover cover) implements Passage {}

    /// Shut.
    ///
    /// @param hidden whether the answer is that there is no such thing
    record Shut(Verdict.Refused verdict, boolean hidden) implements Passage {}

    /// A question, as the gate asks it.
    ///
    /// @param aboutOne whether it is about one thing, and not about a list
    record Question(Relation relation, DataKind kind, RecipientClass asker, boolean aboutOne) {}

    /// Decides.
    ///
    /// @param agreed what is open to the asker about the person; asked only where the policy leaves it to that, and
    ///     where a partner is refused
    /// @param keptByService whether an agency that helps keeps the data; asked only where it matters
    static Passage decide(
            Question question, Verdict verdict, Supplier<Map<DataKind, Cover>> agreed, BooleanSupplier keptByService) {
        return switch (verdict) {
            case Verdict.Allowed allowed -> new Open(allowed, null);
            case Verdict.Refused refused -> new Shut(refused, hides(question, agreed, keptByService));
            case Verdict.IfAgreed asked -> {
                Map<DataKind, Cover> open = agreed.get();
                Cover cover = open.get(question.kind());
                yield cover != null
                        ? new Open(new Verdict.Allowed(asked.reasons()), cover)
                        : new Shut(
                                new Verdict.Refused(List.of(Reason.of(
                                        "access.policy.notAgreed",
                                        Reason.of(question.kind().key())))),
                                open.isEmpty() || hides(question, () -> open, keptByService));
            }
        };
    }

    /// Whether a refusal must not say that there is something: to whom is nothing to the person; to a partner with
    /// whom nothing is agreed, whatever it asks for; and to a body of enforcement, whatever an agency that helps
    /// keeps of a person.
    private static boolean hides(
            Question question, Supplier<Map<DataKind, Cover>> agreed, BooleanSupplier keptByService) {
        if (!question.kind().personal() || !question.aboutOne()) {
            return false;
        }
        return switch (question.relation()) {
            case NONE -> true;
            case PARTNER -> agreed.get().isEmpty() || hidesFrom(question, keptByService);
            case OWNER, ADDRESSEE -> hidesFrom(question, keptByService);
        };
    }

    private static boolean hidesFrom(Question question, BooleanSupplier keptByService) {
        return switch (question.asker()) {
            case POLICE, IMMIGRATION -> question.kind() != DataKind.REFERRAL && keptByService.getAsBoolean();
            case SERVICE, STATISTICS -> false;
        };
    }
}
