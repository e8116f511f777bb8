package clew.platform.referral;

import clew.platform.database.Fence;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Work that touches both ends of a referral: one transaction, outside the fence of either agency.
@Component
class SystemWork {

    private final TransactionTemplate transaction;

    SystemWork(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
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
