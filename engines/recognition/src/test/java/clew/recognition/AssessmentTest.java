package clew.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssessmentTest {

    private static final Instruments SHIPPED = Instruments.shipped();
    private static final Assessor LABOUR = assessor("delphi-adult-labour");
    private static final Assessor GENERIC = assessor("clew-act-means-purpose");

    private static Assessor assessor(String id) {
        return Assessor.of(SHIPPED.newest(id).orElseThrow());
    }

    private static List<Observation> told(String... indicators) {
        List<Observation> told = new ArrayList<>();
        for (String indicator : indicators) {
            told.add(Observation.of(indicator, AnswerState.TOLD, "officer", RandomObservations.MORNING));
        }
        return told;
    }

    private static final String[] DECEIVED = {"r-false-job", "r-false-pay"};
    private static final String[] EXPLOITED = {"x-long-hours", "x-low-pay"};
    private static final String[] COERCED = {"d-debt", "d-documents-taken"};

    private static List<Observation> told(String[]... groups) {
        List<Observation> told = new ArrayList<>();
        for (String[] group : groups) {
            told.addAll(told(group));
        }
        return told;
    }

    private static String row(Assessment assessment) {
        return switch (assessment.outcome()) {
            case Outcome.Computed(Combination row) -> row.id();
            case Outcome.NotInTable notInTable -> "not in the table";
            case Outcome.NotComputed(Outcome.Why why) -> why.name();
        };
    }

    @Test
    void theRowsOfThePublishedTableAreMatched() {
        assertThat(row(LABOUR.assess(told(DECEIVED, EXPLOITED, COERCED), AgeGroup.ADULT)))
                .isEqualTo("recruited-exploited-coerced");
        assertThat(row(LABOUR.assess(told(DECEIVED, EXPLOITED), AgeGroup.ADULT)))
                .isEqualTo("deceived-and-exploited");
        assertThat(row(LABOUR.assess(told(EXPLOITED), AgeGroup.ADULT))).isEqualTo("exploited");
        assertThat(row(LABOUR.assess(told("r-false-pay"), AgeGroup.ADULT))).isEqualTo("below-threshold");
    }

    @Test
    void exploitationAloneLeadsToALabourRightsReferral() {
        Assessment assessment = LABOUR.assess(told(EXPLOITED), AgeGroup.ADULT);

        assertThat(assessment.outcome().recommendations()).contains(Recommendation.LABOUR_RIGHTS);
        assertThat(assessment.attention()).isEqualTo(Attention.RAISED);
    }

    @Test
    void exploitationAndCoercionWithoutRecruitmentIsNotInTheTableAndIsNotGuessed() {
        Assessment assessment = LABOUR.assess(told(EXPLOITED, COERCED), AgeGroup.ADULT);

        assertThat(assessment.outcome()).isInstanceOfSatisfying(Outcome.NotInTable.class, gap -> {
            assertThat(gap.attention()).isEqualTo(Attention.RAISED);
            assertThat(gap.reached()).isNotNull();
            assertThat(gap.recommendations()).containsExactly(Recommendation.HUMAN_DECISION);
        });
    }

    @Test
    void abuseOfVulnerabilityStandsInForTheMeans() {
        String[] vulnerable = {"vr-poverty", "vr-status-used", "vr-family-situation"};

        assertThat(row(LABOUR.assess(told(vulnerable, EXPLOITED, COERCED), AgeGroup.ADULT)))
                .isEqualTo("vulnerability-as-means");
    }

    @Test
    void forAChildTheMeansAreNotNeededAndAnUnknownAgeIsReadLikeAChilds() {
        Assessment adult = LABOUR.assess(told(EXPLOITED), AgeGroup.ADULT);
        Assessment child = LABOUR.assess(told(EXPLOITED), AgeGroup.CHILD);
        Assessment unknown = LABOUR.assess(told(EXPLOITED), AgeGroup.UNCERTAIN);

        assertThat(row(adult)).isEqualTo("exploited");
        assertThat(row(child)).isEqualTo("child-exploited");
        assertThat(unknown.leading()).isEqualTo(child.leading());
        assertThat(unknown.readings()).hasSize(2);
        assertThat(unknown.adult()).isEqualTo(adult.adult());
        assertThat(child.adult()).isNull();
        assertThat(child.populationFits()).isFalse();
    }

    @Test
    void nothingIsComputedFromSilenceOrFromDenials() {
        List<Observation> denials = GENERIC.instrument().indicators().stream()
                .map(indicator ->
                        Observation.of(indicator.id(), AnswerState.DENIED, "officer", RandomObservations.MORNING))
                .toList();

        for (List<Observation> nothing : List.of(List.<Observation>of(), denials)) {
            Assessment assessment = GENERIC.assess(nothing, AgeGroup.ADULT);

            assertThat(row(assessment)).isEqualTo("NOTHING_NOTED");
            assertThat(assessment.attention()).isNull();
            assertThat(assessment.outcome().recommendations()).containsExactly(Recommendation.SCREEN_AGAIN);
        }
    }

    @Test
    void anUnverifiedSetShowsWhatWasSeenAndSaysWhyNothingWasComputed() {
        Assessor unverified = assessor("delphi-adult-sexual");

        Assessment assessment = unverified.assess(told("d-forced-tasks", "d-violence"), AgeGroup.ADULT);

        assertThat(row(assessment)).isEqualTo("UNVERIFIED");
        assertThat(assessment.notedIndicators()).isEqualTo(2);
        assertThat(assessment.dimensions())
                .allMatch(finding -> finding.state() == DimensionFinding.State.NOT_COMPUTED)
                .anyMatch(finding -> finding.unweighted() == 2);
        assertThat(assessment.leading().further().sets()).isEmpty();
    }

    @Test
    void aResultFromASecondHandSetSaysSo() {
        assertThat(LABOUR.assess(told(EXPLOITED), AgeGroup.ADULT).secondHand()).isTrue();
        assertThat(GENERIC.assess(told("hurt"), AgeGroup.ADULT).secondHand()).isFalse();
    }

    @Test
    void theFindingNamesTheObservationsThatMadeItAndThoseAgainstIt() {
        Observation seen = Observation.of(
                "documents-kept", AnswerState.SEEN, "mediator", RandomObservations.MORNING.plusSeconds(9));
        Observation denied =
                Observation.of("documents-kept", AnswerState.DENIED, "officer", RandomObservations.MORNING);
        Observation refused = Observation.of("hurt", AnswerState.REFUSED, "officer", RandomObservations.MORNING);

        Assessment assessment = GENERIC.assess(List.of(seen, denied, refused), AgeGroup.ADULT);

        DimensionFinding control = finding(assessment, "control");
        assertThat(control.positive()).isTrue();
        assertThat(control.satisfied()).contains(new DimensionRule.Way(1, 0, 0));
        assertThat(control.noted()).singleElement().satisfies(noted -> {
            assertThat(noted.observations()).containsExactly(seen);
            assertThat(noted.against()).containsExactly(denied);
            assertThat(noted.contradicted()).isTrue();
        });
        assertThat(finding(assessment, "force").stillUnknown())
                .filteredOn(DimensionFinding.Open::refused)
                .extracting(open -> open.indicator().id())
                .containsExactly("hurt");
        assertThat(finding(assessment, "force").positive()).isFalse();
    }

    @Test
    void anObservationThatThisVersionDoesNotKnowIsKeptInSight() {
        List<Observation> old = told("an-indicator-of-an-older-version");

        Assessment assessment = GENERIC.assess(old, AgeGroup.ADULT);

        assertThat(assessment.unplaced()).isEqualTo(old);
        assertThat(row(assessment)).isEqualTo("NOTHING_NOTED");
    }

    @Test
    void anIndicatorForChildrenIsNotStillUnknownForAnAdult() {
        Assessment adult = GENERIC.assess(List.of(), AgeGroup.ADULT);
        Assessment uncertain = GENERIC.assess(List.of(), AgeGroup.UNCERTAIN);

        assertThat(adult.unknownIndicators()).isLessThan(uncertain.unknownIndicators());
        assertThat(uncertain.unknownIndicators())
                .isEqualTo(GENERIC.instrument().indicators().size());
    }

    private static DimensionFinding finding(Assessment assessment, String dimension) {
        return assessment.dimensions().stream()
                .filter(finding -> finding.dimension().id().equals(dimension))
                .findFirst()
                .orElseThrow();
    }
}
