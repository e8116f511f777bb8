package clew.platform.assistance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// By which day somebody must look at a strand again.
final class Dues {

    /// After how many months somebody asks how the person is.
    static final List<Integer> FOLLOW_UPS = List.of(3, 6, 12);

    /// How long before a permit ends its renewal is to be applied for.
    static final int RENEWAL_DAYS = 60;

    private Dues() {}

    static @Nullable LocalDate after(Entry entry) {
        LocalDate until = entry.until();
        if (entry.step() == Step.THREAT_RAISED) {
            return entry.on();
        }
        if (until == null) {
            return null;
        }
        return entry.step() == Step.PERMIT_GRANTED ? until.minusDays(RENEWAL_DAYS) : until;
    }
}
