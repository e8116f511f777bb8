package clew.platform.consent;

import static org.assertj.core.api.Assertions.assertThat;

import clew.platform.access.DataKind;
import clew.platform.consent.rules.Purpose;
import clew.platform.web.DateParts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The end of what is shared.
class ShareTest {

    private static final Instant NOW = Instant.parse("2026-11-26T07:00:00Z");

    /// Also across the day on which clocks change, in the east and in the west.
    @Test
    void thePersonIsToldTheLastDayThatWasTyped() {
        for (String zone : List.of("Etc/UTC", "Europe/Athens", "America/Santiago", "Pacific/Apia")) {
            for (LocalDate day : List.of(LocalDate.of(2027, 3, 28), LocalDate.of(2027, 10, 31))) {
                Share share = typed(DateParts.of(day)).share(NOW, ZoneId.of(zone));

                Instant last = Objects.requireNonNull(share.lastMoment());
                assertThat(LocalDate.ofInstant(last, ZoneId.of(zone))).as(zone).isEqualTo(day);
                assertThat(share.until()).isAfter(last);
            }
        }
    }

    @Test
    void whatHasNoEndHasNoLastMoment() {
        assertThat(typed(null).share(NOW, ZoneId.of("Europe/Athens")).lastMoment())
                .isNull();
    }

    private static AskForm typed(@Nullable DateParts until) {
        return new AskForm(
                "class:SERVICE",
                Set.of(Purpose.ASSISTANCE),
                Set.of(DataKind.IDENTITY),
                until,
                "en",
                null,
                null,
                null,
                "Bruno",
                null);
    }
}
