package clew.platform.referral;

import clew.platform.database.Fence;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Work that touches both ends of a referral: one transaction of its own, outside the fence of either agency.
///
/// A transaction of its own, because a connection keeps the fence it was taken out with.
@Component
class SystemWork {

    private final TransactionTemplate transaction;

    SystemWork(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void run(Runnable work) {
        Fence.runAsSystem(() -> transaction.executeWithoutResult(_ -> work.run()));
    }

    <T> T call(Callable<T> work) {
        try {
            return Fence.asSystem(() -> Objects.requireNonNull(transaction.execute(_ -> unchecked(work))));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T unchecked(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
