package clew.money;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void itIsSaidInOneLineAndALongValueIsShortened() {
        Problem problem = new Problem("march.sta", 12, ":61:", "x".repeat(90), "a date, then C or D");

        assertThat(problem.message()).isEqualTo("march.sta:12: :61:: '" + "x".repeat(60) + "…': a date, then C or D");
    }
}
