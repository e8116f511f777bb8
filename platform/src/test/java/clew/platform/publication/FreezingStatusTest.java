package clew.platform.publication;

import static clew.platform.casework.nrm.StageKind.APPEAL;
import static clew.platform.casework.nrm.StageKind.CLOSED;
import static clew.platform.casework.nrm.StageKind.DETECTED;
import static clew.platform.casework.nrm.StageKind.IDENTIFIED;
import static clew.platform.casework.nrm.StageKind.NEGATIVE;
import static clew.platform.casework.nrm.StageKind.PRESUMED;
import static clew.platform.casework.nrm.StageKind.RECOVERY;
import static clew.platform.casework.nrm.StageKind.SUPPORT;
import static clew.platform.casework.nrm.StageKind.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import clew.platform.casework.CaseFigures;
import clew.platform.casework.nrm.StageKind;
import clew.platform.directory.AgencyId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// As what the course of a case leaves a person registered.
class FreezingStatusTest {

    @Test
    void aFirstContactRegistersNobody() {
        assertThat(after()).isEmpty();
        assertThat(after(DETECTED)).isEmpty();
        assertThat(after(DETECTED, CLOSED)).isEmpty();
    }

    @Test
    void reasonableGroundsMakeAPresumedVictimAlsoWhereTheCaseIsClosed() {
        assertThat(after(PRESUMED)).contains(Registration.PRESUMED);
        assertThat(after(PRESUMED, RECOVERY)).contains(Registration.PRESUMED);
        assertThat(after(PRESUMED, CLOSED)).contains(Registration.PRESUMED);
    }

    @Test
    void identifiedStaysIdentifiedWhateverHelpEnds() {
        assertThat(after(PRESUMED, IDENTIFIED, SUPPORT, WITHDRAWN, CLOSED)).contains(Registration.IDENTIFIED);
        assertThat(after(IDENTIFIED, RECOVERY)).contains(Registration.IDENTIFIED);
    }

    @Test
    void whoWantsNoIdentificationIsCountedAsSuch() {
        assertThat(after(PRESUMED, WITHDRAWN)).contains(Registration.DECLINED);
        assertThat(after(PRESUMED, WITHDRAWN, PRESUMED, IDENTIFIED)).contains(Registration.IDENTIFIED);
        assertThat(after(DETECTED, WITHDRAWN)).isEmpty();
    }

    @Test
    void aNegativeDecisionCountsUntilAnAppealIsWon() {
        assertThat(after(PRESUMED, NEGATIVE)).isEmpty();
        assertThat(after(PRESUMED, NEGATIVE, APPEAL)).isEmpty();
        assertThat(after(PRESUMED, NEGATIVE, APPEAL, IDENTIFIED)).contains(Registration.IDENTIFIED);
    }

    private static Optional<Registration> after(StageKind... kinds) {
        AgencyId agency = new AgencyId(new UUID(0, 1));
        return Freezing.status(Arrays.stream(kinds)
                .map(kind -> new CaseFigures.Reached(kind, Instant.EPOCH, agency))
                .toList());
    }
}
