package clew.platform.access;

import clew.platform.database.Fence;
import java.util.Optional;
import java.util.concurrent.Callable;

/// As whom a thread acts: the member of the request, or of the job. The database is told the member's agency by
/// the same act, so that the gate and the fence can never disagree about who asks.
public final class Acting {

    private static final ScopedValue<Member> MEMBER = ScopedValue.newInstance();

    private Acting() {}

    /// Does work as a member, within the fence of the member's agency.
    public static <T> T as(Member member, Callable<T> work) throws Exception {
        return ScopedValue.where(MEMBER, member)
                .call(() -> Fence.asAgency(member.agency().value(), work));
    }

    /// Does work as a member, within the fence of the member's agency.
    public static void runAs(Member member, Runnable work) {
        ScopedValue.where(MEMBER, member)
                .run(() -> Fence.runAsAgency(member.agency().value(), work));
    }

    /// The member that this thread acts as.
    static Optional<Member> member() {
        return MEMBER.isBound() ? Optional.of(MEMBER.get()) : Optional.empty();
    }
}
