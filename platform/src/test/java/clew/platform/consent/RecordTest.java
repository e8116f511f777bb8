package clew.platform.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clew.platform.access.DataKind;
import clew.platform.access.MemberId;
import clew.platform.consent.Basis.OnGround;
import clew.platform.consent.Entry.Hand;
import clew.platform.consent.Entry.Standing;
import clew.platform.consent.rules.Ground;
import clew.platform.consent.rules.Purpose;
import clew.platform.consent.rules.Recipient;
import clew.platform.directory.AgencyId;
import clew.platform.directory.RecipientClass;
import clew.platform.person.PersonId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a record of consent must say to be one, and where it stands at a moment.
class RecordTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Recipient CLINICS = new Recipient.Every(RecipientClass.SERVICE);

    @Test
    void somethingIsSharedOrNothingIsRecorded() {
        assertThatThrownBy(() -> share(Set.of(), NOON, null)).hasMessageContaining("something is shared");
    }

    @Test
    void itEndsAfterItBegins() {
        assertThat(share(Set.of(DataKind.HEALTH), NOON, NOON.plusSeconds(1)).until())
                .isEqualTo(NOON.plusSeconds(1));
        assertThatThrownBy(() -> share(Set.of(DataKind.HEALTH), NOON, NOON))
                .hasMessageContaining("ends after it begins");
        assertThatThrownBy(() -> share(Set.of(DataKind.HEALTH), NOON, NOON.minusSeconds(1)))
                .hasMessageContaining("ends after it begins");
    }

    @Test
    void whatIsSharedIsToldInOneOrderAndCannotBeAddedTo() {
        Share share = share(EnumSet.of(DataKind.NEED, DataKind.HEALTH, DataKind.IDENTITY), NOON, null);
        assertThat(share.kinds()).containsExactly(DataKind.IDENTITY, DataKind.HEALTH, DataKind.NEED);
        assertThat(share.purposes()).containsExactly(Purpose.ASSISTANCE, Purpose.IDENTIFICATION);
        assertThatThrownBy(() -> share.kinds().add(DataKind.CONTACT)).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "DANGER_TO_LIFE,,           he threatens to jump, ''",
        "DUTY_IN_LAW,   Act 7 s 12, the court asked,      ''",
        "DANGER_TO_LIFE,,           ' ',                  says why",
        "DUTY_IN_LAW,,              the court asked,      names the law",
        "DUTY_IN_LAW,   ' ',        the court asked,      names the law",
    })
    void whatTheLawAllowsWithoutConsentNeedsItsGround(Ground ground, @Nullable String law, String why, String wrong) {
        if (wrong.isEmpty()) {
            assertThat(new OnGround(ground, law, why).why()).isEqualTo(why);
        } else {
            assertThatThrownBy(() -> new OnGround(ground, law, why)).hasMessageContaining(wrong);
        }
    }

    @Test
    void aRecordIsToComeValidExpiredOrEnded() {
        Entry open = entry(NOON, null, null);
        assertThat(open.standing(NOON.minusSeconds(1))).isEqualTo(Standing.BEFORE);
        assertThat(open.standing(NOON)).isEqualTo(Standing.VALID);

        Entry brief = entry(NOON, NOON.plusSeconds(60), null);
        assertThat(brief.standing(NOON.plusSeconds(59))).isEqualTo(Standing.VALID);
        assertThat(brief.standing(NOON.plusSeconds(60))).isEqualTo(Standing.EXPIRED);

        Entry withdrawn = entry(NOON, NOON.plusSeconds(60), NOON.plusSeconds(30));
        assertThat(withdrawn.standing(NOON.plusSeconds(29))).isEqualTo(Standing.VALID);
        assertThat(withdrawn.standing(NOON.plusSeconds(30))).isEqualTo(Standing.ENDED);
        assertThat(withdrawn.standing(NOON.plusSeconds(60)))
                .as("who withdrew it did so")
                .isEqualTo(Standing.ENDED);
    }

    @Test
    void everyTermHasItsMessageKey() {
        assertThat(Standing.EXPIRED.key()).isEqualTo("consent.standing.EXPIRED");
        assertThat(Basis.Means.ORAL.key()).isEqualTo("consent.means.ORAL");
    }

    private static Share share(Set<DataKind> kinds, Instant from, @Nullable Instant until) {
        return new Share(Set.of(Purpose.IDENTIFICATION, Purpose.ASSISTANCE), CLINICS, kinds, from, until);
    }

    private static Entry entry(Instant from, @Nullable Instant until, @Nullable Instant endedAt) {
        return new Entry(
                UUID.randomUUID(),
                new PersonId(UUID.randomUUID()),
                new OnGround(Ground.DANGER_TO_LIFE, null, "he threatens to jump"),
                share(Set.of(DataKind.HEALTH), from, until),
                null,
                hand(from),
                endedAt == null ? null : hand(endedAt));
    }

    private static Hand hand(Instant at) {
        return new Hand(at, MemberId.random(), "Ana", AgencyId.random());
    }
}
