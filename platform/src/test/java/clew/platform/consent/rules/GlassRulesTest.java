package clew.platform.consent.rules;

import static org.assertj.core.api.Assertions.assertThat;

import clew.platform.access.MemberId;
import clew.platform.consent.rules.GlassRules.Obstacle;
import clew.platform.consent.rules.GlassRules.Standing;
import clew.platform.directory.AgencyId;
import clew.platform.directory.AgencyKind;
import clew.platform.directory.RecipientClass;
import clew.recognition.AgeGroup;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Who may approve a request, where it stands, and who may agree for whom.
class GlassRulesTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final AgencyId OWNER = AgencyId.random();
    private static final AgencyId ASKING = AgencyId.random();
    private static final MemberId ASKER = MemberId.random();

    @ParameterizedTest
    @EnumSource(RecipientClass.class)
    void theKeeperMayAlwaysAnswerInTime(RecipientClass asking) {
        assertThat(GlassRules.obstacles(request(asking), MemberId.random(), OWNER, NOON))
                .isEmpty();
        assertThat(GlassRules.obstacles(request(asking), MemberId.random(), OWNER, NOON.plusSeconds(3599)))
                .isEmpty();
        assertThat(GlassRules.obstacles(request(asking), MemberId.random(), OWNER, NOON.plusSeconds(3600)))
                .containsExactly(Obstacle.TOO_LATE);
    }

    @ParameterizedTest
    @CsvSource({"SERVICE,''", "STATISTICS,''", "POLICE,ENFORCEMENT_ASKS", "IMMIGRATION,ENFORCEMENT_ASKS"})
    void aColleagueMayAnswerWhereNoEnforcementBodyAsks(RecipientClass asking, String obstacle) {
        Set<Obstacle> obstacles = GlassRules.obstacles(request(asking), MemberId.random(), ASKING, NOON);
        assertThat(obstacles.stream().map(Enum::name).toList())
                .isEqualTo(obstacle.isEmpty() ? List.of() : List.of(obstacle));
    }

    @Test
    void nobodyAnswersTheirOwnRequestNorThatOfStrangers() {
        assertThat(GlassRules.obstacles(request(RecipientClass.SERVICE), ASKER, ASKING, NOON))
                .containsExactly(Obstacle.OWN_REQUEST);
        assertThat(GlassRules.obstacles(request(RecipientClass.SERVICE), MemberId.random(), AgencyId.random(), NOON))
                .containsExactly(Obstacle.OTHER_AGENCY);
        assertThat(GlassRules.obstacles(
                        request(RecipientClass.POLICE), ASKER, AgencyId.random(), NOON.plusSeconds(3600)))
                .containsExactly(
                        Obstacle.OWN_REQUEST, Obstacle.OTHER_AGENCY, Obstacle.ENFORCEMENT_ASKS, Obstacle.TOO_LATE);
    }

    @Test
    void nothingStaysOpenLongerThanThreeHours() {
        assertThat(GlassRules.until(NOON, Duration.ofMinutes(60))).isEqualTo(NOON.plusSeconds(3600));
        assertThat(GlassRules.until(NOON, Duration.ofHours(3))).isEqualTo(NOON.plus(Duration.ofHours(3)));
        assertThat(GlassRules.until(NOON, Duration.ofHours(9))).isEqualTo(NOON.plus(Duration.ofHours(3)));
    }

    @Test
    void aRequestWaitsIsOpenAndIsOver() {
        Instant before = NOON.plusSeconds(60);
        Instant until = NOON.plusSeconds(600);
        assertThat(GlassRules.standing(before, null, null, null, NOON)).isEqualTo(Standing.WAITING);
        assertThat(GlassRules.standing(before, null, null, null, before)).isEqualTo(Standing.UNANSWERED);
        assertThat(GlassRules.standing(before, false, null, null, NOON)).isEqualTo(Standing.DENIED);
        assertThat(GlassRules.standing(before, false, until, null, NOON)).isEqualTo(Standing.DENIED);
        assertThat(GlassRules.standing(before, true, null, null, NOON)).isEqualTo(Standing.DENIED);
        assertThat(GlassRules.standing(before, true, until, null, NOON)).isEqualTo(Standing.OPEN);
        assertThat(GlassRules.standing(before, true, until, null, until)).isEqualTo(Standing.OVER);
        assertThat(GlassRules.standing(before, true, until, NOON, NOON)).isEqualTo(Standing.OVER);
        assertThat(GlassRules.standing(before, true, until, NOON.plusSeconds(1), NOON))
                .isEqualTo(Standing.OPEN);
    }

    @ParameterizedTest
    @CsvSource({
        "PERSON,ADULT,30,,true",
        "PERSON,CHILD,15,,false",
        "PERSON,UNCERTAIN,,,false",
        "PERSON,UNCERTAIN,16,,false",
        "PERSON,CHILD,15,16,false",
        "PERSON,CHILD,16,16,true",
        "PERSON,CHILD,17,16,true",
        "PERSON,UNCERTAIN,,16,false",
        "GUARDIAN,CHILD,10,,true",
        "GUARDIAN,UNCERTAIN,,,true",
        "GUARDIAN,ADULT,30,,false",
        "GUARDIAN_AND_CHILD,CHILD,15,,true",
        "GUARDIAN_AND_CHILD,ADULT,30,16,false",
    })
    void aChildAloneNeverSufficesUnlessTheLawSaysSo(
            Giver giver, AgeGroup group, Integer age, Integer decidesFrom, boolean enough) {
        assertThat(giver.suffices(group, age, decidesFrom)).isEqualTo(enough);
    }

    @ParameterizedTest
    @EnumSource(AgencyKind.class)
    void everyKindOfAgencyHasAUseThatFitsItsClassAndNoneLooksForFamiliesByReading(AgencyKind kind) {
        Set<Purpose> purposes = Purpose.of(kind);
        assertThat(purposes).isNotEmpty().doesNotContain(Purpose.FAMILY_TRACING);
        assertThat(purposes.contains(Purpose.ASSISTANCE)).isEqualTo(kind.recipientClass() == RecipientClass.SERVICE);
        assertThat(purposes.contains(Purpose.INVESTIGATION)).isEqualTo(kind.recipientClass() == RecipientClass.POLICE);
        assertThat(purposes.contains(Purpose.RESIDENCE)).isEqualTo(kind.recipientClass() == RecipientClass.IMMIGRATION);
        assertThat(purposes.contains(Purpose.STATISTICS)).isEqualTo(kind.recipientClass() == RecipientClass.STATISTICS);
        Asker one = new Asker(new AgencyId(new UUID(1, 1)), kind.recipientClass(), purposes, null);
        assertThat(one.with(Purpose.FAMILY_TRACING).purposes()).containsExactly(Purpose.FAMILY_TRACING);
    }

    @Test
    void everyTermHasItsMessageKey() {
        assertThat(Purpose.ASSISTANCE.key()).isEqualTo("consent.purpose.ASSISTANCE");
        assertThat(Ground.DUTY_IN_LAW.key()).isEqualTo("consent.ground.DUTY_IN_LAW");
        assertThat(Giver.PERSON.key()).isEqualTo("consent.giver.PERSON");
        assertThat(Obstacle.TOO_LATE.key()).isEqualTo("consent.glass.obstacle.TOO_LATE");
        assertThat(Standing.OPEN.key()).isEqualTo("consent.glass.standing.OPEN");
    }

    private static GlassRules.Request request(RecipientClass asking) {
        return new GlassRules.Request(ASKER, ASKING, asking, OWNER, NOON.plusSeconds(3600));
    }
}
