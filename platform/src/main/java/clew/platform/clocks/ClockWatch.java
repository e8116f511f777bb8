package clew.platform.clocks;

import clew.platform.database.Fence;
import java.util.List;
import java.util.Objects;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Sees the end of clocks come: marks what was not kept, and says where something may now be done.
///
/// Each end is told once, however many instances run and however long all of them stood still: a row that one
/// holds is skipped by the others, and what is marked as told is found no more.
@Component
public class ClockWatch {

    private static final int AT_ONCE = 100;

    private final ClockRows rows;
    private final ClockKeeping keeping;
    private final TransactionTemplate transaction;

    ClockWatch(ClockRows rows, ClockKeeping keeping, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.keeping = keeping;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelayString = "${clew.clocks.watch:PT1M}", initialDelayString = "PT25S")
    void everyMinute() {
        run();
    }

    /// Tells of every end that came until now, and returns how many there were.
    public int run() {
        int all = 0;
        int[] some = new int[1];
        do {
            Fence.runAsSystem(
                    () -> some[0] = Objects.requireNonNull(transaction.execute(_ -> someEnded()), "nothing counted"));
            all += some[0];
        } while (some[0] == AT_ONCE);
        return all;
    }

    private int someEnded() {
        List<CaseClock> ended = rows.lockToTell(keeping.now(), AT_ONCE);
        ended.forEach(keeping::end);
        return ended.size();
    }
}
