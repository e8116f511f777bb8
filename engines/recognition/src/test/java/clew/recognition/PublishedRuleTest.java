package clew.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The published rule of a dimension: 2 strong; or 1 strong and 1 medium or weak; or 3 medium; or 2 medium and 1
/// weak.
class PublishedRuleTest {

    private static final DimensionRule PUBLISHED = Instruments.shipped()
            .newest("delphi-adult-labour")
            .orElseThrow()
            .dimensions()
            .getFirst()
            .rule();

    @Test
    void theRuleIsThePublishedOneForAllCountsUpToSix() {
        for (int strong = 0; strong <= 6; strong++) {
            for (int medium = 0; medium <= 6; medium++) {
                for (int weak = 0; weak <= 6; weak++) {
                    boolean published = strong >= 2
                            || (strong >= 1 && medium + weak >= 1)
                            || medium >= 3
                            || (medium >= 2 && weak >= 1);

                    assertThat(PUBLISHED.holds(strong, medium, weak))
                            .as("%d strong, %d medium, %d weak", strong, medium, weak)
                            .isEqualTo(published);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0,0,0,false",
        "1,0,1,true",
        "0,3,0,true",
        "0,2,1,true",
        "0,0,5,false",
        "1,0,0,false",
        "2,0,0,true",
        "0,2,0,false",
        "0,1,5,false"
    })
    void theOracleOfTheFieldNoteHolds(int strong, int medium, int weak, boolean positive) {
        assertThat(PUBLISHED.holds(strong, medium, weak)).isEqualTo(positive);
    }

    @Test
    void allSixDimensionsOfBothLabourSetsUseIt() {
        for (String id : List.of("delphi-adult-labour", "delphi-child-labour")) {
            assertThat(Instruments.shipped().newest(id).orElseThrow().dimensions())
                    .hasSize(6)
                    .allMatch(dimension -> dimension.rule().equals(PUBLISHED));
        }
    }
}
