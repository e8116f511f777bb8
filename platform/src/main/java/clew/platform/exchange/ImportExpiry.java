package clew.platform.exchange;

import clew.platform.database.Fence;
import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Deletes files that nobody decided on in time, and the rejected rows of those that were decided a day ago.
@Component
class ImportExpiry {

    private final ImportRows rows;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportExpiry(ImportRows rows, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${clew.exchange.expiry:PT15M}", initialDelayString = "PT1M")
    void everyQuarterOfAnHour() {
        run();
    }

    /// Deletes what has expired by now.
    void run() {
        Fence.runAsSystem(() -> transaction.executeWithoutResult(_ -> rows.expire(clock.instant())));
    }
}
