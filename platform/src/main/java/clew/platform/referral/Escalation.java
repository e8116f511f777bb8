package clew.platform.referral;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Sees to it that no referral is forgotten: marks those that wait longer than their time, tells both ends and
/// the case, and does so once more when nothing happens.
///
/// Several instances may run at once: rows that one of them holds are skipped by the others, and a row is only ever
/// raised by one level in one transaction.
@Component
public class Escalation {

    private static final int AT_ONCE = 100;

    private final ReferralRows rows;
    private final ReferralHistory history;
    private final CaseTie cases;
    private final SystemWork system;
    private final Clock clock;

    Escalation(ReferralRows rows, ReferralHistory history, CaseTie cases, SystemWork system, Clock clock) {
        this.rows = rows;
        this.history = history;
        this.cases = cases;
        this.system = system;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${clew.referral.escalation:PT1M}", initialDelayString = "PT20S")
    void everyMinute() {
        run();
    }

    /// Escalates everything that is late now, and returns how many were.
    public int run() {
        int all = 0;
        int some;
        do {
            some = system.call(this::someLate);
            all += some;
        } while (some == AT_ONCE);
        return all;
    }

    private int someLate() {
        Instant now = clock.instant();
        List<Referral> late = rows.lockLate(now, AT_ONCE);
        for (Referral referral : late) {
            ReferralEvent.Kind kind =
                    referral.overdueLevel() == 0 ? ReferralEvent.Kind.OVERDUE : ReferralEvent.Kind.OVERDUE_AGAIN;
            rows.escalate(referral.id());
            history.add(referral.id(), kind, now, null, new ReferralRows.Words(null, null));
            cases.tell(referral, kind, null);
        }
        return late.size();
    }
}
